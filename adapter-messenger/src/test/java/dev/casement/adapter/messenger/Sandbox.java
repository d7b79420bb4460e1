package dev.casement.adapter.messenger;

import dev.casement.adapter.messenger.sandbox.MessengerStandIn;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.StandIn;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandIn.Request;
import dev.casement.core.port.channel.StandIn.Voice;
import dev.casement.core.port.channel.StandIn.Webhook;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.meta.Json;
import dev.casement.meta.messaging.MessagingWebhook;
import dev.casement.testkit.InMemoryWorld;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A stand-in with the Page 500, and shorthands for what is done with it.
final class Sandbox {

  static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
  static final String CUSTOMER = "77";

  final StandInAccount page;
  final InMemoryWorld world;
  final StandIn standIn;

  Sandbox(String... capabilities) {
    this(START, capabilities);
  }

  Sandbox(Instant start, String... capabilities) {
    page =
        new StandInAccount("500", "The Inn", Map.of(), new Secret("sandbox"), Set.of(capabilities));
    world = new InMemoryWorld(start, page);
    standIn = MessengerStandIn.in(world);
  }

  StandIn.Written says(String text) {
    return standIn.write(page, voice(Optional.of(text), Optional.empty(), Optional.empty()));
  }

  StandIn.Written does(String payload) {
    return standIn.write(page, voice(Optional.empty(), Optional.of(payload), Optional.empty()));
  }

  StandIn.Written comesBy(Optional<String> text, String referral) {
    return standIn.write(page, voice(text, Optional.empty(), Optional.of(referral)));
  }

  private static Voice voice(
      Optional<String> text, Optional<String> payload, Optional<String> referral) {
    return new Voice(CUSTOMER, Optional.of("Ada Lovelace"), text, payload, referral);
  }

  Answer answers(String text) {
    return post(
        """
        {"recipient":{"id":"77"},"messaging_type":"RESPONSE","message":{"text":"%s"}}\
        """
            .formatted(text));
  }

  Answer tagged(String tag) {
    return post(
        """
        {"recipient":{"id":"77"},"messaging_type":"MESSAGE_TAG","tag":"%s",
         "message":{"text":"Hello"}}\
        """
            .formatted(tag));
  }

  Answer post(String body) {
    return request("POST", "/500/messages", "sandbox", body).orElseThrow();
  }

  Answer get(String path) {
    return request("GET", path, "sandbox", "").orElseThrow();
  }

  Optional<Answer> request(String method, String path, String token, String body) {
    return standIn.handle(
        new Request(
            method,
            path,
            "v26.0",
            Map.of(),
            Map.of("authorization", "Bearer " + token, "content-type", "application/json"),
            body.getBytes(StandardCharsets.UTF_8)));
  }

  /// `ok`, or code and subcode of the error.
  static String verdict(Answer answer) {
    Json error = json(answer).at("error");
    return error.isObject()
        ? error.textOrEmpty("code") + "/" + error.textOrEmpty("error_subcode")
        : "ok";
  }

  static Json json(Answer answer) {
    return Json.parse(answer.body()).orElseThrow();
  }

  /// What our own reader makes of webhooks.
  static List<ChannelEvent> events(List<Webhook> webhooks) {
    MessagingWebhook reader = new MessagingWebhook("page");
    return webhooks.stream()
        .peek(webhook -> checkSignature(reader, webhook))
        .flatMap(webhook -> reader.read(webhook.body()).stream())
        .map(ReceivedItem::event)
        .toList();
  }

  private static void checkSignature(MessagingWebhook reader, Webhook webhook) {
    Map<String, String> headers =
        webhook.headers().entrySet().stream()
            .collect(
                Collectors.toMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    if (!reader.isSigned(headers, webhook.body(), new Secret("sandbox"))) {
      throw new AssertionError("a webhook with a wrong signature");
    }
  }
}
