package dev.casement.adapter.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.core.port.channel.StandIn;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.meta.Json;
import dev.casement.testkit.Histories;
import dev.casement.testkit.History;
import dev.casement.testkit.TwoOpinions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

final class MessengerTwoOpinionsTest {

  private static final StandInAccount PAGE =
      new StandInAccount("500", "The Inn", Map.of(), new Secret("sandbox"), Set.of());

  private static final AtomicInteger COMPARED = new AtomicInteger();

  private final Channel messenger =
      new MessengerPlugin().open(Pages.environment("http://127.0.0.1:9"));

  private final TwoOpinions.Parties parties =
      new TwoOpinions.Parties(
          messenger,
          messenger.policy(),
          MessengerTwoOpinionsTest::isTaken,
          PAGE,
          MessengerTwoOpinionsTest::addTemplate);

  @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
  void policyAndStandInAgree(@ForAll("histories") History history) {
    COMPARED.addAndGet(TwoOpinions.compare(parties, history));
  }

  @AfterContainer
  static void comparedMoreThanALittle() {
    assertThat(COMPARED).hasValueGreaterThan(10_000);
  }

  @Example
  void aShiftOfOneMillisecondIsNoticed() {
    assertThat(isCaught(parties.shifted(Duration.ofMillis(1)))).isTrue();
    assertThat(isCaught(parties.shifted(Duration.ofMillis(-1)))).isTrue();
  }

  private boolean isCaught(TwoOpinions.Parties wrong) {
    return histories()
        .sampleStream()
        .limit(10_000)
        .anyMatch(history -> {
          try {
            TwoOpinions.compare(wrong, history);
            return false;
          } catch (AssertionError difference) {
            return true;
          }
        });
  }

  @Provide
  Arbitrary<History> histories() {
    return new Histories(
            List.of(
                Instant.parse("2020-03-04T00:00:00Z"),
                Instant.parse("2026-04-27T00:00:00Z"),
                Instant.parse("2026-09-28T00:00:00Z"),
                Instant.parse("2026-11-20T00:00:00Z")),
            List.of(Duration.ofHours(24), Duration.ofDays(7)),
            List.of(
                "{\"message\":{\"text\":\"Hello\"}}",
                "{\"message\":{\"text\":\"Hello\",\"referral\":{\"source\":\"ADS\"}}}",
                "{\"message\":{\"is_unsupported\":true}}",
                "{\"message\":{\"mid\":\"m_0\",\"is_deleted\":true}}",
                "{\"message_edit\":{\"mid\":\"m_0\",\"text\":\"Hallo\"}}",
                "{\"postback\":{\"payload\":\"START\"}}",
                "{\"reaction\":{\"mid\":\"m_0\",\"emoji\":\"❤\"}}",
                "{\"reaction\":{\"mid\":\"m_0\",\"action\":\"unreact\"}}",
                "{\"referral\":{\"source\":\"SHORTLINK\"}}",
                "{\"optin\":{\"ref\":\"x\"}}",
                "{\"optin\":{\"type\":\"notification_messages\"}}",
                "{\"comment\":{\"text\":\"How much?\"}}"),
            List.of(
                Intent.FreeForm.ANY,
                Intent.FreeForm.ANY,
                new Intent.Tagged(MessageTag.HUMAN_AGENT),
                new Intent.Tagged(new MessageTag("ACCOUNT_UPDATE")),
                new Intent.Tagged(new MessageTag("SHIPPING_UPDATE")),
                new Intent.Tagged(new MessageTag("NON_PROMOTIONAL_SUBSCRIPTION")),
                new Intent.Tagged(new MessageTag("CUSTOMER_FEEDBACK")),
                Intent.ByTemplate.approved(TemplateCategory.UTILITY)),
            List.of(
                Capability.HUMAN_AGENT,
                Capability.PRIVATE_REPLY,
                Capability.UTILITY_TEMPLATES,
                Capability.NEWS_PAGE))
        .arbitrary();
  }

  private static void addTemplate(StandIn standIn) {
    standIn.handle(
        raw(
            "/500/message_templates",
            Json.object()
                .put("name", "room_ready")
                .put("language", "en_US")
                .put("category", "UTILITY")
                .set("components", Json.object().arrayNode())));
  }

  private static boolean isTaken(StandIn standIn, SendRequest request) {
    return new MessengerPayload()
        .requests(request).stream()
            .map(body -> raw("/500/messages", body))
            .allMatch(raw -> standIn.handle(raw).orElseThrow().status() == 200);
  }

  private static StandIn.Request raw(String path, JsonNode body) {
    return new StandIn.Request(
        "POST",
        path,
        "v26.0",
        Map.of(),
        Map.of("authorization", "Bearer sandbox", "content-type", "application/json"),
        Json.bytes(body));
  }
}
