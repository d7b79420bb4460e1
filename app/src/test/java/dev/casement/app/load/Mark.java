package dev.casement.app.load;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the id of a message says about it: who wrote it, and as which of their messages. Meta's ids
/// are opaque to the service, so it cannot profit from that.
record Mark(int customer, int number) {

  private static final Pattern ID = Pattern.compile("wamid\\.c(\\d+)n(\\d+)");

  String externalId() {
    return "wamid.c" + customer + "n" + number;
  }

  /// The customer's own phone number.
  static String phone(int customer) {
    return "55119%08d".formatted(customer);
  }

  static int customer(String phone) {
    return Integer.parseInt(phone.substring(5));
  }

  static Optional<Mark> of(String externalId) {
    Matcher id = ID.matcher(externalId);
    return id.matches()
        ? Optional.of(new Mark(Integer.parseInt(id.group(1)), Integer.parseInt(id.group(2))))
        : Optional.empty();
  }
}
