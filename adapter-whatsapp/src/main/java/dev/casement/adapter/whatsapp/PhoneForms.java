package dev.casement.adapter.whatsapp;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.port.channel.AddressForms;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The two forms of mobile numbers in countries that put a digit before them or took one away:
/// WhatsApp may know a customer by either.
///
/// A number has another form only where its country's plan says that the longer form is a mobile
/// number, and the digits that remain without it were never given to a landline. So two people are
/// not taken for one.
final class PhoneForms implements AddressForms {

  private static final String BRAZIL = "55";
  private static final String MEXICO = "52";
  private static final String ARGENTINA = "54";

  private static final int BRAZIL_AREA = 4;
  private static final Set<PhoneNumberType> MOBILE =
      EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

  @Override
  public List<CustomerAddress> others(CustomerAddress address) {
    return address.kind() == CustomerAddress.Kind.PHONE
        ? other(address.value()).map(CustomerAddress::phone).stream().toList()
        : List.of();
  }

  private Optional<String> other(String digits) {
    if (digits.startsWith(BRAZIL)) {
      return brazil(digits);
    }
    if (digits.startsWith(MEXICO)) {
      return digit(digits, MEXICO, '1');
    }
    return digits.startsWith(ARGENTINA) ? digit(digits, ARGENTINA, '9') : Optional.empty();
  }

  /// Mobile numbers of eight digits began with 6 to 9 and got a 9 in front; those that begin with 2
  /// to 5 are landlines, and got none.
  private Optional<String> brazil(String digits) {
    boolean ninth = digits.length() == 13 && digits.charAt(BRAZIL_AREA) == '9';
    if (!ninth && digits.length() != 12) {
      return Optional.empty();
    }
    String area = digits.substring(0, BRAZIL_AREA);
    String eight = digits.substring(BRAZIL_AREA + (ninth ? 1 : 0));
    String longer = area + "9" + eight;
    return eight.charAt(0) >= '6' && isMobile(longer)
        ? Optional.of(ninth ? area + eight : longer)
        : Optional.empty();
  }

  /// Numbers of ten digits, with or without a digit between the country and the area.
  private Optional<String> digit(String digits, String country, char mark) {
    boolean marked = digits.length() == 13 && digits.charAt(2) == mark;
    if (!marked && digits.length() != 12) {
      return Optional.empty();
    }
    String ten = digits.substring(marked ? 3 : 2);
    return ten.charAt(0) != mark && isMobile(country + (mark == '9' ? "9" : "") + ten)
        ? Optional.of(marked ? country + ten : country + mark + ten)
        : Optional.empty();
  }

  private boolean isMobile(String digits) {
    try {
      PhoneNumber number = numbers.parse("+" + digits, "ZZ");
      return numbers.isValidNumber(number) && MOBILE.contains(numbers.getNumberType(number));
    } catch (NumberParseException e) {
      return false;
    }
  }
}
