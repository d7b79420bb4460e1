package dev.casement.adapter.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelEvent.ReceiptReceived;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.core.port.channel.StandIn;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.meta.Json;
import dev.casement.testkit.Histories;
import dev.casement.testkit.History;
import dev.casement.testkit.TwoOpinions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

final class WhatsAppTwoOpinionsTest {

  private static final StandInAccount NUMBER =
      new StandInAccount(
          "200", "Casa do Mar", Map.of("waba_id", "100"), new Secret("sandbox"), Set.of());

  private static final AtomicInteger COMPARED = new AtomicInteger();

  private final Channel whatsApp =
      new WhatsAppPlugin()
          .open(
              new ChannelEnvironment(
                  InstantSource.fixed(Instant.EPOCH), Optional.empty(), Duration.ofSeconds(1)));

  private final TwoOpinions.Parties parties =
      new TwoOpinions.Parties(
          whatsApp,
          whatsApp.policy(),
          this::isTaken,
          NUMBER,
          WhatsAppTwoOpinionsTest::addTemplate,
          Requests.ADA);

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
                Instant.parse("2024-10-01T00:00:00Z"),
                Instant.parse("2025-07-01T00:00:00Z"),
                Instant.parse("2026-07-31T00:00:00Z"),
                Instant.parse("2026-11-20T00:00:00Z")),
            List.of(Duration.ofHours(24), Duration.ofDays(7)),
            List.of(
                "{\"type\":\"text\",\"text\":{\"body\":\"Hello\"}}",
                "{\"type\":\"text\",\"text\":{\"body\":\"Hi\"},\"referral\":{\"source_type\":\"ad\"}}",
                "{\"type\":\"image\",\"image\":{\"id\":\"m1\"}}",
                "{\"type\":\"button\",\"button\":{\"payload\":\"GO\",\"text\":\"Go on\"}}",
                "{\"type\":\"order\",\"order\":{\"catalog_id\":\"c\"}}",
                "{\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.0\",\"emoji\":\"x\"}}",
                "{\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.0\"}}",
                "{\"type\":\"unsupported\",\"errors\":[{\"code\":131051}]}",
                "{\"type\":\"edit\",\"edit\":{\"original_message_id\":\"wamid.0\"}}",
                "{\"type\":\"revoke\",\"revoke\":{\"original_message_id\":\"wamid.0\"}}",
                "{\"type\":\"system\",\"system\":{\"type\":\"user_changed_user_id\"}}",
                "{\"event\":\"connect\",\"direction\":\"USER_INITIATED\"}",
                "{\"event\":\"terminate\",\"direction\":\"USER_INITIATED\"}",
                "{\"category\":\"marketing_messages\",\"value\":\"stop\"}"),
            List.of(
                Intent.FreeForm.ANY,
                Intent.FreeForm.ANY,
                Intent.FreeForm.ANY,
                Intent.ByTemplate.approved(TemplateCategory.UTILITY),
                new Intent.Direct(TemplateCategory.UTILITY),
                new Intent.Direct(TemplateCategory.MARKETING)),
            List.of(Capability.DIRECT_SEND))
        .arbitrary();
  }

  private static void addTemplate(StandIn standIn) {
    StandIn.Answer created =
        post(
            standIn,
            "/100/message_templates",
            """
            {"name":"room_ready","language":"en_US","category":"UTILITY",
             "components":[{"type":"BODY","text":"Your room is ready."}]}\
            """);
    String id = Json.parse(created.body()).orElseThrow().textOrEmpty("id");
    assertThat(standIn.review(id, "approve", Optional.empty(), Optional.empty())).isPresent();
  }

  private boolean isTaken(StandIn standIn, SendRequest request) {
    String body = WhatsAppPayload.of(request).orElseThrow().toString();
    StandIn.Answer answer = post(standIn, "/200/messages", body);
    return answer.status() == 200
        && answer.then().stream()
            .flatMap(webhook -> whatsApp.webhooks().read(webhook.body()).stream())
            .noneMatch(WhatsAppTwoOpinionsTest::isFailure);
  }

  private static boolean isFailure(ReceivedItem item) {
    return item.event() instanceof ReceiptReceived(var _, var receipt)
        && receipt.step().state() == DeliveryState.FAILED;
  }

  private static StandIn.Answer post(StandIn standIn, String path, String body) {
    return standIn
        .handle(
            new StandIn.Request(
                "POST",
                path,
                "v26.0",
                Map.of(),
                Map.of("authorization", "Bearer sandbox", "content-type", "application/json"),
                body.getBytes(UTF_8)))
        .orElseThrow();
  }
}
