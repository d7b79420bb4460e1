package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.meta.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/// What a delivered message says about its price, in the model of its day.
///
/// @param pricing the member `pricing`; absent before prices were told
/// @param conversation the member `conversation` with the end that only `sent` tells
record PriceTag(Optional<ObjectNode> pricing, Optional<ObjectNode> conversation) {

  private static final Instant BY_CONVERSATION = Permission.day(2022, 2, 1);
  private static final Instant BY_CATEGORY = Permission.day(2023, 6, 1);
  private static final Instant SERVICE_FREE = Permission.day(2024, 11, 1);
  private static final Instant BY_MESSAGE = Permission.day(2025, 7, 1);
  private static final Instant WITHOUT_CONVERSATION = Permission.day(2025, 10, 8);
  private static final Instant LONGER_FREE_ENTRY = Permission.day(2026, 9, 28);
  private static final Instant SERVICE_CHARGED = Permission.day(2026, 10, 1);
  private static final long FREE_BY_MONTH = 1000;
  private static final Duration DAY = Duration.ofHours(24);

  /// How long everything is free after the first answer to somebody whom an ad brought.
  static Duration freeEntry(Instant now) {
    return now.isBefore(LONGER_FREE_ENTRY) ? Duration.ofDays(3) : Duration.ofDays(7);
  }

  /// The tag of a message that is delivered now.
  ///
  /// @param category of its template; empty for free words
  static PriceTag of(
      Memory memory,
      String number,
      Customer customer,
      Optional<String> category,
      boolean reaction,
      Instant now) {
    if (now.isBefore(BY_CONVERSATION)) {
      return new PriceTag(Optional.empty(), Optional.empty());
    }
    boolean free = customer.isFree(now);
    String word = free ? "referral_conversion" : word(category, now);
    if (now.isBefore(BY_MESSAGE)) {
      boolean billable = !free && !(word.equals("service") && !now.isBefore(SERVICE_FREE));
      return new PriceTag(
          Optional.of(
              Json.object()
                  .put("billable", billable)
                  .put("pricing_model", "CBP")
                  .put("category", word)),
          Optional.of(conversation(memory, number, customer, category.isPresent(), word, now)));
    }
    String type = type(memory, number, customer, category, reaction, now);
    ObjectNode pricing =
        Json.object()
            .put("billable", type.equals("regular"))
            .put("pricing_model", "PMP")
            .put("type", type)
            .put("category", word);
    boolean told = free || now.isBefore(WITHOUT_CONVERSATION);
    return new PriceTag(
        Optional.of(pricing),
        told
            ? Optional.of(conversation(memory, number, customer, category.isPresent(), word, now))
            : Optional.empty());
  }

  private static String word(Optional<String> category, Instant now) {
    if (now.isBefore(BY_CATEGORY)) {
      return category.isPresent() ? "business_initiated" : "user_initiated";
    }
    return category.orElse("service").toLowerCase(Locale.ROOT);
  }

  private static String type(
      Memory memory,
      String number,
      Customer customer,
      Optional<String> category,
      boolean reaction,
      Instant now) {
    if (customer.isFree(now)) {
      return "free_entry_point";
    }
    if (category.isEmpty()) {
      boolean free = reaction || now.isBefore(SERVICE_CHARGED) || isInFreeTier(memory, number, now);
      return free ? "free_customer_service" : "regular";
    }
    boolean freeUtility =
        category.get().equals("UTILITY")
            && now.isBefore(SERVICE_CHARGED)
            && customer.wroteWithinADay(now);
    return freeUtility ? "free_customer_service" : "regular";
  }

  private static boolean isInFreeTier(Memory memory, String number, Instant now) {
    YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC));
    return memory.next("service/" + number + "/" + month) <= FREE_BY_MONTH;
  }

  /// The conversation that the message belongs to, or the new one that it opens.
  private static ObjectNode conversation(
      Memory memory, String number, Customer customer, boolean template, String word, Instant now) {
    String key = "conversations/" + number + "/" + customer.id();
    ObjectNode open =
        memory
            .json()
            .get(key)
            .map(json -> json.node().<ObjectNode>deepCopy())
            .orElseGet(Json::object);
    long second = now.getEpochSecond();
    Json known = new Json(open);
    Optional<String> running =
        running(known.at(word), second)
            .map(_ -> word)
            .or(() -> template ? Optional.empty() : newest(known, second));
    String category = running.orElse(word);
    if (running.isEmpty()) {
      Instant until =
          customer.isFree(now)
              ? Instant.ofEpochSecond(customer.freeUntil().orElse(second))
              : now.plus(DAY);
      open.set(
          word,
          Json.object()
              .put("id", "conversation." + memory.next("conversation"))
              .put("from", second)
              .put("until", until.getEpochSecond()));
      memory.json().put(key, open);
    }
    Json one = new Json(open).at(category);
    ObjectNode told =
        Json.object()
            .put("id", one.textOrEmpty("id"))
            .put("expiration_timestamp", one.textOrEmpty("until"));
    told.putObject("origin").put("type", category);
    return told;
  }

  private static Optional<Json> running(Json conversation, long second) {
    return conversation.number("until").filter(until -> until > second).map(_ -> conversation);
  }

  private static Optional<String> newest(Json known, long second) {
    Optional<String> newest = Optional.empty();
    long from = Long.MIN_VALUE;
    for (var entry : known.node().properties()) {
      Json conversation = new Json(entry.getValue());
      long began = conversation.number("from").orElse(0L);
      if (running(conversation, second).isPresent() && began > from) {
        newest = Optional.of(entry.getKey());
        from = began;
      }
    }
    return newest;
  }
}
