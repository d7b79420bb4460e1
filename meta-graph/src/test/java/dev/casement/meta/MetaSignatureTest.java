package dev.casement.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casement.core.domain.channel.Secret;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

final class MetaSignatureTest {

  private static final Secret SECRET = new Secret("test_app_secret");
  private static final byte[] BODY =
      "{\"object\":\"whatsapp_business_account\",\"entry\":[]}".getBytes(UTF_8);
  private static final String KNOWN =
      "sha256=dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756";

  @Test
  void agreesWithTheKnownExample() {
    assertThat(MetaSignature.of(BODY, SECRET)).isEqualTo(KNOWN);
    assertThat(MetaSignature.fits(Map.of("x-hub-signature-256", KNOWN), BODY, SECRET)).isTrue();
  }

  @Test
  void refusesMissingHalfAndForeignSignatures() {
    assertThat(MetaSignature.fits(Map.of(), BODY, SECRET)).isFalse();
    assertThat(
            MetaSignature.fits(Map.of(MetaSignature.HEADER, KNOWN.substring(0, 40)), BODY, SECRET))
        .isFalse();
    assertThat(MetaSignature.fits(Map.of(MetaSignature.HEADER, KNOWN), BODY, new Secret("other")))
        .isFalse();
  }

  @Property(tries = 200)
  void noticesEveryFlippedBit(@ForAll @NotEmpty byte[] body, @ForAll @IntRange(max = 7) int bit) {
    String signature = MetaSignature.of(body, SECRET);
    byte[] changed = body.clone();
    changed[body.length / 2] ^= (byte) (1 << bit);
    assertThat(MetaSignature.fits(Map.of(MetaSignature.HEADER, signature), body, SECRET)).isTrue();
    assertThat(MetaSignature.fits(Map.of(MetaSignature.HEADER, signature), changed, SECRET))
        .isFalse();
  }

  @Test
  void provesThatTheCallerHoldsTheSecret() {
    assertThat(MetaSignature.proof(new Secret("token"), SECRET))
        .matches("[0-9a-f]{64}")
        .isEqualTo(MetaSignature.of("token".getBytes(UTF_8), SECRET).substring("sha256=".length()));
  }

  @Test
  void hasNoEmptySecret() {
    assertThatThrownBy(() -> MetaSignature.of(BODY, new Secret("")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
