package dev.casement.meta.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.SignedRequests.Reading;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Meta's `signed_request`, taken and refused.
final class MetaSignedRequestsTest {

  private static final Secret SECRET = new Secret("app-secret");
  private static final String ASKED =
      """
      {"algorithm":"HMAC-SHA256","issued_at":1790000000,"user_id":"218471"}\
      """;

  private final MetaSignedRequests requests = new MetaSignedRequests();

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Signed by rules of its own: the second part as it is sent, with the app's secret.
  private static String signed(String json, String secret) {
    String payload = base64(json.getBytes(StandardCharsets.UTF_8));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return base64(mac.doFinal(payload.getBytes(StandardCharsets.US_ASCII))) + "." + payload;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Reading read(String form) {
    return requests.read(form.getBytes(StandardCharsets.UTF_8), SECRET);
  }

  @Test
  void tellsWhoAsks() {
    assertThat(read("signed_request=" + signed(ASKED, "app-secret")))
        .isEqualTo(new Reading.Signed("218471"));
  }

  @Test
  void takesItAmongOtherFieldsEscapedAndWithPadding() {
    String[] parts = signed(ASKED, "app-secret").split("\\.", -1);
    String padded = parts[0] + "=." + parts[1];
    assertThat(
            read("a=b&signed_request=" + URLEncoder.encode(padded, StandardCharsets.UTF_8) + "&c"))
        .isEqualTo(new Reading.Signed("218471"));
  }

  @Test
  void takesANumberForAnId() {
    String json = ASKED.replace("\"218471\"", "218471");
    assertThat(read("signed_request=" + signed(json, "app-secret")))
        .isEqualTo(new Reading.Signed("218471"));
  }

  @Test
  void knowsWhatAnotherAppSigned() {
    assertThat(read("signed_request=" + signed(ASKED, "another")))
        .isInstanceOf(Reading.NotSigned.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "signed_request",
        "signed_request=",
        "signed_request=abc",
        "signed_request=.",
        "signed_request=a.b.c",
        "signed_request=%zz.e30",
        "signed_request=YQ.!!",
        "signed_request=YQ.bm8ganNvbg",
        "{\"signed_request\":\"YQ.e30\"}"
      })
  void refusesWhatHasAnotherForm(String form) {
    assertThat(read(form)).isInstanceOf(Reading.Malformed.class);
  }

  @Test
  void refusesAnotherAlgorithmAndNoOne() {
    assertThat(read("signed_request=" + signed(ASKED.replace("SHA256", "SHA1"), "app-secret")))
        .isInstanceOf(Reading.Malformed.class);
    assertThat(read("signed_request=" + signed("{\"algorithm\":\"HMAC-SHA256\"}", "app-secret")))
        .isInstanceOf(Reading.Malformed.class);
  }

  @Property(tries = 200)
  void anyChangeOfTheSignatureIsSeen(@ForAll @IntRange(min = 0, max = 31) int at) {
    String[] parts = signed(ASKED, "app-secret").split("\\.", -1);
    byte[] signature = Base64.getUrlDecoder().decode(parts[0]);
    signature[at] ^= 1;

    assertThat(read("signed_request=" + base64(signature) + "." + parts[1]))
        .isInstanceOf(Reading.NotSigned.class);
  }
}
