package dev.casement.adapter.messenger.sandbox;

import java.time.Instant;
import java.util.Set;

/// When Messenger honoured its tags.
final class TagLives {

  private static final Set<String> UPDATES =
      Set.of("CONFIRMED_EVENT_UPDATE", "POST_PURCHASE_UPDATE", "ACCOUNT_UPDATE");
  private static final Instant END_OF_UPDATES = Instant.parse("2026-04-27T00:00:00Z");

  private static final Set<String> OLD =
      Set.of(
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
  private static final Instant END_OF_OLD = Instant.parse("2020-03-04T00:00:00Z");

  private TagLives() {}

  static boolean isAlive(String tag, Instant now) {
    return (UPDATES.contains(tag) && now.isBefore(END_OF_UPDATES))
        || (OLD.contains(tag) && now.isBefore(END_OF_OLD));
  }
}
