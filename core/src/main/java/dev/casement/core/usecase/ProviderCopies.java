package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Media;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.domain.message.MediaState;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.MediaTransfer;
import dev.casement.core.port.channel.MediaTransfer.Uploaded;
import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.MediaFiles;
import dev.casement.core.port.store.MediaFiles.ProviderCopy;
import dev.casement.core.port.store.MediaKey;
import java.io.FileNotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Sees to it that the provider has our own files before a message with them leaves. A file is
/// uploaded once for each account, and again when the provider is about to forget it. Nothing of it
/// reaches a customer, so it may be tried as often as it takes.
final class ProviderCopies {

  /// A copy that is forgotten so soon is not worth relying on.
  private static final Duration MARGIN = Duration.ofHours(12);

  private final Channels channels;
  private final MediaFiles files;
  private final MediaShelf shelf;
  private final InstantSource clock;

  ProviderCopies(Channels channels, MediaFiles files, MediaShelf shelf, InstantSource clock) {
    this.channels = channels;
    this.files = files;
    this.shelf = shelf;
    this.clock = clock;
  }

  /// The content with the provider's ids for our files in it.
  Prepared of(ConnectedAccount account, Content content) {
    Map<MediaId, String> ids = new HashMap<>();
    for (Media media : content.files()) {
      Optional<MediaId> own = media.source().file();
      if (own.isPresent()) {
        switch (copy(account, media, own.get())) {
          case Uploaded.Taken taken -> ids.put(own.get(), taken.id());
          case Uploaded.Not(SendOutcome outcome) -> {
            return new Prepared.Not(outcome);
          }
        }
      }
    }
    return new Prepared.Ready(content.withFiles(media -> known(media, ids)));
  }

  private static Media known(Media media, Map<MediaId, String> ids) {
    return media
        .source()
        .file()
        .flatMap(own -> Optional.ofNullable(ids.get(own)))
        .map(id -> media.from(media.source().knownAs(id)))
        .orElse(media);
  }

  /// A file as the sample of a template's header; empty where the channel has no such thing.
  Optional<Uploaded> sample(ConnectedAccount account, MediaFile file, MediaState.Stored stored) {
    return channels
        .channel(account.account().channel())
        .flatMap(Channel::media)
        .flatMap(transfer -> transfer.uploadSample(account, upload(file, stored, file.kind())));
  }

  private Uploaded copy(ConnectedAccount account, Media media, MediaId own) {
    MediaKey key = new MediaKey(account.account().company(), own);
    Instant now = clock.instant();
    Optional<ProviderCopy> known =
        files
            .copy(key, account.account().id())
            .filter(copy -> now.plus(MARGIN).isBefore(copy.until()));
    return known.isPresent()
        ? new Uploaded.Taken(known.get().externalId(), Duration.between(now, known.get().until()))
        : upload(account, media, key, now);
  }

  private Uploaded upload(ConnectedAccount account, Media media, MediaKey key, Instant now) {
    Optional<MediaFile> file = files.file(key.company(), key.file());
    Optional<MediaState.Stored> stored = file.flatMap(MediaFile::stored);
    Optional<MediaTransfer> transfer = channels.required(account.account().channel()).media();
    if (stored.isEmpty() || transfer.isEmpty()) {
      return new Uploaded.Not(new SendOutcome.Rejected(fileGone()));
    }
    Uploaded uploaded =
        transfer.get().upload(account, upload(file.get(), stored.get(), media.kind()));
    if (uploaded instanceof Uploaded.Taken(String id, Duration lasts)) {
      files.put(new ProviderCopy(key, account.account().id(), id, now.plus(lasts)));
    }
    return uploaded;
  }

  private MediaTransfer.Upload upload(
      MediaFile file, MediaState.Stored stored, Content.MediaKind kind) {
    MediaKey key = MediaKey.of(file);
    return new MediaTransfer.Upload(
        kind,
        stored.type(),
        file.filename().orElse(file.id().value()),
        stored.bytes(),
        () ->
            shelf
                .store()
                .open(key, 0, stored.bytes())
                .orElseThrow(() -> new FileNotFoundException(key.file().value())));
  }

  private static Failure fileGone() {
    return new Failure(
        0,
        Optional.empty(),
        FailureKind.CONTENT,
        Map.of(
            "en", "The file was deleted before the message could be sent.",
            "pt-BR", "O arquivo foi apagado antes que a mensagem pudesse ser enviada.",
            "es", "El archivo se borró antes de que el mensaje pudiera enviarse.",
            "it", "Il file è stato eliminato prima che il messaggio potesse partire."),
        "file deleted",
        Failure.Who.AGENT,
        Optional.empty());
  }

  /// What became of a content.
  sealed interface Prepared {

    /// The provider has all its files.
    record Ready(Content content) implements Prepared {}

    /// One of them it does not have.
    record Not(SendOutcome outcome) implements Prepared {}
  }
}
