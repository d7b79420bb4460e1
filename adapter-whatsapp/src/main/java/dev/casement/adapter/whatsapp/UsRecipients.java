package dev.casement.adapter.whatsapp;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.casement.core.domain.channel.CustomerAddress;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// Tells customers in the United States, to whom no marketing is delivered.
///
/// The country code +1 is shared; the area code decides. Each is looked up once, because a campaign
/// asks for every recipient.
final class UsRecipients {

  private static final int UNASKED = 0;
  private static final int YES = 1;
  private static final int NO = 2;
  private static final int DIGITS = 11;

  private static final AtomicIntegerArray AREA_CODES = new AtomicIntegerArray(1000);

  private UsRecipients() {}

  static boolean contains(CustomerAddress address) {
    return switch (address.kind()) {
      case GROUP -> false;
      case USER_ID, PARENT_USER_ID -> address.value().startsWith("US.");
      case PHONE -> isUsNumber(address.value());
    };
  }

  private static boolean isUsNumber(String digits) {
    if (digits.length() != DIGITS || digits.charAt(0) != '1') {
      return false;
    }
    int areaCode = Integer.parseInt(digits, 1, 4, 10);
    int known = AREA_CODES.get(areaCode);
    if (known == UNASKED) {
      known = lookUp(digits.substring(1, 4)) ? YES : NO;
      AREA_CODES.set(areaCode, known);
    }
    return known == YES;
  }

  /// Asked of a made-up subscriber number, so that the answer is the area code's alone.
  private static boolean lookUp(String areaCode) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      return "US"
          .equals(numbers.getRegionCodeForNumber(numbers.parse("+1" + areaCode + "2345678", "ZZ")));
    } catch (NumberParseException e) {
      return false;
    }
  }
}
