package dev.casement.app.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.template.TemplateCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The same traffic, with its signed status webhooks shuffled and repeated, makes the same ledger
/// and the same usage, whatever model of prices counts (decisions.md D34).
final class LedgerOverWebhooksTest {

  private static final String PHONE = "351910000001";
  private static final int STATUSES = 9;
  private static final Map<String, List<String>> IN_ORDER = new HashMap<>();

  @Provide
  Arbitrary<String> days() {
    return Arbitraries.of(
        "2022-01-10T10:00:00Z",
        "2023-05-10T10:00:00Z",
        "2024-03-10T10:00:00Z",
        "2025-09-10T10:00:00Z",
        "2026-11-10T10:00:00Z");
  }

  @Provide
  Arbitrary<List<Integer>> orders() {
    List<Integer> all = IntStream.range(0, STATUSES).boxed().toList();
    return Combinators.combine(
            Arbitraries.of(all).list().ofMaxSize(5),
            Arbitraries.shuffle(all),
            Arbitraries.of(all).list().ofMaxSize(3))
        .as((before, each, after) -> Stream.of(before, each, after).flatMap(List::stream).toList());
  }

  @Property(tries = 25)
  void anyOrderMakesTheSameLedger(
      @ForAll("days") String day, @ForAll("orders") List<Integer> order) {
    List<String> inOrder =
        IN_ORDER.computeIfAbsent(
            day, _ -> ledger(day, IntStream.range(0, STATUSES).boxed().toList()));

    assertThat(ledger(day, order)).isEqualTo(inOrder);
  }

  /// The books after three messages and their statuses, in this order.
  private static List<String> ledger(String day, List<Integer> order) {
    try (ApiWorld world = new ApiWorld(new Conformity())) {
      world.pass(Duration.between(ApiWorld.START, Instant.parse(day)));
      world
          .call(
              "PUT",
              Who.ADMIN,
              MoneyScenario.CARD,
              "{\"csv\": \""
                  + MoneyScenario.HEADINGS
                  + Stream.of(
                          "notification,0,0.05",
                          "business_initiated,0,0.07",
                          "user_initiated,0,0.04",
                          "marketing,0,0.1",
                          "service,0,0.02")
                      .map(price -> "2021-01-01,EUR,Other,," + price + "\\n")
                      .reduce("", String::concat)
                  + "\"}",
              Map.of())
          .is(200);
      world.approvedTemplate("offer", TemplateCategory.MARKETING, false);
      String conversation = world.conversation(PHONE);
      List<String> webhooks = new ArrayList<>();
      for (String message :
          List.of(
              "{\"type\": \"text\", \"text\": \"Hello\"}",
              "{\"type\": \"template\", \"template\": {\"name\": \"offer\", \"language\": \"en\"}}",
              "{\"type\": \"text\", \"text\": \"Bye\"}")) {
        webhooks.addAll(sent(world, conversation, message, "wamid.OUT" + webhooks.size()));
      }
      order.forEach(place -> world.deliver("whatsapp", webhooks.get(place)));
      List<String> books = new ArrayList<>();
      world
          .stores
          .ledger()
          .thread(world.hotel, new ConversationId(conversation), Instant.EPOCH)
          .forEach(entry ->
              books.add(
                  Stream.of(
                          entry.sentAt(),
                          entry.said(),
                          entry.belongs(),
                          entry.deliveredAt(),
                          entry.booked())
                      .map(Object::toString)
                      .reduce("", (all, one) -> all + " " + one)));
      String month = day.substring(0, 7);
      books.add(
          world.get(Who.ADMIN, "/v1/usage?group_by=category&from=" + month + "-01").is(200).body());
      return books;
    }
  }

  /// Sends it, and tells what Meta will say of it.
  private static List<String> sent(
      ApiWorld world, String conversation, String message, String wamid) {
    world.pass(Duration.ofMinutes(1));
    Answer taken =
        world.post(Who.ADMIN, "/v1/conversations/" + conversation + "/messages", message).is(202);
    world.graph().resetAll();
    world
        .graph()
        .stubFor(any(anyUrl()).willReturn(okJson("{\"messages\": [{\"id\": \"" + wamid + "\"}]}")));
    world.platform.sending().dispatchOutbox().run(10);
    world.settled("/v1/messages/" + taken.text("id"));
    String category = message.contains("offer") ? "marketing" : "service";
    Instant at = world.now();
    return List.of(
        Webhooks.status("10000", wamid, PHONE, "sent", "", at),
        Webhooks.status("10000", wamid, PHONE, "delivered", pricing(category, "regular"), at),
        Webhooks.status(
            "10000",
            wamid,
            PHONE,
            "read",
            pricing(category, "free_customer_service"),
            at.plusSeconds(1)));
  }

  private static String pricing(String category, String type) {
    return "{\"billable\": %s, \"pricing_model\": \"PMP\", \"type\": \"%s\", \"category\": \"%s\"}"
        .formatted(type.equals("regular"), type, category)
        .replace(
            "\"pricing_model\": \"PMP\", ",
            category.equals("service") ? "" : "\"pricing_model\": \"PMP\", ");
  }
}
