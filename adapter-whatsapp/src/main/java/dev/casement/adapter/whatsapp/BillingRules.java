package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.billing.PricingModel;
import dev.casement.core.domain.template.TemplateCategory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How WhatsApp charges by date (meta-rules sections 4.1 to 4.3). Each change counts from midnight
/// in the account's time zone.
final class BillingRules {

  static final LocalDate CONVERSATIONS = LocalDate.of(2022, 2, 1);
  static final LocalDate FREE_STARTS_END = LocalDate.of(2023, 4, 4);
  static final LocalDate CATEGORIES = LocalDate.of(2023, 6, 1);
  static final LocalDate FREE_SERVICE = LocalDate.of(2024, 11, 1);
  static final LocalDate MESSAGES = LocalDate.of(2025, 7, 1);
  static final LocalDate PAID_SERVICE = LocalDate.of(2026, 10, 1);
  static final LocalDate LONGER_FREE_ENTRY = LocalDate.of(2026, 9, 28);

  static final String SERVICE = "service";
  static final String USER_INITIATED = "user_initiated";
  static final String BUSINESS_INITIATED = "business_initiated";

  /// How long a billing conversation lasts.
  static final Duration CONVERSATION = Duration.ofHours(24);

  /// How many conversations, later service messages, each month has free.
  private static final long FREE_BY_MONTH = 1000;

  private static final List<LocalDate> CHANGES =
      List.of(CONVERSATIONS, FREE_STARTS_END, CATEGORIES, FREE_SERVICE, MESSAGES, PAID_SERVICE);

  private BillingRules() {}

  static PricingModel model(LocalDate day) {
    if (day.isBefore(CONVERSATIONS)) {
      return PricingModel.NOTIFICATION;
    }
    if (day.isBefore(CATEGORIES)) {
      return PricingModel.CONVERSATION;
    }
    return day.isBefore(MESSAGES) ? PricingModel.CONVERSATION_CATEGORY : PricingModel.PER_MESSAGE;
  }

  /// How many of the free words of a month cost nothing; zero where they all do, or none.
  static long freeByMonth(LocalDate day) {
    boolean conversations = !day.isBefore(CONVERSATIONS) && day.isBefore(FREE_SERVICE);
    return conversations || !day.isBefore(PAID_SERVICE) ? FREE_BY_MONTH : 0;
  }

  /// Whether free words cost nothing, however many.
  static boolean isServiceFree(LocalDate day) {
    return day.isBefore(CONVERSATIONS)
        || (!day.isBefore(FREE_SERVICE) && day.isBefore(PAID_SERVICE));
  }

  /// Whether a utility template costs nothing inside the messaging window.
  static boolean isUtilityFree(LocalDate day) {
    return !day.isBefore(MESSAGES) && day.isBefore(PAID_SERVICE);
  }

  /// The name under which the model of this day prices a category.
  static String priced(TemplateCategory category, PricingModel model) {
    if (model == PricingModel.CONVERSATION) {
      return category == TemplateCategory.SERVICE ? USER_INITIATED : BUSINESS_INITIATED;
    }
    return category.name().toLowerCase(Locale.ROOT);
  }

  /// The category on the rate card for the provider's word for it.
  static String onCard(String word) {
    return switch (word.replace('-', '_')) {
      case "marketing_lite", "group_marketing" -> "marketing";
      case "group_utility" -> "utility";
      case "group_service" -> SERVICE;
      default -> word.replace('-', '_');
    };
  }

  /// The first change of rules after this moment and before that one.
  static Optional<Instant> changeBetween(Instant after, Instant before, ZoneId zone) {
    return CHANGES.stream()
        .map(day -> day.atStartOfDay(zone).toInstant())
        .filter(change -> change.isAfter(after) && change.isBefore(before))
        .min(Comparator.naturalOrder());
  }
}
