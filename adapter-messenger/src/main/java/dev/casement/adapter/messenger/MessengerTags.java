package dev.casement.adapter.messenger;

import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.policy.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every message tag that Messenger ever had, and the rule it came under; HUMAN_AGENT aside, which
/// is no purpose but a person.
final class MessengerTags {

  static final MessageTag NEWS = new MessageTag("NON_PROMOTIONAL_SUBSCRIPTION");
  static final MessageTag FEEDBACK = new MessageTag("CUSTOMER_FEEDBACK");

  private static final List<String> UPDATES =
      List.of("CONFIRMED_EVENT_UPDATE", "POST_PURCHASE_UPDATE", "ACCOUNT_UPDATE");

  /// The seventeen of the first years were these, ACCOUNT_UPDATE and NON_PROMOTIONAL_SUBSCRIPTION.
  private static final List<String> FIRST =
      List.of(
          "APPLICATION_UPDATE",
          "APPOINTMENT_UPDATE",
          "BUSINESS_PRODUCTIVITY",
          "COMMUNITY_ALERT",
          "CONFIRMED_EVENT_REMINDER",
          "FEATURE_FUNCTIONALITY_UPDATE",
          "GAME_EVENT",
          "ISSUE_RESOLUTION",
          "PAIRING_UPDATE",
          "PAYMENT_UPDATE",
          "PERSONAL_FINANCE_UPDATE",
          "RESERVATION_UPDATE",
          "SHIPPING_UPDATE",
          "TICKET_UPDATE",
          "TRANSPORTATION_UPDATE");

  private static final Map<MessageTag, Rule> RULES = rules();

  private MessengerTags() {}

  /// The rule that this tag came under; empty for a tag that never was.
  static Optional<Rule> rule(MessageTag tag) {
    return Optional.ofNullable(RULES.get(tag));
  }

  private static Map<MessageTag, Rule> rules() {
    Map<MessageTag, Rule> rules = new HashMap<>();
    UPDATES.forEach(word -> rules.put(new MessageTag(word), MessengerRules.UPDATE_TAGS));
    FIRST.forEach(word -> rules.put(new MessageTag(word), MessengerRules.FIRST_TAGS));
    rules.put(NEWS, MessengerRules.NEWS_TAG);
    rules.put(FEEDBACK, MessengerRules.FEEDBACK_TAG);
    return Map.copyOf(rules);
  }
}
