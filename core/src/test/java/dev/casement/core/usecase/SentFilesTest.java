package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Media;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.template.ParameterValue;
import dev.casement.core.domain.template.Parameters;
import dev.casement.core.port.channel.MediaTransfer.Uploaded;
import dev.casement.core.port.channel.SendRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Files that were uploaded here go to the provider before the message that needs them.
final class SentFilesTest {

  private final World world = new World();

  @BeforeEach
  void open() {
    world.customerSays("in-1", "Hello");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void tellsKindTypeSizeAndHashOfAnUpload() throws IOException {
    UploadMedia.Answer.Taken taken = upload("Picture");

    assertThat(taken.file().kind()).isEqualTo(MediaKind.IMAGE);
    assertThat(taken.stored().type()).isEqualTo("image/png");
    assertThat(taken.stored().bytes()).isEqualTo(7);
    assertThat(taken.stored().sha256()).hasSize(64);
    assertThat(taken.file().filename()).contains("pool.png");
  }

  @Test
  void keepsNothingOfAnUploadThatIsEmptyOrTooLarge() throws IOException {
    assertThat(uploaded("")).isInstanceOf(UploadMedia.Answer.Empty.class);
    assertThat(uploaded("P".repeat((int) World.MOST_BYTES + 1)))
        .isEqualTo(new UploadMedia.Answer.TooLarge(World.MOST_BYTES));
    assertThat(world.stores.media().claim(world.now(), 10)).hasSize(2);
  }

  @Test
  void tellsThePolicyWhatIsKnownOfAFile() throws IOException {
    OutboundMessage message = sends(upload("Picture").file().id().value());
    MediaSource source = message.content().files().getFirst().source();

    assertThat(source.mimeType()).contains("image/png");
    assertThat(source.bytes()).contains(7L);
    assertThat(source.id()).isEmpty();
  }

  @Test
  void uploadsOnceForManyMessages() throws IOException {
    String id = upload("Picture").file().id().value();
    sends(id);
    sends(id);
    world.dispatch();

    assertThat(world.channel.files.uploaded()).containsExactly("Picture");
    assertThat(world.channel.sent()).extracting(SentFilesTest::idSent).containsOnly("copy-1");
  }

  @Test
  void uploadsAgainBeforeTheProviderForgets() throws IOException {
    String id = upload("Picture").file().id().value();
    sends(id);
    world.dispatch().pass(Duration.ofDays(29)).customerSays("in-2", "Again");
    sends(id);
    world.dispatch();
    assertThat(world.channel.files.uploaded()).hasSize(1);

    world.pass(Duration.ofHours(13)).customerSays("in-3", "And again");
    sends(id);
    world.dispatch();
    assertThat(world.channel.files.uploaded()).hasSize(2);
  }

  @Test
  void waitsWithTheMessageUntilItsFileIsThere() throws IOException {
    OutboundMessage message = sends(upload("Picture").file().id().value());
    world.channel.files.refuses(
        new Uploaded.Not(
            new SendOutcome.Deferred(
                failure(FailureKind.PROVIDER_DOWN), Optional.empty(), SendOutcome.Lane.MESSAGE)));
    world.dispatch();
    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.QUEUED);
    assertThat(world.channel.sent()).isEmpty();

    world.pass(Duration.ofSeconds(2)).dispatch();
    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void failsWhereTheProviderRefusesTheFile() throws IOException {
    OutboundMessage message = sends(upload("Picture").file().id().value());
    world.channel.files.refuses(
        new Uploaded.Not(new SendOutcome.Rejected(failure(FailureKind.CONTENT))));
    world.dispatch();

    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.FAILED);
    assertThat(world.channel.sent()).isEmpty();
  }

  @Test
  void failsWhereTheFileWasDeletedMeanwhile() throws IOException {
    MediaId id = upload("Picture").file().id();
    OutboundMessage message = sends(id.value());
    world.platform.files().deleteMedia().delete(World.COMPANY, id);
    world.fetch().dispatch();

    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.FAILED);
    assertThat(world.reread(message.id()).failure().orElseThrow().detail())
        .isEqualTo("file deleted");
  }

  @Test
  void uploadsNothingForAWithdrawnMessage() throws IOException {
    OutboundMessage message = sends(upload("Picture").file().id().value());
    world.platform.sending().cancelMessage().cancel(World.COMPANY, message.id());
    world.dispatch();

    assertThat(world.channel.files.uploaded()).isEmpty();
    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.CANCELLED);
  }

  @Test
  void letsTheProvidersOwnIdsThrough() {
    sends("provider-7");
    world.dispatch();

    assertThat(world.channel.files.uploaded()).isEmpty();
    assertThat(idSent(world.channel.sent().getFirst())).isEqualTo("provider-7");
  }

  @Test
  void refusesAFileThatIsNotHere() throws IOException {
    MediaId id = upload("Picture").file().id();
    world.platform.files().deleteMedia().delete(World.COMPANY, id);

    assertThat(world.send(SendCommand.of(picture(id.value()), World.ANA)))
        .isInstanceOfSatisfying(
            SendResult.Invalid.class,
            invalid ->
                assertThat(invalid.faults())
                    .extracting(FieldFault::field)
                    .containsExactly("media.id"));
  }

  @Test
  void uploadsTheFilesOfATemplateToo() throws IOException {
    String id = upload("Picture").file().id().value();
    Content.Template template =
        new Content.Template(
            "offer",
            "en",
            new Parameters(
                Map.of("image", new ParameterValue.MediaValue(picture(id))), Map.of(), Map.of()));
    World.taken(world.send(SendCommand.of(template, World.ANA)));
    world.dispatch();

    assertThat(idSent(world.channel.sent().getFirst())).isEqualTo("copy-1");
  }

  @Test
  void givesAProviderASampleForATemplatesHeader() throws IOException {
    MediaId id = upload("Picture").file().id();
    SampleMedia samples = world.platform.files().sampleMedia();

    assertThat(samples.sample(World.COMPANY, id, World.ACCOUNT))
        .isEqualTo(new SampleMedia.Answer.Handle("handle of pool.png"));
    assertThat(samples.sample(World.COMPANY, new MediaId("none"), World.ACCOUNT))
        .isEqualTo(new SampleMedia.Answer.Unknown("file"));
  }

  private UploadMedia.Answer uploaded(String text) throws IOException {
    return world
        .platform
        .files()
        .uploadMedia()
        .upload(
            World.COMPANY,
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            Optional.of("pool.png"),
            Optional.of("image/jpeg"));
  }

  private UploadMedia.Answer.Taken upload(String text) throws IOException {
    return (UploadMedia.Answer.Taken) uploaded(text);
  }

  private OutboundMessage sends(String id) {
    return World.taken(world.send(SendCommand.of(picture(id), World.ANA)));
  }

  private static Media picture(String id) {
    return new Media(MediaKind.IMAGE, MediaSource.id(id), Optional.empty(), Optional.empty());
  }

  private static String idSent(SendRequest request) {
    return request.content().files().getFirst().source().id().orElseThrow();
  }

  private static Failure failure(FailureKind kind) {
    return new Failure(
        0, Optional.empty(), kind, Map.of(), "told so", Failure.Who.META, Optional.empty());
  }
}
