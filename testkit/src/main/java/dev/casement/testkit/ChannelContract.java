package dev.casement.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Content;
import dev.casement.core.port.channel.ChannelDescriptor;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.SettingSpec;
import dev.casement.core.port.channel.WebhookReceiver;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What every channel of Meta's must do, tried over real HTTP against a provider that answers as a
/// test wants.
///
/// A channel's test implements this and gives its [ChannelFixture]; it inherits every test here and
/// of [ProviderAnswersContract] and disables none.
public interface ChannelContract extends ProviderAnswersContract {

  // What it says of itself

  @Test
  default void describesItselfCompletely() {
    try (ChannelBench bench = ChannelBench.open(fixture())) {
      ChannelDescriptor about = bench.channel().descriptor();
      assertThat(about.name()).isNotBlank();
      assertThat(about.window()).isPositive();
      assertThat(about.colour()).matches("#[0-9a-f]{6}");
      assertThat(about.iconSvg()).startsWith("<svg").doesNotContainIgnoringCase("<script");
      assertThat(about.accountCapabilities().values()).allSatisfy(s -> assertThat(s).endsWith("."));
      assertThat(about.limits()).allSatisfy(limit -> assertThat(limit.most()).isPositive());
    }
  }

  @Test
  default void asksForSettingsThatAnAccountHas() {
    try (ChannelBench bench = ChannelBench.open(fixture())) {
      List<SettingSpec> settings = bench.channel().descriptor().settings();
      assertThat(settings)
          .extracting(SettingSpec::name)
          .doesNotHaveDuplicates()
          .contains("external_id", "access_token", "app_secret", "verify_token")
          .containsAll(fixture().settings().keySet());
      assertThat(settings)
          .allSatisfy(setting -> {
            assertThat(setting.help()).endsWith(".");
            assertThatCode(() -> setting.pattern().map(Pattern::compile))
                .doesNotThrowAnyException();
            assertThat(setting.example().stream())
                .allMatch(example -> setting.pattern().map(example::matches).orElse(true));
          });
      assertThat(settings)
          .filteredOn(SettingSpec::secret)
          .extracting(SettingSpec::name)
          .contains("access_token", "app_secret", "verify_token");
    }
  }

  @Test
  default void speaksEveryLanguageOfItsTextsWhole() {
    try (ChannelBench bench = ChannelBench.open(fixture())) {
      ChannelDescriptor about = bench.channel().descriptor();
      Set<String> keys = new TreeSet<>();
      for (SettingSpec setting : about.settings()) {
        keys.add("setting." + setting.name() + ".help");
        setting.form().ifPresent(_ -> keys.add("setting." + setting.name() + ".form"));
      }
      about
          .accountCapabilities()
          .keySet()
          .forEach(one -> keys.add("capability." + one.id() + ".help"));
      bench.channel().policy().rules().rules().forEach(rule -> keys.add("rule." + rule.id()));
      about
          .texts()
          .forEach((language, texts) -> {
            if (!language.equals("en")) {
              assertThat(texts.keySet()).as(language).containsAll(keys);
            }
            assertThat(texts.values())
                .as(language)
                .allSatisfy(text -> assertThat(text).isNotBlank());
          });
    }
  }

  @Test
  default void claimsWhatTheTestExpects() {
    try (ChannelBench bench = ChannelBench.open(fixture())) {
      assertThat(bench.channel().descriptor().capabilities())
          .extracting(Capability::id)
          .containsExactlyInAnyOrderElementsOf(fixture().claims());
      boolean shows =
          fixture().claims().contains("typing") || fixture().claims().contains("read_marks");
      assertThat(bench.channel().presence().isPresent()).isEqualTo(shows);
    }
  }

  // Webhooks

  @Test
  default void answersTheTestOfItsAddress() {
    try (ChannelBench bench = ChannelBench.open(fixture())) {
      Map<String, String> query =
          Map.of("hub.mode", "subscribe", "hub.verify_token", "t", "hub.challenge", "1158201444");
      WebhookReceiver webhooks = bench.channel().webhooks();
      assertThat(webhooks.handshake(query))
          .contains(new WebhookReceiver.Handshake("t", "1158201444"));
      assertThat(webhooks.handshake(Map.of("hub.mode", "subscribe"))).isEmpty();
      assertThat(webhooks.handshake(Map.of())).isEmpty();
    }
  }

  @Test
  default void acceptsOnlyTheSignatureOfTheVeryBytes() {
    byte[] body = "{\"object\":\"x\",\"t\":\"h\\u00e9\"}".getBytes(StandardCharsets.UTF_8);
    String right = "sha256=" + hmac("secret", body);
    Secret secret = new Secret("secret");
    try (ChannelBench bench = ChannelBench.open(fixture())) {
      WebhookReceiver webhooks = bench.channel().webhooks();
      assertThat(webhooks.isSigned(Map.of("x-hub-signature-256", right), body, secret)).isTrue();
      byte[] other = body.clone();
      other[3] ^= 1;
      assertThat(webhooks.isSigned(Map.of("x-hub-signature-256", right), other, secret)).isFalse();
      assertThat(webhooks.isSigned(Map.of("x-hub-signature-256", right), body, new Secret("x")))
          .isFalse();
      assertThat(webhooks.isSigned(Map.of("x-hub-signature-256", "sha256="), body, secret))
          .isFalse();
      assertThat(webhooks.isSigned(Map.of(), body, secret)).isFalse();
    }
  }

  @TestFactory
  default Stream<DynamicTest> understandsWhatWasRecorded() {
    return recordings((webhooks, recording) ->
        assertThat(webhooks.read(recording.body()).stream().map(Told::line))
            .containsExactlyElementsOf(recording.events()));
  }

  @TestFactory
  default Stream<DynamicTest> givesTheSameIdsToTheSameBody() {
    return recordings((webhooks, recording) ->
        assertThat(webhooks.read(recording.body())).isEqualTo(webhooks.read(recording.body())));
  }

  @TestFactory
  default Stream<DynamicTest> takesEveryItemOutOfItsBody() {
    return recordings((webhooks, recording) -> {
      for (ReceivedItem item : webhooks.read(recording.body())) {
        List<ReceivedItem> alone =
            webhooks.read(webhooks.single(recording.body(), item.position()));
        assertThat(alone)
            .containsExactly(
                new ReceivedItem(item.account(), item.group(), item.at(), 0, item.event()));
      }
    });
  }

  @TestFactory
  default Stream<DynamicTest> survivesBodiesThatBreakOff() {
    return recordings((webhooks, recording) -> {
      byte[] body = recording.body();
      int whole = new String(body, UTF_8).stripTrailing().getBytes(UTF_8).length;
      for (int length = 0; length < whole; length += 7) {
        byte[] half = Arrays.copyOf(body, length);
        assertThat(webhooks.read(half)).isNotNull();
        assertThat(webhooks.single(half, 0)).isEqualTo(half);
      }
    });
  }

  // Sending

  @TestFactory
  default Stream<DynamicTest> sendsWhatItClaimsAndRefusesTheRest() {
    ChannelBench bench = ChannelBench.open(fixture());
    return Samples.BY_CAPABILITY.entrySet().stream()
        .map(sample ->
            DynamicTest.dynamicTest(
                sample.getKey(), () -> sendsOrRefuses(bench, sample.getKey(), sample.getValue())))
        .onClose(bench::close);
  }

  private void sendsOrRefuses(ChannelBench bench, String kind, Content content) {
    bench.answers(okJson(fixture().accepted()));
    SendOutcome outcome = bench.send(content);
    if (fixture().sends().contains(kind)) {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              SendOutcome.Accepted.class,
              accepted -> assertThat(accepted.externalIds()).contains(fixture().acceptedId()));
      String path = "/v[0-9.]+" + Pattern.quote(fixture().sendPath());
      bench
          .provider()
          .verify(
              postRequestedFor(urlPathMatching(path))
                  .withHeader("Authorization", equalTo("Bearer " + ChannelFixture.ACCESS_TOKEN)));
    } else {
      assertThat(outcome).isInstanceOf(SendOutcome.Rejected.class);
      assertThat(bench.requests()).isZero();
    }
  }

  @Test
  default void sendsEachMessageOnce() {
    try (ChannelBench bench = ChannelBench.open(fixture()).answers(okJson(fixture().accepted()))) {
      bench.send(Content.Text.of("Your room is ready."));
      assertThat(bench.requests()).isEqualTo(1);
    }
  }

  @Test
  default void swallowsTroubleWithPresence() {
    try (ChannelBench bench = ChannelBench.open(fixture()).answers(aResponse().withStatus(500))) {
      bench
          .channel()
          .presence()
          .ifPresent(presence ->
              assertThatCode(
                      () -> {
                        presence.markRead(bench.account(), fixture().customer(), "inbound-1");
                        presence.typing(bench.account(), fixture().customer(), "inbound-1");
                      })
                  .doesNotThrowAnyException());
    }
  }

  // How the tests above are made

  private Stream<DynamicTest> recordings(Reading reading) {
    ChannelBench bench = ChannelBench.open(fixture());
    List<Recording> recordings = Recording.in(fixture().test(), fixture().webhooks());
    assertThat(recordings).isNotEmpty();
    return recordings.stream()
        .map(recording ->
            DynamicTest.dynamicTest(
                recording.name(), () -> reading.of(bench.channel().webhooks(), recording)))
        .onClose(bench::close);
  }

  private static String hmac(String key, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What one test does with a recorded body.
  @FunctionalInterface
  interface Reading {
    void of(WebhookReceiver webhooks, Recording recording);
  }
}
