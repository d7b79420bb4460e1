package dev.casement.core.domain.channel;

/// One address of a customer on a channel: the customer's end of a conversation.
///
/// The kind comes from the field it was read from, never from its shape (decisions.md D23).
///
/// @param value for a phone the international digits without `+`; else the provider's id, opaque,
///   up to 512 characters
public record CustomerAddress(Kind kind, String value) {

  public static final int LONGEST = 512;

  public CustomerAddress {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("address must have 1 to 512 characters");
    }
  }

  /// A phone number; whatever is not a digit is left out.
  public static CustomerAddress phone(String number) {
    return new CustomerAddress(Kind.PHONE, digits(number));
  }

  /// An id that the provider made for this customer and this business (BSUID, PSID, IGSID).
  public static CustomerAddress userId(String id) {
    return new CustomerAddress(Kind.USER_ID, id);
  }

  /// An id that joins what the provider told under several business portfolios. It names a person,
  /// but nothing can be sent to it.
  public static CustomerAddress parentUserId(String id) {
    return new CustomerAddress(Kind.PARENT_USER_ID, id);
  }

  /// Whether a message can be sent to it, so that a thread may be found by it.
  public boolean isReachable() {
    return kind != Kind.PARENT_USER_ID;
  }

  /// A group of customers, by the provider's id of it.
  public static CustomerAddress group(String id) {
    return new CustomerAddress(Kind.GROUP, id);
  }

  private static String digits(String number) {
    StringBuilder digits = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  @Override
  public String toString() {
    return value;
  }

  /// Where an address comes from.
  public enum Kind {
    PHONE,
    USER_ID,
    PARENT_USER_ID,
    /// Several customers together; thread and window are the whole group's (decisions.md D7).
    GROUP
  }
}
