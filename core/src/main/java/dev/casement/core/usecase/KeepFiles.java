package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Media;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.MediaState;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.store.MediaFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says which files of a message are to be kept: those that the channel can fetch. They are written
/// down in the message's own commit, so that no crash forgets them; fetching them is another's work
/// and delays nobody.
final class KeepFiles {

  private final Channels channels;
  private final MediaFiles files;
  private final Ids ids;

  KeepFiles(Channels channels, MediaFiles files, Ids ids) {
    this.channels = channels;
    this.files = files;
    this.ids = ids;
  }

  /// The content with our own ids for its files, and the files, each waiting to be fetched.
  Kept of(ChannelAccount account, MessageId message, Content content, Instant now) {
    if (content.files().isEmpty()
        || channels.channel(account.channel()).flatMap(Channel::media).isEmpty()) {
      return new Kept(content, List.of());
    }
    List<MediaFile> waiting = new ArrayList<>();
    Content named =
        content.withFiles(media -> {
          MediaId id = new MediaId(ids.next());
          waiting.add(awaited(id, account, message, media, now));
          return media.from(media.source().keptAs(id));
        });
    return new Kept(named, waiting);
  }

  /// The files that came with a message and must not be kept any longer. One that was uploaded to
  /// be sent may go to many people, and stays.
  List<MediaFile> leavingWith(Message message, Instant now) {
    return message.content().files().stream()
        .map(Media::source)
        .map(MediaSource::file)
        .flatMap(Optional::stream)
        .flatMap(id -> files.file(message.company(), id).stream())
        .filter(file -> file.message().filter(message.id()::equals).isPresent())
        .map(file -> file.at(new MediaState.Leaving(now)))
        .toList();
  }

  private static MediaFile awaited(
      MediaId id, ChannelAccount account, MessageId message, Media media, Instant now) {
    return new MediaFile(
        id,
        account.company(),
        Optional.of(message),
        media.kind(),
        media.filename(),
        media.source().mimeType(),
        now,
        MediaState.Waiting.since(now));
  }

  /// A content, and its files to be put with it.
  record Kept(Content content, List<MediaFile> files) {
    Kept {
      files = List.copyOf(files);
    }
  }
}
