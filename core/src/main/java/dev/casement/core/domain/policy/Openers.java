package dev.casement.core.domain.policy;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.conversation.WindowEvidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that opens a channel's messaging window, and the arithmetic that is the same on every
/// channel: the latest end counts, in epoch milliseconds, so that no zone and no clock change
/// matters.
///
/// An opening at or before a send that the provider refused as outside the window is dead
/// (decisions.md D5): its window ended when that send left, if not earlier.
///
/// @param openers of two that end at the same moment the earlier in the list counts
public record Openers(List<Opener> openers) {

  private static final long NEVER = Long.MIN_VALUE;

  public Openers {
    openers = List.copyOf(openers);
  }

  public static Openers of(Opener... openers) {
    return new Openers(List.of(openers));
  }

  /// The window that follows from this evidence under the rules that count now.
  public MessagingWindow window(WindowEvidence evidence, Instant now) {
    long refusedAt = refusedAt(evidence);
    long sureEnd = NEVER;
    long openedAt = NEVER;
    Activity openedBy = Activity.MESSAGE;
    long possibleEnd = NEVER;
    for (Opener opener : openers) {
      long at = evidence.lastMillis(opener.activity());
      if (at == NEVER || !opener.counts(at, now)) {
        continue;
      }
      boolean dead = at <= refusedAt;
      if (opener.certainty() == Decision.Certainty.POSSIBLE) {
        possibleEnd = dead ? possibleEnd : Math.max(possibleEnd, opener.end(at));
        continue;
      }
      long end = dead ? Math.min(opener.end(at), refusedAt) : opener.end(at);
      if (end > sureEnd || (end == sureEnd && at > openedAt)) {
        sureEnd = end;
        openedAt = at;
        openedBy = opener.activity();
      }
    }
    return window(now.toEpochMilli(), openedAt, openedBy, sureEnd, possibleEnd);
  }

  private static MessagingWindow window(
      long now, long openedAt, Activity openedBy, long sureEnd, long possibleEnd) {
    Optional<Instant> possibleUntil =
        possibleEnd > sureEnd ? Optional.of(Instant.ofEpochMilli(possibleEnd)) : Optional.empty();
    if (openedAt == NEVER) {
      return possibleUntil.isEmpty()
          ? MessagingWindow.NEVER_OPENED
          : new MessagingWindow(
              MessagingWindow.State.NEVER_OPENED,
              Optional.empty(),
              Optional.empty(),
              possibleUntil,
              Optional.empty());
    }
    return new MessagingWindow(
        now < sureEnd ? MessagingWindow.State.OPEN : MessagingWindow.State.CLOSED,
        Optional.of(Instant.ofEpochMilli(openedAt)),
        Optional.of(Instant.ofEpochMilli(sureEnd)),
        possibleUntil,
        Optional.of(openedBy));
  }

  /// Without a boxed number: a decision allocates nothing but its result.
  private static long refusedAt(WindowEvidence evidence) {
    Optional<Instant> refusedAt = evidence.refusedAt();
    return refusedAt.isPresent() ? refusedAt.get().toEpochMilli() : NEVER;
  }

  /// The opener because of which a window that is not surely open may be open all the same.
  public Optional<Opener> possible(WindowEvidence evidence, Instant now) {
    long refusedAt = refusedAt(evidence);
    return openers.stream()
        .filter(opener -> opener.certainty() == Decision.Certainty.POSSIBLE)
        .filter(opener -> evidence.lastMillis(opener.activity()) > refusedAt)
        .filter(opener -> opener.counts(evidence.lastMillis(opener.activity()), now))
        .filter(opener -> now.toEpochMilli() < opener.end(evidence.lastMillis(opener.activity())))
        .findFirst();
  }

  /// How sure this activity opened the window when it happened; empty where it did not at all.
  public Optional<Decision.Certainty> effect(Activity activity, Instant at) {
    return openers.stream()
        .filter(opener -> opener.activity() == activity && opener.rule().inForceAt(at))
        .map(Opener::certainty)
        .min(Decision.Certainty::compareTo);
  }
}
