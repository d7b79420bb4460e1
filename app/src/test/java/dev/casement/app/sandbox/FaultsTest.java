package dev.casement.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class FaultsTest {

  private static final AccountId LISBON = new AccountId("lisbon");
  private static final AccountId PORTO = new AccountId("porto");

  private final AtomicInteger count = new AtomicInteger();
  private final Faults faults = new Faults(() -> "fault-" + count.incrementAndGet());

  @Test
  void strikesAsOftenAsAskedAndNoMore() {
    assertThat(faults.add(fault(Fault.Kind.HTTP_500, Optional.empty()), 2)).isEqualTo("fault-1");

    assertThat(faults.ofRequest(List.of(), "/1/messages", false))
        .map(Fault::kind)
        .contains(Fault.Kind.HTTP_500);
    assertThat(faults.ofRequest(List.of(LISBON), "/1/messages", false)).isPresent();
    assertThat(faults.ofRequest(List.of(), "/1/messages", false)).isEmpty();
  }

  @Test
  void strikesOnlyTheAccountItIsFor() {
    faults.add(fault(Fault.Kind.TIMEOUT, Optional.of(LISBON)), 1);

    assertThat(faults.ofRequest(List.of(PORTO), "/1/messages", false)).isEmpty();
    assertThat(faults.ofRequest(List.of(), "/1/messages", false)).isEmpty();
    assertThat(faults.ofRequest(List.of(PORTO, LISBON), "/1/messages", false)).isPresent();
  }

  @Test
  void keepsRequestsAndWebhooksApart() {
    faults.add(fault(Fault.Kind.WEBHOOK_DELAY, Optional.empty()), 1);
    faults.add(fault(Fault.Kind.LOSE_ANSWER, Optional.empty()), 1);

    assertThat(faults.ofRequest(List.of(), "/1/messages", false))
        .map(Fault::kind)
        .contains(Fault.Kind.LOSE_ANSWER);
    assertThat(faults.ofWebhook(List.of())).map(Fault::kind).contains(Fault.Kind.WEBHOOK_DELAY);
  }

  @Test
  void strikesInTheOrderAskedFor() {
    faults.add(fault(Fault.Kind.HTTP_429, Optional.empty()), 1);
    faults.add(fault(Fault.Kind.HTTP_500, Optional.empty()), 1);

    assertThat(faults.ofRequest(List.of(), "/1/messages", false))
        .map(Fault::kind)
        .contains(Fault.Kind.HTTP_429);
    assertThat(faults.ofRequest(List.of(), "/1/messages", false))
        .map(Fault::kind)
        .contains(Fault.Kind.HTTP_500);
  }

  @Test
  void passesByWhatOnlyKeepsAnAccountUpUnlessItIsNamed() {
    faults.add(fault(Fault.Kind.HTTP_500, Optional.empty()), 1);
    assertThat(faults.ofRequest(List.of(), "/1/subscribed_apps", true)).isEmpty();

    faults.add(
        new Fault(
            Fault.Kind.HTTP_429,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("subscribed"),
            Fault.DEFAULT_DELAY),
        1);
    assertThat(faults.ofRequest(List.of(), "/1/subscribed_apps", true))
        .map(Fault::kind)
        .contains(Fault.Kind.HTTP_429);
    assertThat(faults.ofRequest(List.of(), "/1/messages", false))
        .map(Fault::kind)
        .contains(Fault.Kind.HTTP_500);
  }

  @Test
  void forgetsThemAllAtOnce() {
    faults.add(fault(Fault.Kind.HTTP_500, Optional.empty()), 9);
    faults.clear();

    assertThat(faults.ofRequest(List.of(), "/1/messages", false)).isEmpty();
  }

  private static Fault fault(Fault.Kind kind, Optional<AccountId> account) {
    return new Fault(
        kind, Optional.empty(), Optional.empty(), account, Optional.empty(), Fault.DEFAULT_DELAY);
  }
}
