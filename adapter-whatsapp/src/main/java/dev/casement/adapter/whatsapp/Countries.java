package dev.casement.adapter.whatsapp;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.casement.core.domain.channel.CustomerAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Tells which country a customer counts for: by the country code of the phone, or by what an id
/// that Meta made begins with.
///
/// Where countries share a code, as those of +1 and +7 do, the digits behind it decide. Each
/// beginning of a number is looked up once, because a campaign asks for every recipient.
final class Countries {

  /// The digits that tell the country, wherever a code is shared.
  private static final int TELLING = 7;

  /// More than there are beginnings in use by one company's customers.
  private static final int MOST = 50_000;

  private static final Map<String, Optional<String>> KNOWN = new ConcurrentHashMap<>();

  private Countries() {}

  /// The country as two letters; empty where the address does not tell it.
  static Optional<String> of(CustomerAddress address) {
    return switch (address.kind()) {
      case GROUP -> Optional.empty();
      case USER_ID, PARENT_USER_ID -> ofUserId(address.value());
      case PHONE -> ofPhone(address.value());
    };
  }

  private static Optional<String> ofUserId(String id) {
    boolean prefixed =
        id.length() > 3
            && id.charAt(2) == '.'
            && isUpperCaseLetter(id.charAt(0))
            && isUpperCaseLetter(id.charAt(1));
    return prefixed ? Optional.of(id.substring(0, 2)) : Optional.empty();
  }

  private static boolean isUpperCaseLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static Optional<String> ofPhone(String digits) {
    if (digits.length() <= TELLING) {
      return lookUp(digits);
    }
    String beginning = digits.substring(0, TELLING);
    Optional<String> known = KNOWN.get(beginning);
    if (known == null) {
      known = lookUp(digits);
      if (known.isPresent() && KNOWN.size() < MOST) {
        KNOWN.put(beginning, known);
      }
    }
    return known;
  }

  private static Optional<String> lookUp(String digits) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse("+" + digits, "ZZ");
      String exact = numbers.getRegionCodeForNumber(number);
      // Of a number that no plan knows, the code alone tells the country.
      String region =
          exact == null ? numbers.getRegionCodeForCountryCode(number.getCountryCode()) : exact;
      return Optional.of(region).filter(code -> code.length() == 2 && !code.equals("ZZ"));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
