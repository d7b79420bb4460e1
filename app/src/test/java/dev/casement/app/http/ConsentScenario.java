package dev.casement.app.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.template.TemplateCategory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who may be written to first, and who no more (decisions.md D9 to D13, D31).
interface ConsentScenario extends ApiScenario {
  String PHONE = "351910000001";

  private void templates() {
    world().approvedTemplate("ready", TemplateCategory.UTILITY, false);
    world().approvedTemplate("offer", TemplateCategory.MARKETING, false);
    world().approvedTemplate("code", TemplateCategory.AUTHENTICATION, false);
    world().approvedTemplate("issue", TemplateCategory.UTILITY, true);
  }

  private static String use(String name) {
    return "{\"type\": \"template\", \"template\": {\"name\": \"%s\", \"language\": \"en\"}}"
        .formatted(name);
  }

  private String contactOf(String conversation) {
    return world().get(Who.ADMIN, "/v1/conversations/" + conversation).text("contact/id");
  }

  private Answer consent(String contact, String kind, String purpose) {
    return world()
        .post(
            Who.AGENT,
            "/v1/contacts/" + contact + "/consents",
            "{\"channel\": \"whatsapp\", \"kind\": \"%s\", \"purpose\": \"%s\", \"source\": \"form\"}"
                .formatted(kind, purpose))
        .is(201);
  }

  private Answer send(String conversation, String message) {
    return world().post(Who.ADMIN, "/v1/conversations/" + conversation + "/messages", message);
  }

  private void refuses(String conversation, String template, String reason) {
    Answer refused = send(conversation, use(template)).isProblem(409, "blocked-by-policy");
    assertThat(refused.text("decision/reason")).as(template).isEqualTo(reason);
    assertThat(refused.text("decision/remedies/0/kind")).isEqualTo("ask_opt_in");
  }

  private String closedConversation() {
    templates();
    String conversation = world().conversation(PHONE);
    world().pass(Duration.ofHours(25));
    return conversation;
  }

  @Test
  default void givesSomebodyNewAnOptInAndThenWritesFirst() {
    templates();
    Answer made =
        world()
            .post(
                Who.AGENT,
                "/v1/contacts",
                """
                {"name": "Rui", "identities": [{"channel": "whatsapp", "phone": "+351910000007"}]}\
                """)
            .is(201);
    assertThat(made.header("location")).isEqualTo("/v1/contacts/" + made.text("id"));
    assertThat(world().get(Who.AGENT, made.header("location")).is(200).body())
        .isEqualTo(made.body());
    String start =
        """
        {"account_id": "%s", "customer": {"phone": "+351910000007"}, "message": %s}\
        """
            .formatted(world().account("whatsapp"), use("ready"));
    Answer refused =
        world().post(Who.ADMIN, "/v1/conversations", start).isProblem(409, "blocked-by-policy");
    assertThat(refused.text("decision/reason")).isEqualTo("opt_in_missing");
    assertThat(refused.text("decision/remedies/0/kind")).isEqualTo("ask_opt_in");

    consent(made.text("id"), "opt_in", "utility");
    Answer started = world().post(Who.ADMIN, "/v1/conversations", start).is(202);
    assertThat(started.text("conversation/contact/id")).isEqualTo(made.text("id"));
    assertThat(
            world()
                .post(Who.ADMIN, "/v1/conversations", start.replace("ready", "offer"))
                .text("decision/reason"))
        .isEqualTo("opt_in_missing");
  }

  @Test
  default void findsWhoIsKnownAndJoinsNobodyByGuess() {
    String body =
        """
        {"identities": [{"channel": "WhatsApp", "phone": "+55 11 98765-4321"}]}\
        """;
    Answer made = world().post(Who.AGENT, "/v1/contacts", body).is(201);
    Answer found = world().post(Who.AGENT, "/v1/contacts", body).is(200);
    assertThat(found.body()).isEqualTo(made.body());
    assertThat(found.header("location")).isEqualTo(made.header("location"));
    // Brazil's numbers are written with and without the ninth digit.
    assertThat(
            world()
                .post(Who.AGENT, "/v1/contacts", body.replace("98765", "8765"))
                .is(200)
                .text("id"))
        .isEqualTo(made.text("id"));
    world()
        .post(
            Who.AGENT,
            "/v1/contacts",
            """
            {"identities": [{"channel": "whatsapp", "phone": "+5511987654321"},
             {"channel": "messenger", "external_id": "24681357"}]}\
            """)
        .isProblem(409, "conflict");
    world().post(Who.AGENT, "/v1/contacts", "{}").refuses("identities");
    world().post(Who.AGENT, "/v1/contacts", "{\"identities\": []}").refuses("identities");
    world()
        .post(
            Who.AGENT,
            "/v1/contacts",
            """
            {"identities": [{"channel": "pigeon", "phone": "1"}, {"channel": "whatsapp"}, 7]}\
            """)
        .refuses("identities.0.channel", "identities.0.phone", "identities.1", "identities.2");
    world().post(Who.AGENT, "/v1/contacts", "[").isProblem(400, "malformed-json");
    Answer two =
        world()
            .post(
                Who.AGENT,
                "/v1/contacts",
                """
                {"identities": [{"channel": "whatsapp", "phone": "+351910000009"},
                 {"channel": "messenger", "external_id": "1357"}]}\
                """)
            .is(201);
    assertThat(two.at("identities").size()).isEqualTo(2);
  }

  @Test
  default void needsNoOptInInsideAnOpenWindow() {
    templates();
    String conversation = world().conversation(PHONE);
    for (String name : List.of("ready", "code")) {
      assertThat(send(conversation, use(name)).is(202).at("decision/warnings").toString())
          .doesNotContain("no_opt_in");
    }
    assertThat(send(conversation, use("offer")).is(202).at("decision/warnings").toString())
        .contains("no_opt_in");

    // A company may be stricter.
    assertThat(
            world()
                .patch(Who.ADMIN, "/v1/company", "{\"marketing_needs_opt_in\": true}")
                .is(200)
                .at("marketing_needs_opt_in")
                .asBoolean())
        .isTrue();
    refuses(conversation, "offer", "opt_in_missing");
    send(conversation, use("ready")).is(202);
    consent(contactOf(conversation), "opt_in", "marketing");
    send(conversation, use("offer")).is(202);
  }

  @Test
  default void needsTheOptInOfItsPurposeOutsideTheWindow() {
    String conversation = closedConversation();
    String contact = contactOf(conversation);
    for (String name : List.of("ready", "offer", "code")) {
      refuses(conversation, name, "opt_in_missing");
    }
    consent(contact, "opt_in", "marketing");
    refuses(conversation, "ready", "opt_in_missing");
    send(conversation, use("offer")).is(202);
    consent(contact, "opt_in", "all");
    for (String name : List.of("ready", "offer", "code")) {
      send(conversation, use(name)).is(202);
    }
  }

  @Test
  default void stopsMarketingAloneAlsoInsideTheWindow() {
    templates();
    String conversation = world().conversation(PHONE);
    consent(contactOf(conversation), "opt_out", "marketing");
    refuses(conversation, "offer", "opted_out");
    send(conversation, use("ready")).is(202);
    send(conversation, MessagesScenario.TEXT).is(202);
  }

  @Test
  default void stopsEveryTemplateAndNoAnswerByTheCustomersWord() {
    templates();
    String conversation = world().conversation(PHONE);
    consent(contactOf(conversation), "opt_in", "all");
    world().pass(Duration.ofMinutes(1));
    world().customerWrites(PHONE, "wamid.stop", "Não quero receber mensagens!");
    for (String name : List.of("ready", "offer", "code", "issue")) {
      refuses(conversation, name, "opted_out");
    }
    send(conversation, MessagesScenario.TEXT).is(202);
    String path = "/v1/contacts/" + contactOf(conversation) + "/consents";
    Answer history = world().get(Who.AGENT, path).is(200);
    assertThat(history.text("data/1/by/kind")).isEqualTo("customer");
    assertThat(history.text("data/1/source")).isEqualTo("customer_word");
    assertThat(history.text("data/1/wording")).isEqualTo("Não quero receber mensagens!");
    assertThat(world().get(Who.AGENT, "/v1/messages?external_id=wamid.stop").text("data/0/id"))
        .isEqualTo(history.text("data/1/message_id"));

    // Writing again lifts nothing, a start word does.
    world().pass(Duration.ofMinutes(1));
    world().customerWrites(PHONE, "wamid.again", "Is there a room after all?");
    refuses(conversation, "ready", "opted_out");
    world().customerWrites(PHONE, "wamid.start", "voltar");
    send(conversation, use("ready")).is(202);
    assertThat(world().get(Who.AGENT, path).texts("data", "kind"))
        .containsExactly("opt_in", "opt_out", "opt_out_lifted");
  }

  @Test
  default void hearsMetasStopForTheAccountAndItsResume() {
    templates();
    String conversation = world().conversation(PHONE);
    preference("stop");
    refuses(conversation, "offer", "opted_out");
    send(conversation, use("ready")).is(202);
    Answer history =
        world().get(Who.AGENT, "/v1/contacts/" + contactOf(conversation) + "/consents").is(200);
    assertThat(history.text("data/0/by/kind")).isEqualTo("provider");
    assertThat(history.text("data/0/account_id")).isEqualTo(world().account("whatsapp"));
    world().pass(Duration.ofMinutes(1));
    preference("resume");
    send(conversation, use("offer")).is(202);
    world().pass(Duration.ofHours(25));
    refuses(conversation, "offer", "opt_in_missing");
    preference("signup");
    send(conversation, use("offer")).is(202);
  }

  private void preference(String value) {
    world()
        .deliver(
            "whatsapp",
            """
            {"object":"whatsapp_business_account","entry":[{"id":"waba","changes":[
            {"field":"user_preferences","value":{"messaging_product":"whatsapp",
            "metadata":{"display_phone_number":"15550100","phone_number_id":"%s"},
            "contacts":[{"profile":{"name":"Carla Dias"},"wa_id":"%s"}],
            "user_preferences":[{"wa_id":"%s","detail":"said so","category":"marketing_messages",
            "value":"%s","timestamp":"%d"}]}}]}]}\
            """
                .formatted(
                    ApiWorld.externalId("hotel", "whatsapp"),
                    PHONE,
                    PHONE,
                    value,
                    world().now().getEpochSecond()));
  }

  @Test
  default void honoursAStopForWhatIsQueuedAndHeld() {
    String conversation = closedConversation();
    consent(contactOf(conversation), "opt_in", "all");
    String queued = send(conversation, use("ready")).is(202).text("id");
    String held =
        send(
                conversation,
                "{\"type\": \"text\", \"text\": \"Your key\", \"when_blocked\": \"hold\"}")
            .is(202)
            .text("id");
    world().graph().resetAll();
    world()
        .graph()
        .stubFor(any(anyUrl()).willReturn(okJson("{\"messages\": [{\"id\": \"wamid.OUT\"}]}")));
    world().pass(Duration.ofMinutes(1));
    world().customerWrites(PHONE, "wamid.stop", "STOP");
    world().platform.sending().dispatchOutbox().run(10);
    world().settled("/v1/messages/" + queued);

    assertThat(world().get(Who.AGENT, "/v1/messages/" + held).text("status"))
        .isEqualTo("cancelled");
    Answer refused = world().get(Who.AGENT, "/v1/messages/" + queued);
    assertThat(refused.text("status")).isEqualTo("failed");
    assertThat(refused.text("decision/reason")).isEqualTo("opted_out");
    world().graph().verify(0, postRequestedFor(urlPathMatching(".*/messages")));
  }

  @Test
  default void anOptOutOfOneAccountStopsThatAccountOnly() {
    templates();
    String conversation = world().conversation(PHONE);
    String path = "/v1/contacts/" + contactOf(conversation) + "/consents";
    String body =
        """
        {"channel": "%s", "kind": "opt_out", "purpose": "all", "source": "call",
         "account_id": "%s"}\
        """;
    world()
        .post(Who.AGENT, path, body.formatted("messenger", world().account("messenger")))
        .is(201);
    send(conversation, use("offer")).is(202);
    world().post(Who.AGENT, path, body.formatted("whatsapp", world().account("whatsapp"))).is(201);
    refuses(conversation, "offer", "opted_out");
  }

  @Test
  default void mayGoWithoutAnOptInOnceForAnOpenIssue() {
    String conversation = closedConversation();
    refuses(conversation, "issue", "opt_in_missing");
    world().patch(Who.AGENT, "/v1/conversations/" + conversation, "{\"issue\": \"open\"}").is(200);
    refuses(conversation, "ready", "opt_in_missing");
    Answer sent = send(conversation, use("issue")).is(202);
    assertThat(sent.at("decision/warnings").toString()).contains("own_risk");
    world().graph().resetAll();
    world()
        .graph()
        .stubFor(any(anyUrl()).willReturn(okJson("{\"messages\": [{\"id\": \"wamid.OUT\"}]}")));
    world().platform.sending().dispatchOutbox().run(10);
    world().settled("/v1/messages/" + sent.text("id"));
    refuses(conversation, "issue", "opt_in_missing");

    world().customerWrites(PHONE, "wamid.answer", "Still broken");
    world().pass(Duration.ofHours(25));
    send(conversation, use("issue")).is(202);
    consent(contactOf(conversation), "opt_out", "all");
    refuses(conversation, "issue", "opted_out");
  }

  @Test
  default void listensToTheWordsThatTheCompanyChose() {
    Answer company = world().get(Who.AGENT, "/v1/company").is(200);
    assertThat(company.at("standard_consent_words").asBoolean()).isTrue();
    assertThat(company.at("consent_words/pt-BR/stop").toString()).contains("\"sair\"");
    world()
        .patch(
            Who.ADMIN,
            "/v1/company",
            "{\"consent_words\": {\"de\": {\"stop\": [\"Keine Werbung\"], \"start\": []}}}")
        .is(200);
    String conversation = world().conversation(PHONE);
    String path = "/v1/contacts/" + contactOf(conversation) + "/consents";
    world().customerWrites(PHONE, "wamid.1", "stop");
    assertThat(world().get(Who.AGENT, path).at("data").size()).isZero();
    world().customerWrites(PHONE, "wamid.2", "KEINE WERBUNG!!");
    assertThat(world().get(Who.AGENT, path).at("data").size()).isOne();

    world().patch(Who.ADMIN, "/v1/company", "{\"consent_words\": null}").is(200);
    world().customerWrites(PHONE, "wamid.3", "stop");
    assertThat(world().get(Who.AGENT, path).at("data").size()).isEqualTo(2);
    world()
        .patch(
            Who.ADMIN,
            "/v1/company",
            """
            {"consent_words": {"english": {}, "en": {"stop": ["!!", 1], "halt": []}}}\
            """)
        .refuses(
            "consent_words.english",
            "consent_words.en.stop.0",
            "consent_words.en.stop.1",
            "consent_words.en.halt");
  }

  @Test
  default void handsOutAHistoryAsEvidence() {
    String conversation = world().conversation(PHONE);
    String contact = contactOf(conversation);
    consent(contact, "opt_in", "marketing");
    world().customerWrites(PHONE, "wamid.stop", "=stop");
    String path = "/v1/contacts/" + contact + "/consents/export";
    Answer json = world().get(Who.AGENT, path).is(200);
    assertThat(json.header("content-disposition")).contains("consents-" + contact + ".json");
    assertThat(json.at("chains/0/intact").asBoolean()).isTrue();
    assertThat(json.at("chains/0/length").asInt()).isEqualTo(2);
    assertThat(json.text("chains/0/entries/1/previous"))
        .isEqualTo(json.text("chains/0/entries/0/hash"));
    assertThat(json.text("chains/0/head")).isEqualTo(json.text("chains/0/entries/1/hash"));
    Answer csv = world().get(Who.AGENT, path + "?format=csv").is(200);
    assertThat(csv.body())
        .contains(json.text("chains/0/head"))
        .contains(",'=stop,")
        .contains(",agent,");
    assertThat(csv.body().lines()).hasSize(3);
    world().get(Who.AGENT, path + "?format=xml").isProblem(400, "bad-request");
    world().get(Who.AGENT, "/v1/contacts/nosuch/consents/export").isProblem(404, "not-found");
  }

  @Test
  default void takesAMessageOfTheSameContactAsTheSource() {
    String conversation = world().conversation(PHONE);
    String message =
        world().get(Who.AGENT, "/v1/conversations/" + conversation + "/messages").text("data/0/id");
    String path = "/v1/contacts/" + contactOf(conversation) + "/consents";
    String body =
        "{\"channel\": \"whatsapp\", \"kind\": \"opt_in\", \"purpose\": \"all\", \"source\": \"chat\","
            + " \"message_id\": \"%s\"}";
    assertThat(world().post(Who.AUTOMATION, path, body.formatted(message)).is(201).text("by/name"))
        .isEqualTo("robot");
    world().post(Who.AGENT, path, body.formatted("nosuch")).refuses("message_id");
  }
}
