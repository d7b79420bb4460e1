package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.meta.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// How WhatsApp names customers: by phone where they have one, and by the business-scoped id that
/// it tells since April 2026.
final class Identities {

  private static final Instant SCOPED_IDS = Permission.day(2026, 4, 1);

  private Identities() {}

  /// The business-scoped id of a customer; a phone's has its country in front.
  static Optional<String> scopedId(Customer customer, Instant now) {
    if (!customer.hasPhone()) {
      return Optional.of(customer.id());
    }
    return now.isBefore(SCOPED_IDS)
        ? Optional.empty()
        : Optional.of(country(customer.id()) + "." + digits(customer.id()));
  }

  /// Writes who an item is from or about.
  static void name(
      ObjectNode item, Customer customer, Instant now, String phoneField, String idField) {
    if (customer.hasPhone()) {
      item.put(phoneField, customer.id());
    }
    scopedId(customer, now).ifPresent(id -> item.put(idField, id));
  }

  static ObjectNode contact(Customer customer, Instant now) {
    ObjectNode contact = Json.object();
    customer.name().ifPresent(name -> contact.putObject("profile").put("name", name));
    name(contact, customer, now, "wa_id", "user_id");
    return contact;
  }

  /// The customer whom a request addresses. A number without `+` gets the country code of the
  /// company's own, unless it is one that WhatsApp knows as it stands.
  static String addressed(Memory memory, StandInAccount account, Json body) {
    Optional<String> to = body.text("to");
    if (to.isEmpty()) {
      return phoneOf(memory, account, body.textOrEmpty("recipient"));
    }
    String digits = to.get().replaceAll("[^0-9]", "");
    boolean complete =
        to.get().strip().startsWith("+")
            || memory.customer(account.externalId(), digits).everWrote();
    return complete ? digits : countryCode(Envelopes.number(account)) + digits;
  }

  /// The customer behind a number, with `+` or without, or behind a scoped id.
  static String behind(Memory memory, StandInAccount account, String input) {
    String typed = Customer.idOf(input);
    return Customer.isDigits(typed) ? typed : phoneOf(memory, account, typed);
  }

  /// Remembers which phone is behind a scoped id that was told.
  static void told(Memory memory, StandInAccount account, Customer customer, Instant now) {
    if (customer.hasPhone()) {
      scopedId(customer, now)
          .ifPresent(id ->
              memory.json().put(scopedKey(account, id), Json.object().put("phone", customer.id())));
    }
  }

  private static String phoneOf(Memory memory, StandInAccount account, String scopedId) {
    return memory
        .json()
        .get(scopedKey(account, scopedId))
        .flatMap(json -> json.text("phone"))
        .orElse(scopedId);
  }

  private static String scopedKey(StandInAccount account, String id) {
    return "scoped/" + account.externalId() + "/" + id;
  }

  private static String countryCode(String number) {
    String digits = number.replaceAll("[^0-9]", "");
    for (int length = 1; length <= Math.min(3, digits.length()); length++) {
      String code = digits.substring(0, length);
      if (!regionOf(Integer.parseInt(code)).equals("ZZ")) {
        return code;
      }
    }
    return "";
  }

  private static String country(String digits) {
    for (int length = 1; length <= Math.min(3, digits.length()); length++) {
      String region = regionOf(Integer.parseInt(digits.substring(0, length)));
      if (region.length() == 2 && !region.equals("ZZ")) {
        return region;
      }
    }
    return "XX";
  }

  private static String regionOf(int countryCode) {
    return PhoneNumberUtil.getInstance().getRegionCodeForCountryCode(countryCode);
  }

  private static String digits(String phone) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(phone.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(HexFormat.of().formatHex(hash, 0, 7), 16).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
