package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Media;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.MediaState;
import dev.casement.core.domain.message.MediaState.Trouble;
import dev.casement.core.domain.message.Message;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.channel.MediaTransfer.Fetched;
import dev.casement.core.port.channel.PastMessage;
import dev.casement.core.port.channel.PastThread;
import dev.casement.core.port.store.ConversationFeed;
import dev.casement.core.port.store.MediaKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Files that customers send are fetched apart from their messages, and what comes of it is said
/// there.
final class ReceivedFilesTest {

  private static final String PICTURE = "Picture of the pool";
  private static final String HASH =
      "c3d1b9ed4f1a3c1e2a8f2b9f1e8f5d6c7b8a99887766554433221100ffeeddcc";

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void storesTheMessageBeforeItsFile() {
    picture("in-1", Optional.empty());

    assertThat(file().state()).isEqualTo(MediaState.Waiting.since(world.now()));
    assertThat(file().message()).contains(message().id());
    assertThat(world.channel.files.asked()).isEmpty();
  }

  @Test
  void fetchesAFileAndSaysWhatItReallyIs() {
    picture("in-1", Optional.empty());
    long before = world.stores.feed().newest(World.COMPANY);
    world.channel.files.gives(PICTURE);
    world.fetch();

    assertThat(file().stored().orElseThrow().type()).isEqualTo("image/png");
    assertThat(file().stored().orElseThrow().bytes()).isEqualTo(PICTURE.length());
    assertThat(bytes()).isEqualTo(PICTURE);
    assertThat(world.stores.feed().after(World.COMPANY, before, 10))
        .extracting(ConversationFeed.Entry::kind)
        .contains(ConversationFeed.Kind.MESSAGE_UPDATED);
    assertThat(message().content().files().getFirst().source().id()).contains("provider-1");
  }

  @Test
  void keepsEveryFileOfAMessage() {
    Media one = media(Optional.empty());
    world.receive(received("in-1", new Content.Parts(List.of(one, Content.Text.of("two"), one))));
    world.channel.files.gives("P1").gives("P2");
    world.fetch();

    assertThat(message().content().files())
        .extracting(media -> state(media))
        .allMatch(MediaState.Stored.class::isInstance)
        .doesNotHaveDuplicates();
  }

  @Test
  void fetchesTheFilesOfThePastToo() {
    Content.Unsupported place = new Content.Unsupported("media_placeholder", "");
    world.receive(past(place)).receive(past(media(Optional.empty())));
    world.receive(past(media(Optional.empty())));
    world.channel.files.gives(PICTURE);
    world.fetch();

    assertThat(world.thread()).hasSize(1);
    assertThat(bytes()).isEqualTo(PICTURE);
    assertThat(world.channel.files.asked()).hasSize(1);
  }

  private String past(Content content) {
    PastMessage message =
        new PastMessage("old-1", content, World.START, Optional.empty(), Optional.empty());
    return world.event(
        world.now(),
        new ChannelEvent.HistoryReceived(
            List.of(new PastThread(CustomerRef.of(World.BRUNO), List.of(message)))));
  }

  @Test
  void triesAgainLaterAndLater() {
    picture("in-1", Optional.empty());
    later("busy", Optional.empty());
    world.fetch();
    assertThat(waiting().next()).isEqualTo(world.now().plusSeconds(2));

    later("busy", Optional.of(Duration.ofMinutes(3)));
    world.fetch();
    assertThat(waiting().attempts()).as("not before its time").isEqualTo(1);
    world.pass(Duration.ofSeconds(2)).fetch();
    assertThat(waiting().next()).isEqualTo(world.now().plus(Duration.ofMinutes(3)));
    assertThat(waiting().detail()).contains("busy");

    world.channel.files.gives(PICTURE);
    world.pass(Duration.ofMinutes(3)).fetch();
    assertThat(bytes()).isEqualTo(PICTURE);
  }

  @Test
  void givesUpWhenTheProviderNoLongerKeepsIt() {
    picture("in-1", Optional.empty());
    later("busy", Optional.empty());
    world.pass(Duration.ofDays(7)).fetch();

    assertThat(file().state()).isEqualTo(new MediaState.Failed(Trouble.UNREACHABLE, "busy"));
    assertThat(world.thread()).hasSize(1);
  }

  @Test
  void triesAgainWhenTheBytesBreakOff() {
    picture("in-1", Optional.empty());
    world.channel.files.answers(() -> new Fetched.Opened(new Broken(), Optional.empty()));
    world.fetch();

    assertThat(waiting().attempts()).isEqualTo(1);
    assertThat(world.media.open(key(), 0, 1)).isEmpty();
  }

  @Test
  void keepsNothingButTheBytesAnnounced() {
    picture("in-1", Optional.empty());
    world.channel.files.gives(PICTURE, HASH);
    world.fetch();
    assertThat(waiting().detail()).contains("not the bytes announced");
    assertThat(world.media.open(key(), 0, 1)).isEmpty();

    world.channel.files.gives(PICTURE, HASH);
    world.pass(Duration.ofDays(7)).fetch();
    assertThat(file().state())
        .isInstanceOfSatisfying(
            MediaState.Failed.class,
            failed -> assertThat(failed.trouble()).isEqualTo(Trouble.DAMAGED));
  }

  @Test
  void refusesWhatIsTooLarge() {
    picture("in-1", Optional.empty());
    world.channel.files.gives("P".repeat((int) World.MOST_BYTES + 1));
    world.fetch();

    assertThat(file().state()).isEqualTo(new MediaState.TooLarge());
    assertThat(world.media.open(key(), 0, 1)).isEmpty();
  }

  @Test
  void saysWhatIsGoneOrRefused() {
    picture("in-1", Optional.empty());
    world.channel.files.answers(() -> new Fetched.Refused("a private address"));
    world.fetch();
    assertThat(file().state())
        .isEqualTo(new MediaState.Failed(Trouble.REFUSED, "a private address"));

    picture("in-2", Optional.empty());
    world.fetch();
    assertThat(state(world.thread().getLast().content().files().getFirst()))
        .isEqualTo(new MediaState.Gone());
  }

  @Test
  void fetchesOnceForARepeatedWebhook() {
    picture("in-1", Optional.empty());
    picture("in-1", Optional.empty());
    world.channel.files.gives(PICTURE).gives(PICTURE);
    world.fetch().fetch();

    assertThat(world.channel.files.asked()).hasSize(1);
  }

  @Test
  void deletesTheFileOfAnUnsentMessage() {
    picture("in-1", Optional.empty());
    MediaId id = file().id();
    world.channel.files.gives(PICTURE);
    world.fetch();
    unsend("in-1");

    assertThat(message().content().files()).isEmpty();
    assertThat(world.stores.media().file(World.COMPANY, id).flatMap(MediaFile::stored)).isEmpty();
    world.fetch();
    assertThat(world.media.open(new MediaKey(World.COMPANY, id), 0, 1)).isEmpty();
    assertThat(world.stores.media().file(World.COMPANY, id).orElseThrow().state())
        .isEqualTo(new MediaState.Gone());
  }

  @Test
  void keepsNothingOfAMessageThatWasUnsentWhileItsFileCame() {
    picture("in-1", Optional.empty());
    MediaId id = file().id();
    world.channel.files.answers(() -> {
      unsend("in-1");
      return new Fetched.Opened(
          new ByteArrayInputStream(PICTURE.getBytes(StandardCharsets.UTF_8)), Optional.empty());
    });
    world.fetch().fetch();

    assertThat(world.media.open(new MediaKey(World.COMPANY, id), 0, 1)).isEmpty();
    assertThat(world.stores.media().file(World.COMPANY, id).orElseThrow().state())
        .isEqualTo(new MediaState.Gone());
  }

  @Test
  void keepsTheFileWhenItsWordsAreEdited() {
    picture("in-1", Optional.empty());
    world.receive(
        world.event(
            world.now(),
            new ChannelEvent.MessageEdited(
                CustomerRef.of(World.BRUNO), "in-1", Content.Text.of("the other pool"))));
    world.channel.files.gives(PICTURE);
    world.fetch();

    assertThat(message().content().words()).isEqualTo("the other pool");
    assertThat(bytes()).isEqualTo(PICTURE);
  }

  @Test
  void deletesAFileByHandAndSaysSoOnItsMessage() {
    picture("in-1", Optional.empty());
    world.channel.files.gives(PICTURE);
    world.fetch();
    DeleteMedia delete = world.platform.files().deleteMedia();

    assertThat(delete.delete(World.COMPANY, file().id())).isTrue();
    assertThat(delete.delete(World.COMPANY, file().id())).isFalse();
    world.fetch();
    assertThat(file().state()).isEqualTo(new MediaState.Gone());
    assertThat(world.media.open(key(), 0, 1)).isEmpty();
  }

  private void picture(String externalId, Optional<String> sha256) {
    world.receive(received(externalId, media(sha256)));
  }

  private static Media media(Optional<String> sha256) {
    MediaSource source =
        new MediaSource(
            Optional.empty(),
            Optional.of("provider-1"),
            Optional.of("image/jpeg"),
            sha256,
            Optional.empty());
    return new Media(MediaKind.IMAGE, source, Optional.of("the pool"), Optional.empty());
  }

  private String received(String externalId, Content content) {
    return world.event(
        world.now(),
        new ChannelEvent.MessageReceived(
            CustomerRef.of(World.BRUNO),
            externalId,
            content,
            Activity.MESSAGE,
            Optional.empty(),
            false));
  }

  private void unsend(String externalId) {
    world.receive(
        world.event(
            world.now(), new ChannelEvent.MessageUnsent(CustomerRef.of(World.BRUNO), externalId)));
  }

  private void later(String detail, Optional<Duration> after) {
    world.channel.files.answers(() -> new Fetched.Later(detail, after));
  }

  private Message message() {
    return (InboundMessage) world.thread().getFirst();
  }

  private MediaFile file() {
    MediaId id = message().content().files().getFirst().source().file().orElseThrow();
    return world.stores.media().file(World.COMPANY, id).orElseThrow();
  }

  private MediaState state(Media media) {
    return world
        .stores
        .media()
        .file(World.COMPANY, media.source().file().orElseThrow())
        .orElseThrow()
        .state();
  }

  private MediaState.Waiting waiting() {
    return (MediaState.Waiting) file().state();
  }

  private MediaKey key() {
    return MediaKey.of(file());
  }

  private String bytes() {
    try (InputStream in = world.media.open(key(), 0, Long.MAX_VALUE).orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /// A connection that breaks off.
  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("reset");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      throw new IOException("reset");
    }
  }
}
