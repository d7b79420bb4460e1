package dev.casement.adapter.whatsapp.sandbox;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Whether something that was taken may reach the customer: the test that comes after the answer,
/// and that is told by webhook.
final class Permission {

  private static final int UNDELIVERABLE = 131026;
  private static final int WINDOW = 131047;
  private static final int ECOSYSTEM = 131049;
  private static final int STOPPED = 131050;

  private static final Instant NO_MARKETING_TO_US = day(2025, 4, 1);
  private static final Instant STOP_BUTTON = day(2024, 11, 18);

  private Permission() {}

  /// What forbids this delivery.
  ///
  /// @param category of the template, or of a direct send; empty for free words
  static Optional<Refusal> objection(Customer customer, Optional<String> category, Instant now) {
    if (customer.id().endsWith("0404")) {
      return refused(UNDELIVERABLE, "Message undeliverable.");
    }
    if (category.isEmpty()) {
      return customer.wroteWithinADay(now)
          ? Optional.empty()
          : refused(
              WINDOW,
              "Message failed to send because more than 24 hours have passed since the customer"
                  + " last replied to this number.");
    }
    return category.get().equals("MARKETING") ? marketing(customer, now) : Optional.empty();
  }

  private static Optional<Refusal> marketing(Customer customer, Instant now) {
    if (customer.stoppedMarketing() && !now.isBefore(STOP_BUTTON)) {
      return refused(STOPPED, "The user has stopped marketing messages from this business.");
    }
    return customer.hasPhone() && !now.isBefore(NO_MARKETING_TO_US) && isAmerican(customer.id())
        ? refused(
            ECOSYSTEM, "This message was not delivered to maintain healthy ecosystem engagement.")
        : Optional.empty();
  }

  private static boolean isAmerican(String digits) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      return digits.startsWith("1")
          && "US".equals(numbers.getRegionCodeForNumber(numbers.parse("+" + digits, "ZZ")));
    } catch (NumberParseException _) {
      return false;
    }
  }

  static Instant day(int year, int month, int day) {
    return LocalDate.of(year, month, day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Optional<Refusal> refused(int code, String details) {
    return Optional.of(new Refusal(code, details));
  }
}
