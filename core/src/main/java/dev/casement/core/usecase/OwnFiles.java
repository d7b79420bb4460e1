package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Media;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.MediaState;
import dev.casement.core.port.store.MediaFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Recognises, in what somebody wants to send, the ids of our own files, and adds what is known of
/// them, so that the policy can judge type and size before anything leaves. An id that is none of
/// ours is taken for the provider's.
final class OwnFiles {

  private final Channels channels;
  private final MediaFiles files;

  OwnFiles(Channels channels, MediaFiles files) {
    this.channels = channels;
    this.files = files;
  }

  /// The content with our files in it recognised, or what is wrong with them.
  Recognised in(Content content, ChannelAccount account) {
    List<FieldFault> faults = new ArrayList<>();
    Content recognised =
        content.withFiles(media ->
            file(account.company(), media)
                .map(file -> ours(media, file, content, account, faults))
                .orElse(media));
    return new Recognised(recognised, faults);
  }

  private Optional<MediaFile> file(CompanyId company, Media media) {
    return media.source().id().flatMap(id -> files.file(company, new MediaId(id)));
  }

  private Media ours(
      Media media,
      MediaFile file,
      Content content,
      ChannelAccount account,
      List<FieldFault> faults) {
    Optional<MediaState.Stored> stored = file.stored();
    if (stored.isEmpty()) {
      faults.add(new FieldFault(field(content, media), "is a file that is not here"));
      return media;
    }
    if (channels.required(account.channel()).media().isEmpty()) {
      faults.add(
          new FieldFault(field(content, media), "cannot be uploaded to this channel; give a link"));
      return media;
    }
    return media.from(MediaSource.file(file.id(), stored.get())).orNamed(file.filename());
  }

  private static String field(Content content, Media media) {
    return content instanceof Content.Template
        ? "template.parameters.header." + media.kind() + ".id"
        : "media.id";
  }

  /// What became of the content.
  record Recognised(Content content, List<FieldFault> faults) {
    Recognised {
      faults = List.copyOf(faults);
    }
  }
}
