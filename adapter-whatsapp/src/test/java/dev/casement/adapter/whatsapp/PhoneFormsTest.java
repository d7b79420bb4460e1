package dev.casement.adapter.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.CustomerAddress;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Numbers of one person find each other, and numbers of two people do not.
final class PhoneFormsTest {

  private final PhoneForms forms = new PhoneForms();

  private List<String> others(String digits) {
    return forms.others(CustomerAddress.phone(digits)).stream()
        .map(CustomerAddress::value)
        .toList();
  }

  @Example
  void brazilsMobilesAreWrittenWithAndWithoutTheNinthDigit() {
    assertThat(others("5511987654321")).containsExactly("551187654321");
    assertThat(others("551187654321")).containsExactly("5511987654321");
    assertThat(others("5585988887777")).containsExactly("558588887777");
  }

  @Example
  void brazilsLandlinesHaveOneForm() {
    assertThat(others("551133334444")).isEmpty();
    assertThat(others("552125556666")).isEmpty();
    assertThat(others("554834445555")).isEmpty();
  }

  @Example
  void aBrazilianMobileWhoseRestIsALandlineHasOneForm() {
    assertThat(others("5511933334444")).isEmpty();
  }

  @Example
  void mexicosMobilesAreWrittenWithAndWithoutTheOne() {
    assertThat(others("5215512345678")).containsExactly("525512345678");
    assertThat(others("525512345678")).containsExactly("5215512345678");
  }

  @Example
  void argentinasMobilesAreWrittenWithAndWithoutTheNine() {
    assertThat(others("5491123456789")).containsExactly("541123456789");
    assertThat(others("541123456789")).containsExactly("5491123456789");
  }

  @Example
  void numbersElsewhereAndOtherIdsHaveOneForm() {
    for (String digits :
        List.of("351912345678", "4915112345678", "12025550123", "55", "5", "999")) {
      assertThat(others(digits)).as(digits).isEmpty();
    }
    assertThat(forms.others(CustomerAddress.userId("5511987654321"))).isEmpty();
  }

  @Property
  void formsAreMutualAndEndThere(@ForAll("numbers") String digits) {
    for (String other : others(digits)) {
      assertThat(other).isNotEqualTo(digits);
      assertThat(others(other)).containsExactly(digits);
    }
  }

  @Property
  void aFormKeepsTheCountryAndTheLastEightDigits(@ForAll("numbers") String digits) {
    for (String other : others(digits)) {
      assertThat(other.substring(0, 2)).isEqualTo(digits.substring(0, 2));
      assertThat(other.substring(other.length() - 8))
          .isEqualTo(digits.substring(digits.length() - 8));
      assertThat(Math.abs(other.length() - digits.length())).isOne();
    }
  }

  @Property
  void noBrazilianLandlineHasAnotherForm(@ForAll("landlines") String digits) {
    assertThat(others(digits)).isEmpty();
  }

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> country =
        Arbitraries.of("55", "52", "54", "5511", "5521", "5255", "52155", "54911", "5411", "49");
    return Combinators.combine(country, Arbitraries.strings().numeric().ofMaxLength(12))
        .as((prefix, rest) -> prefix + rest);
  }

  @Provide
  Arbitrary<String> landlines() {
    Arbitrary<Integer> area = Arbitraries.of(11, 21, 31, 41, 48, 51, 61, 71, 81, 85, 91);
    Arbitrary<Integer> number = Arbitraries.integers().between(20_000_000, 59_999_999);
    return Combinators.combine(area, number).as((code, rest) -> "55" + code + rest);
  }
}
