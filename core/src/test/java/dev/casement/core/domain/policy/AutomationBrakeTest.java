package dev.casement.core.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Automation rests once it talks with automation, and in no other case.
final class AutomationBrakeTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Author BOT = new Author.Automation("bot");
  private static final Author ANA = new Author.Person(new AgentId("ana"));

  private final List<Message> thread = new ArrayList<>();

  private void inbound(Instant at) {
    thread.add(
        new InboundMessage(
            id(),
            new CompanyId("hotel"),
            new ConversationId("v"),
            Content.Text.of("I am away"),
            Optional.empty(),
            at,
            at,
            Optional.empty(),
            Optional.empty()));
  }

  private void outbound(Author author, Instant at) {
    thread.add(
        OutboundMessage.draft(
                id(),
                new CompanyId("hotel"),
                new ConversationId("v"),
                Content.Text.of("So am I"),
                author,
                DeliveryState.SENT,
                at)
            .done());
  }

  private MessageId id() {
    return new MessageId("m%04d".formatted(thread.size()));
  }

  /// Rounds of a customer and our automation, each so long after the other; the last moment.
  private Instant rounds(int count, Duration between) {
    Instant at = NOON;
    outbound(BOT, at);
    for (int i = 0; i < count; i++) {
      at = at.plus(between);
      inbound(at);
      at = at.plus(between);
      outbound(BOT, at);
    }
    return at;
  }

  @Example
  void aStormEngagesIt() {
    Instant last = rounds(15, Duration.ofSeconds(1));

    assertThat(AutomationBrake.isEngaged(thread, last)).isTrue();
    assertThat(AutomationBrake.isEngaged(thread, last.plus(Duration.ofMinutes(10)).minusMillis(1)))
        .isTrue();
    assertThat(AutomationBrake.isEngaged(thread, last.plus(Duration.ofMinutes(10)))).isFalse();
  }

  @Example
  void aStormWithinOneMomentEngagesItToo() {
    assertThat(AutomationBrake.isEngaged(thread, rounds(15, Duration.ZERO))).isTrue();
  }

  @Example
  void anAnswerOfAPersonBeginsAnew() {
    Instant last = rounds(20, Duration.ofSeconds(1));
    outbound(ANA, last);
    inbound(last);
    outbound(BOT, last);

    assertThat(AutomationBrake.isEngaged(thread, last)).isFalse();
  }

  @Example
  void aFloodThatNobodyAnswersIsNoStorm() {
    for (int i = 0; i < 60; i++) {
      inbound(NOON);
    }
    outbound(BOT, NOON);

    assertThat(AutomationBrake.isEngaged(thread, NOON)).isFalse();
  }

  @Property
  void fewRoundsNeverEngageIt(
      @ForAll @IntRange(max = 14) int count, @ForAll @IntRange(max = 20_000) int millis) {
    Instant last = rounds(count, Duration.ofMillis(millis));

    assertThat(AutomationBrake.isEngaged(thread, last)).isFalse();
    thread.clear();
  }

  @Property
  void whoTakesTimeToAnswerIsAPerson(
      @ForAll @IntRange(max = 29) int count, @ForAll @IntRange(min = 5_001, max = 90_000) int ms) {
    Instant last = rounds(count, Duration.ofMillis(ms));

    assertThat(AutomationBrake.isEngaged(thread, last)).isFalse();
    thread.clear();
  }

  @Property
  void theOrderInWhichMessagesAreGivenDoesNotMatter(
      @ForAll @IntRange(max = 29) int count,
      @ForAll @IntRange(max = 6_000) int ms,
      @ForAll long seed) {
    Instant last = rounds(count, Duration.ofMillis(ms));
    List<Message> shuffled = new ArrayList<>(thread);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(AutomationBrake.isEngaged(shuffled, last))
        .isEqualTo(AutomationBrake.isEngaged(thread, last));
    thread.clear();
  }
}
