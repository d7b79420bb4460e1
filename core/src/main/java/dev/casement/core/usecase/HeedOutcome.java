package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import java.time.Duration;
import java.util.Optional;

/// What came of one send, as far as it concerns everything else that goes from its account.
final class HeedOutcome {

  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(15);

  /// A provider that only says "too fast" is left alone for no longer: the lane is slower then.
  private static final Duration LONGEST_REST = Duration.ofSeconds(4);

  private final StoppedAccounts stopped;

  HeedOutcome(StoppedAccounts stopped) {
    this.stopped = stopped;
  }

  /// What an outcome means for everything else that goes from the account.
  ///
  /// @return what people are to be told, once the outcome is stored
  Runnable heed(AccountLane lane, ChannelAccount account, SendOutcome outcome, int attempts) {
    switch (outcome) {
      case SendOutcome.Accepted _ -> {
        if (lane.believe()) {
          return () -> stopped.resumed(account);
        }
      }
      case SendOutcome.Deferred(
              Failure failure,
              Optional<Duration> after,
              SendOutcome.Lane how) -> {
        if (how == SendOutcome.Lane.ACCOUNT) {
          rest(lane, failure, after, wait(failure, after, attempts));
        }
      }
      case SendOutcome.Stopped(Failure failure) -> {
        if (lane.doubt()) {
          return () -> stopped.stopped(account, failure);
        }
      }
      case SendOutcome.Rejected _, SendOutcome.Unknown _ -> {
        // Each is told with its message.
      }
    }
    return () -> {};
  }

  /// Where the provider is unwell, the account waits as long as the message. Where it says that it
  /// went too fast, it goes on soon, but slower.
  private static void rest(
      AccountLane lane, Failure failure, Optional<Duration> after, Duration wait) {
    if (failure.kind() != FailureKind.THROTTLED) {
      lane.close(wait);
      return;
    }
    lane.throttled();
    lane.close(after.orElse(wait.compareTo(LONGEST_REST) < 0 ? wait : LONGEST_REST));
  }

  /// How long to wait before the next try. The limit for one customer asks for 4^n seconds after
  /// the n-th try, and a sender sees only one; else the provider's word goes before our own
  /// back-off.
  static Duration wait(Failure failure, Optional<Duration> after, int attempts) {
    if (failure.kind() == FailureKind.PAIR_THROTTLED) {
      Duration growing = backOff(2 * attempts);
      return after.filter(told -> told.compareTo(growing) > 0).orElse(growing);
    }
    return after.orElseGet(() -> backOff(attempts));
  }

  /// 2^n seconds.
  private static Duration backOff(int n) {
    Duration wait = Duration.ofSeconds(1L << Math.min(n, 10));
    return wait.compareTo(LONGEST_BACK_OFF) < 0 ? wait : LONGEST_BACK_OFF;
  }
}
