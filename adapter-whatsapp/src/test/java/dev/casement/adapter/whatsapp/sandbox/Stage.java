package dev.casement.adapter.whatsapp.sandbox;

import dev.casement.adapter.whatsapp.WhatsAppPlugin;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.StandIn;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandIn.Request;
import dev.casement.core.port.channel.StandIn.Voice;
import dev.casement.core.port.channel.StandIn.Webhook;
import dev.casement.core.port.channel.StandIn.Written;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.core.port.channel.WebhookReceiver;
import dev.casement.meta.Json;
import dev.casement.testkit.SmallWorld;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The stand-in with one account, a customer's phone, and the adapter's own reading of its
/// webhooks.
final class Stage {

  static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
  static final String ADA = "+491700000000";

  final SmallWorld world;
  final StandInAccount account;
  final StandIn standIn;
  final WebhookReceiver webhooks;

  private Stage(Instant start, Set<String> capabilities) {
    world = new SmallWorld(start);
    account =
        world.account(
            "200", Map.of("waba_id", "100", "display_phone_number", "+49 30 000000"), capabilities);
    standIn = new WhatsAppStandIn(world);
    webhooks =
        new WhatsAppPlugin()
            .open(new ChannelEnvironment(world::now, Optional.empty(), Duration.ofSeconds(1)))
            .webhooks();
  }

  static Stage at(Instant start) {
    return new Stage(start, Set.of());
  }

  static Stage granted(String capability) {
    return new Stage(START, Set.of(capability));
  }

  Written says(String customer, String text) {
    return standIn.write(
        account,
        new Voice(
            customer, Optional.of("Ada"), Optional.of(text), Optional.empty(), Optional.empty()));
  }

  Written does(String customer, String payload) {
    return standIn.write(
        account,
        new Voice(
            customer, Optional.empty(), Optional.empty(), Optional.of(payload), Optional.empty()));
  }

  Written comesByAd(String customer, String text) {
    return standIn.write(
        account,
        new Voice(
            customer,
            Optional.empty(),
            Optional.of(text),
            Optional.empty(),
            Optional.of("{\"source_type\":\"ad\",\"source_id\":\"9\"}")));
  }

  Answer sendText(String to) {
    return send(
        """
        {"messaging_product":"whatsapp","to":"%s","type":"text","text":{"body":"hello"},
         "biz_opaque_callback_data":"message-1"}\
        """
            .formatted(to));
  }

  Answer sendTemplate(String to, String name, String language, String components) {
    return send(
        """
        {"messaging_product":"whatsapp","to":"%s","type":"template",
         "template":{"name":"%s","language":{"code":"%s"},"components":%s}}\
        """
            .formatted(to, name, language, components));
  }

  Answer send(String body) {
    return ask("POST", "/200/messages", Map.of(), body);
  }

  Answer ask(String method, String path, Map<String, String> query, String body) {
    return standIn
        .handle(
            new Request(
                method,
                path,
                "v26.0",
                query,
                Map.of("authorization", "Bearer sandbox", "content-type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8)))
        .orElseThrow();
  }

  /// The statuses that followed, such as `sent` or `failed 131047`.
  static List<String> fates(Answer answer) {
    return answer.then().stream().flatMap(webhook -> statuses(webhook).stream()).toList();
  }

  static List<String> statuses(Webhook webhook) {
    return value(webhook).items("statuses").stream()
        .map(status ->
            status.textOrEmpty("status")
                + status.items("errors").stream()
                    .map(error -> " " + error.textOrEmpty("code"))
                    .findFirst()
                    .orElse(""))
        .toList();
  }

  static Json value(Webhook webhook) {
    return json(webhook.body()).items("entry").getFirst().items("changes").getFirst().at("value");
  }

  static Json json(Answer answer) {
    return json(answer.body());
  }

  static Json json(byte[] body) {
    return Json.parse(body).orElseThrow();
  }

  static int errorCode(Answer answer) {
    return json(answer).at("error").number("code").orElseThrow().intValue();
  }

  List<ReceivedItem> received(Webhook webhook) {
    return webhooks.read(webhook.body());
  }
}
