package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.Retention;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Content.Media;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.MediaState;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.store.WebhookPart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a company keeps for a while only goes when its time is over, and takes nothing along.
final class RetentionTest {

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private void keeps(Retention retention) {
    world
        .stores
        .companies()
        .put(
            new Company(World.COMPANY, "Hotel", Map.of(), List.of("en"), ZoneOffset.UTC)
                .keeping(retention));
  }

  private void enforce() {
    while (world.platform.erasure().enforceRetention().step()) {
      // Each step does a little.
    }
  }

  @Test
  void keepsEverythingWhereNothingElseIsSaid() {
    keeps(Retention.FOREVER);
    world.customerSays("m1", "hello");
    world.pass(Duration.ofDays(4_000));
    enforce();

    assertThat(world.thread()).hasSize(1);
    assertThat(world.parts(World.COMPANY, WebhookPart.State.PROCESSED)).hasSize(1);
  }

  @Test
  void forgetsMessagesAndKeepsTheConversationItsWindowAndTheBooks() {
    keeps(Retention.FOREVER.messages(Optional.of(Period.ofDays(30))));
    world.customerSays("m1", "my secret");
    OutboundMessage ours = world.sends("We look into it.");
    world.dispatch();
    Conversation before = world.conversation();
    Optional<LedgerEntry> booked = world.stores.ledger().entry(World.COMPANY, ours.id());

    world.pass(Duration.ofDays(30));
    enforce();
    assertThat(world.thread()).hasSize(2);
    world.pass(Duration.ofSeconds(1));
    enforce();

    assertThat(world.thread()).isEmpty();
    Conversation after = world.conversation();
    assertThat(after.evidence()).isEqualTo(before.evidence());
    assertThat(after.windowClosesAt()).isEqualTo(before.windowClosesAt());
    assertThat(after.addresses()).isEqualTo(before.addresses());
    assertThat(after.activeAt()).isEqualTo(before.activeAt());
    assertThat(after.lastMessage().orElseThrow().id()).isEqualTo(ours.id());
    assertThat(after.lastMessage().orElseThrow().preview()).isEmpty();
    assertThat(world.stores.ledger().entry(World.COMPANY, ours.id())).isEqualTo(booked);
  }

  @Test
  void aMessageDeliveredAgainAfterItWasForgottenOpensNothing() {
    keeps(Retention.FOREVER.messages(Optional.of(Period.ofDays(7))));
    world.customerSays("m1", "hello");
    Conversation before = world.conversation();
    String again = world.message("m1", "hello", World.START);

    world.pass(Duration.ofDays(8));
    enforce();
    world.receive(again).process();

    assertThat(world.conversation().evidence()).isEqualTo(before.evidence());
    assertThat(world.conversation().windowClosesAt()).isEqualTo(before.windowClosesAt());
  }

  @Test
  void forgetsRawEventsAndKeepsWhatTheySaid() {
    keeps(Retention.USUAL);
    world.customerSays("m1", "hello");
    world.receive("nonsense").process();

    world.pass(Duration.ofDays(91));
    enforce();

    assertThat(world.parts(World.COMPANY, WebhookPart.State.PROCESSED)).isEmpty();
    assertThat(world.parts(World.COMPANY, WebhookPart.State.FAILED)).isEmpty();
    assertThat(world.thread()).hasSize(1);
  }

  private MediaId picture() {
    MediaSource source =
        new MediaSource(
            Optional.empty(),
            Optional.of("provider-1"),
            Optional.of("image/jpeg"),
            Optional.empty(),
            Optional.empty());
    world.receive(
        world.event(
            world.now(),
            new ChannelEvent.MessageReceived(
                CustomerRef.of(World.BRUNO),
                "m1",
                new Media(MediaKind.IMAGE, source, Optional.of("the pool"), Optional.of("me.jpg")),
                Activity.MESSAGE,
                Optional.empty(),
                false)));
    world.channel.files.gives("bytes");
    world.fetch();
    assertThat(world.media.keys()).hasSize(1);
    return world.thread().getFirst().content().files().getFirst().source().file().orElseThrow();
  }

  @Test
  void letsFilesGoAndKeepsTheirMessages() {
    keeps(Retention.FOREVER.media(Optional.of(Period.ofDays(30))));
    MediaId id = picture();

    world.pass(Duration.ofDays(31));
    enforce();
    world.fetch();

    assertThat(world.media.keys()).isEmpty();
    MediaFile file = world.stores.media().file(World.COMPANY, id).orElseThrow();
    assertThat(file.state()).isEqualTo(new MediaState.Gone());
    assertThat(file.filename()).isEmpty();
    assertThat(world.thread()).hasSize(1);
  }

  @Test
  void forgetsTheFilesOfForgottenMessages() {
    keeps(Retention.FOREVER.messages(Optional.of(Period.ofDays(30))));
    MediaId id = picture();

    world.pass(Duration.ofDays(31));
    enforce();

    assertThat(world.media.keys()).isEmpty();
    assertThat(world.stores.media().file(World.COMPANY, id)).isEmpty();
    assertThat(world.thread()).isEmpty();
  }

  @Test
  void blanksEveryEventThatNamesWhoWasErased() {
    keeps(Retention.FOREVER);
    world.customerSays("m1", "hello");
    OutboundMessage ours = world.sends("We look into it.");
    world.dispatch();
    world.receive("about " + World.BRUNO.value() + " nonsense").process();
    ContactId person = world.conversation().contact();

    assertThat(world.platform.erasure().erasePerson().erase(World.COMPANY, person, "asked"))
        .isTrue();
    while (world.platform.erasure().followTraces().step()) {
      // Each step does a little.
    }

    assertThat(world.stores.conversations().message(World.COMPANY, ours.id())).isEmpty();
    for (WebhookPart.State state : WebhookPart.State.values()) {
      assertThat(world.parts(World.COMPANY, state))
          .noneMatch(part ->
              new String(part.body(), StandardCharsets.UTF_8).contains(World.BRUNO.value()));
    }
    assertThat(world.stores.erasures().unfinished(9)).isEmpty();
    assertThat(world.platform.erasure().erasePerson().erase(World.COMPANY, person, "again"))
        .isFalse();
  }

  @Test
  void tellsPeriodsThatMakeSenseFromThoseThatDoNot() {
    assertThat(Retention.isFrom(1, Period.ofDays(1))).isTrue();
    assertThat(Retention.isFrom(7, Period.ofDays(6))).isFalse();
    assertThat(Retention.isFrom(1, Period.ofYears(100))).isTrue();
    assertThat(Retention.isFrom(1, Period.of(100, 0, 1))).isFalse();
    assertThat(Retention.isFrom(1, Period.of(1, -13, 0))).isFalse();
    assertThat(Retention.isFrom(1, Period.ofYears(Integer.MAX_VALUE))).isFalse();
    assertThat(Retention.isFrom(1, Period.ZERO)).isFalse();
  }
}
