package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same hash is recognised in every form in which Meta writes it.
final class Sha256Test {

  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @ParameterizedTest
  @ValueSource(
      strings = {
        EMPTY,
        " " + EMPTY + "\n",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"
      })
  void recognisesTheHash(String told) {
    assertThat(Sha256.same(told, EMPTY)).isTrue();
  }

  @Test
  void recognisesCapitals() {
    assertThat(Sha256.same(EMPTY.toUpperCase(Locale.ROOT), EMPTY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "57DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
      })
  void noticesAnotherHash(String told) {
    assertThat(Sha256.same(told, EMPTY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "not a hash!"})
  void takesNothingFromWhatIsNoHash(String told) {
    assertThat(Sha256.same(told, EMPTY)).isTrue();
  }
}
