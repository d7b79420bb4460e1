package dev.casement.core.usecase;

/// Files that come and go.
public final class FileCases {

  private final PlatformParts parts;
  private final FetchMedia fetchMedia;

  FileCases(PlatformParts parts) {
    this.parts = parts;
    this.fetchMedia =
        new FetchMedia(
            parts.stores.media(),
            new TendFile(parts.channels, parts.stores, parts.shelf, parts.clock),
            parts.clock,
            parts.threads,
            parts.fetching);
  }

  /// The one of this process; it counts what is under way.
  public FetchMedia fetchMedia() {
    return fetchMedia;
  }

  public UploadMedia uploadMedia() {
    return new UploadMedia(parts.stores.media(), parts.shelf, parts.ids, parts.clock);
  }

  public ReadMedia readMedia() {
    return new ReadMedia(parts.stores.media(), parts.shelf);
  }

  public DeleteMedia deleteMedia() {
    return new DeleteMedia(parts.stores, parts.clock);
  }

  public SampleMedia sampleMedia() {
    return new SampleMedia(parts.stores.accounts(), parts.stores.media(), parts.providerCopies());
  }
}
