package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Content.Media;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaState;
import dev.casement.core.domain.message.MediaState.Trouble;
import dev.casement.core.domain.message.Message;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.MediaTransfer;
import dev.casement.core.port.channel.MediaTransfer.Fetched;
import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.MediaKey;
import dev.casement.core.port.store.StoreUnavailable;
import dev.casement.core.port.store.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Does what one file waits for. What comes of fetching it is said on its message; the message
/// itself was there all the time.
final class TendFile {

  /// As long as Meta keeps what was received (meta-rules 5.4); trying longer is in vain.
  private static final Duration TRIED_FOR = Duration.ofDays(7);

  private static final Duration LONGEST_BACK_OFF = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 12;

  private final Channels channels;
  private final Stores stores;
  private final MediaShelf shelf;
  private final TakeIn takeIn;
  private final CommitFile commit;
  private final InstantSource clock;

  TendFile(Channels channels, Stores stores, MediaShelf shelf, InstantSource clock) {
    this.channels = channels;
    this.stores = stores;
    this.shelf = shelf;
    this.takeIn = new TakeIn(shelf);
    this.commit = new CommitFile(stores);
    this.clock = clock;
  }

  void tend(MediaFile file) {
    switch (file.state()) {
      case MediaState.Waiting waiting -> settle(file, fetched(file, waiting));
      case MediaState.Leaving _ -> delete(file);
      case MediaState.Stored _, MediaState.Failed _, MediaState.TooLarge _, MediaState.Gone _ -> {}
    }
  }

  private void delete(MediaFile file) {
    MediaKey key = MediaKey.of(file);
    shelf.store().delete(key);
    stores.media().forgetCopies(key);
    stores.media().put(file.gone());
  }

  private MediaState fetched(MediaFile file, MediaState.Waiting waiting) {
    Optional<Wanted> wanted = wanted(file);
    if (wanted.isEmpty()) {
      return new MediaState.Failed(Trouble.REFUSED, "its account or its message is gone");
    }
    return switch (wanted.get().fetch()) {
      case Fetched.Opened(InputStream body, Optional<String> sha256) ->
          taken(file, waiting, body, sha256);
      case Fetched.Gone _ -> new MediaState.Gone();
      case Fetched.Refused(String detail) -> new MediaState.Failed(Trouble.REFUSED, detail);
      case Fetched.Later(String detail, Optional<Duration> after) ->
          later(file, waiting, Trouble.UNREACHABLE, detail, after);
    };
  }

  private MediaState taken(
      MediaFile file, MediaState.Waiting waiting, InputStream body, Optional<String> sha256) {
    try (body) {
      MediaState state = takeIn.take(MediaKey.of(file), body, file.filename());
      return state instanceof MediaState.Stored stored
              && sha256.filter(told -> !Sha256.same(told, stored.sha256())).isPresent()
          ? later(file, waiting, Trouble.DAMAGED, "not the bytes announced", Optional.empty())
          : state;
    } catch (IOException broken) {
      String detail = "broke off (" + broken.getClass().getSimpleName() + ")";
      return later(file, waiting, Trouble.UNREACHABLE, detail, Optional.empty());
    } catch (StoreUnavailable unavailable) {
      return later(file, waiting, Trouble.UNREACHABLE, "no room to keep it", Optional.empty());
    }
  }

  private MediaState later(
      MediaFile file,
      MediaState.Waiting waiting,
      Trouble trouble,
      String detail,
      Optional<Duration> after) {
    Instant next = clock.instant().plus(after.orElseGet(() -> backOff(waiting.attempts())));
    return next.isAfter(file.createdAt().plus(TRIED_FOR))
        ? new MediaState.Failed(trouble, detail)
        : new MediaState.Waiting(waiting.attempts() + 1, next, Optional.of(detail));
  }

  private static Duration backOff(int attempts) {
    Duration wait = Duration.ofSeconds(1L << Math.min(attempts + 1, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_BACK_OFF) < 0 ? wait : LONGEST_BACK_OFF;
  }

  /// Says on the message what came of it, unless the file was given up meanwhile.
  private void settle(MediaFile file, MediaState state) {
    commit.commit(file, state, MediaState.Waiting.class::isInstance);
    if (!(state instanceof MediaState.Stored)) {
      shelf.store().delete(MediaKey.of(file));
    }
  }

  private Optional<Message> message(MediaFile file) {
    return file.message().flatMap(id -> stores.conversations().message(file.company(), id));
  }

  private Conversation conversation(Message message) {
    return stores
        .conversations()
        .conversation(message.company(), message.conversation())
        .orElseThrow();
  }

  private Optional<Wanted> wanted(MediaFile file) {
    return message(file)
        .flatMap(message ->
            message.content().files().stream()
                .filter(media -> media.source().file().filter(file.id()::equals).isPresent())
                .findFirst()
                .flatMap(media ->
                    stores
                        .accounts()
                        .account(file.company(), conversation(message).account())
                        .flatMap(account -> wanted(account, media))));
  }

  private Optional<Wanted> wanted(ConnectedAccount account, Media media) {
    return channels
        .channel(account.account().channel())
        .flatMap(Channel::media)
        .map(transfer -> new Wanted(transfer, account, media));
  }

  /// A file, and by whom and for whom it is fetched.
  private record Wanted(MediaTransfer transfer, ConnectedAccount account, Media media) {
    Fetched fetch() {
      return transfer.fetch(account, media.source());
    }
  }
}
