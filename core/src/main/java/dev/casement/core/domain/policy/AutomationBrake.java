package dev.casement.core.domain.policy;

import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.OutboundMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Stops automation that seems to talk with another automation: each answers the other at once, and
/// neither ever ends (decisions.md D27). Pure. Only our automation rests; what the customer writes
/// is taken as ever, and people may answer.
public final class AutomationBrake {

  /// How many of the newest messages have to be looked at.
  public static final int LOOKS_AT = 60;

  private static final int MOST_ROUNDS = 15;
  private static final Duration SPAN = Duration.ofMinutes(5);
  private static final Duration AT_ONCE = Duration.ofSeconds(5);
  private static final Duration REST = Duration.ofMinutes(10);

  private static final Rule RULE =
      Rule.always(
          "casement.automation-brake",
          "Automation rests for ten minutes after fifteen rounds in which both sides answered at"
              + " once",
          "Casement's own");

  // By our own clock: providers tell the customer's in whole seconds, which disorders a storm.
  private static final Comparator<Message> AS_IT_CAME =
      Comparator.comparing(Message::createdAt).thenComparing(Message::id);

  private AutomationBrake() {}

  /// Whether automation has to rest.
  ///
  /// @param newest the newest messages of the conversation, in any order
  public static boolean isEngaged(List<Message> newest, Instant now) {
    Optional<Instant> last =
        newest.stream()
            .filter(AutomationBrake::isAutomatic)
            .map(Message::createdAt)
            .max(Comparator.naturalOrder());
    return last.isPresent()
        && now.isBefore(last.get().plus(REST))
        && rounds(newest, last.get()) >= MOST_ROUNDS;
  }

  /// How often, since a person last answered, the customer replied to automation at once and
  /// automation replied to that at once.
  private static int rounds(List<Message> newest, Instant last) {
    int rounds = 0;
    Optional<Instant> answered = Optional.empty();
    Optional<Instant> replied = Optional.empty();
    for (Message message : newest.stream().sorted(AS_IT_CAME).toList()) {
      Instant at = message.createdAt();
      if (at.isBefore(last.minus(SPAN))) {
        continue;
      }
      if (message instanceof InboundMessage) {
        replied = answered.filter(before -> isAtOnce(before, at)).map(_ -> at);
      } else if (isAutomatic(message)) {
        rounds += replied.filter(before -> isAtOnce(before, at)).isPresent() ? 1 : 0;
        answered = Optional.of(at);
        replied = Optional.empty();
      } else {
        rounds = 0;
        answered = Optional.empty();
        replied = Optional.empty();
      }
    }
    return rounds;
  }

  private static boolean isAtOnce(Instant before, Instant after) {
    return !after.isAfter(before.plus(AT_ONCE));
  }

  private static boolean isAutomatic(Message message) {
    return message instanceof OutboundMessage ours
        && ours.author().kind() == Author.Kind.AUTOMATION;
  }

  /// The refusal in place of what the channel would allow.
  public static Decision.Blocked refusal(Decision.Allowed allowed) {
    return new Decision.Blocked(
        allowed.asked(),
        List.of(BlockReason.AUTOMATION_NOT_ALLOWED),
        RULE,
        List.of(),
        allowed.window(),
        Optional.empty());
  }

  /// Whether a refusal is this one. Such a message is not held: the next answer would let it go,
  /// and the storm on.
  public static boolean isBehind(Decision.Blocked blocked) {
    return blocked.rule().equals(RULE);
  }
}
