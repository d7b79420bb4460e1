package dev.casement.app.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.memory.MemoryState;
import dev.casement.core.port.channel.StandIn.Webhook;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CourierTest {

  private static final ChannelId PIGEON = new ChannelId("pigeon");

  private final ScriptedPost post = new ScriptedPost();
  private final MemoryState state = new MemoryState();
  private final RealTime now = new RealTime("2026-11-20T10:00:00Z");
  private final AtomicInteger count = new AtomicInteger(100);
  private final Faults faults = new Faults(() -> "fault");
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Courier courier = courier();

  @AfterEach
  void stop() {
    courier.close();
    threads.shutdownNow();
  }

  @Test
  void bringsABatchInItsOrder() {
    assertThat(courier.announce(PIGEON, webhooks("a:sent", "a:delivered")).deliver()).isTrue();

    assertThat(post.brought()).containsExactly("a:sent", "a:delivered");
    assertThat(courier.taken()).isEqualTo(2);
  }

  @Test
  void waitsUntilTheAnswerIsOut() throws InterruptedException {
    Courier.Batch batch = courier.announce(PIGEON, webhooks("a:sent"));
    assertThat(post.brought()).isEmpty();

    batch.go();
    courier.settle();
    assertThat(post.brought()).containsExactly("a:sent");
  }

  @Test
  void triesAgainAtOnceWhatIsNotTaken() {
    post.answers(false, false, false);

    assertThat(courier.announce(PIGEON, webhooks("a:1", "a:2")).deliver()).isTrue();
    assertThat(post.brought()).containsExactly("a:1", "a:1", "a:1", "a:1", "a:2");
  }

  @Test
  void putsAsideWhatIsNotTakenAndComesBackWhenTheClockSaysSo() throws InterruptedException {
    post.answers(false, false, false, false, false);
    assertThat(courier.announce(PIGEON, webhooks("a:1", "a:2")).deliver()).isFalse();
    assertThat(post.brought()).endsWith("a:2").hasSize(6);

    now.passes(Duration.ofMinutes(1));
    courier.releaseDue();
    courier.settle();
    assertThat(post.brought()).endsWith("a:1").hasSize(7);
    assertThat(state.under("")).isEmpty();
  }

  @Test
  void givesUpAfterAWeek() throws InterruptedException {
    boolean[] never = new boolean[1000];
    post.answers(never);
    courier.announce(PIGEON, webhooks("a:1")).deliver();
    now.passes(Duration.ofDays(8));
    courier.releaseDue();
    courier.settle();

    assertThat(state.under("")).isEmpty();
  }

  @Test
  void takesUpAfterARestartWhatWasOnItsWay() throws InterruptedException {
    courier.announce(PIGEON, webhooks("a:1", "a:2"));
    courier.close();

    try (Courier next = courier()) {
      next.resume();
      next.settle();
    }
    assertThat(post.brought()).containsExactly("a:1", "a:2");
    assertThat(state.under("")).isEmpty();
  }

  @Test
  void bringsOneTwiceWhereAskedTo() {
    fault(Fault.Kind.WEBHOOK_REPEAT);
    courier.announce(PIGEON, webhooks("a:1", "a:2")).deliver();

    assertThat(post.brought()).containsExactly("a:1", "a:1", "a:2");
  }

  @Test
  void bringsOneLaterWhereAskedTo() throws InterruptedException {
    fault(Fault.Kind.WEBHOOK_DELAY);
    assertThat(courier.announce(PIGEON, webhooks("a:1")).deliver()).isFalse();
    now.passes(Fault.DEFAULT_DELAY.minusMillis(1));
    courier.releaseDue();
    courier.settle();
    assertThat(post.brought()).isEmpty();

    now.passes(Duration.ofMillis(1));
    courier.releaseDue();
    courier.settle();
    assertThat(post.brought()).containsExactly("a:1");
  }

  @Test
  void letsTheNextOneOvertakeWhereAskedTo() throws InterruptedException {
    fault(Fault.Kind.WEBHOOK_REORDER);
    courier.announce(PIGEON, webhooks("a:1", "b:1", "a:2", "a:3")).deliver();
    courier.settle();

    assertThat(post.brought().stream().filter(body -> body.startsWith("a")))
        .containsExactly("a:2", "a:1", "a:3");
  }

  @Test
  void doesNotWaitForeverForOneToOvertake() throws InterruptedException {
    fault(Fault.Kind.WEBHOOK_REORDER);
    courier.announce(PIGEON, webhooks("a:1")).deliver();
    now.passes(Fault.DEFAULT_DELAY);
    courier.releaseDue();
    courier.settle();

    assertThat(post.brought()).containsExactly("a:1");
  }

  private void fault(Fault.Kind kind) {
    Optional<AccountId> account = Optional.of(new AccountId("our-a"));
    faults.add(
        new Fault(
            kind,
            Optional.empty(),
            Optional.empty(),
            account,
            Optional.empty(),
            Fault.DEFAULT_DELAY),
        1);
  }

  private Courier courier() {
    return new Courier(
        post,
        new ByFirstLetter(),
        state,
        faults,
        now,
        new BriefPause(),
        () -> "id-" + count.incrementAndGet(),
        threads);
  }

  private static List<Webhook> webhooks(String... bodies) {
    return Arrays.stream(bodies)
        .map(body -> new Webhook(Map.of("X-Signature", "of " + body), body.getBytes(UTF_8)))
        .toList();
  }

  /// What stands before the colon is the account.
  private static final class ByFirstLetter implements Addressees {
    @Override
    public String addressee(ChannelId channel, Webhook webhook) {
      return new String(webhook.body(), UTF_8).split(":", 2)[0];
    }

    @Override
    public Set<AccountId> known(ChannelId channel, String externalId) {
      return Set.of(new AccountId("our-" + externalId));
    }
  }
}
