package dev.casement.adapter.messenger;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Choice;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.Frame;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.message.QuickReplies;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.template.Parameters;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.core.port.channel.TemplateSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MessengerSendingTest {

  private static final String MESSAGES = "/v26.0/500/messages";

  @RegisterExtension
  static final WireMockExtension GRAPH =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private Channel messenger;

  @BeforeEach
  void open() {
    messenger = new MessengerPlugin().open(Pages.environment(GRAPH.baseUrl()));
    GRAPH.stubFor(
        post(urlEqualTo(MESSAGES))
            .willReturn(okJson("{\"recipient_id\":\"77\",\"message_id\":\"m_2\"}")));
  }

  @AfterEach
  void close() {
    messenger.close();
  }

  @Test
  void answersInTheWindowAsAResponseWithOurReference() {
    SendOutcome outcome =
        messenger
            .sender()
            .send(Pages.request(Content.Text.of("Good evening"), Manner.Plain.ANSWER));

    assertThat(outcome)
        .isEqualTo(
            new SendOutcome.Accepted(
                List.of("m_2"), Optional.of(CustomerAddress.userId("77")), Optional.empty()));
    sent(
        """
        {"recipient":{"id":"77"},"messaging_type":"RESPONSE",
         "message":{"text":"Good evening","metadata":"msg-1"}}\
        """);
    GRAPH.verify(
        postRequestedFor(urlEqualTo(MESSAGES))
            .withHeader("Authorization", equalTo("Bearer page-token")));
  }

  @Test
  void sendsUnderTheTagThatThePolicyChose() {
    messenger
        .sender()
        .send(
            Pages.request(
                Content.Text.of("As promised"), new Manner.UnderTag(MessageTag.HUMAN_AGENT)));

    sent(
        """
        {"recipient":{"id":"77"},"messaging_type":"MESSAGE_TAG","tag":"HUMAN_AGENT",
         "message":{"text":"As promised","metadata":"msg-1"}}\
        """);
  }

  @Test
  void quotesAMessage() {
    SendRequest plain = Pages.request(Content.Text.of("That one"), Manner.Plain.ANSWER);
    messenger.sender().send(Pages.quoting(plain, "m_1"));

    sent(
        """
        {"recipient":{"id":"77"},"messaging_type":"RESPONSE","reply_to":{"mid":"m_1"},
         "message":{"text":"That one","metadata":"msg-1"}}\
        """);
  }

  @Test
  void answersACommentInPrivate() {
    SendRequest plain = Pages.request(Content.Text.of("Here"), Manner.PrivateReply.ONCE);
    messenger.sender().send(Pages.onComment(plain, Comment.Where.POST, "c_1"));

    sent(
        """
        {"recipient":{"comment_id":"c_1"},"message":{"text":"Here","metadata":"msg-1"}}\
        """);
  }

  @Test
  void sendsTheFileFirstAndItsCaptionSecond() {
    GRAPH.stubFor(
        post(urlEqualTo(MESSAGES))
            .inScenario("parts")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(okJson("{\"recipient_id\":\"77\",\"message_id\":\"m_file\"}"))
            .willSetStateTo("second"));
    GRAPH.stubFor(
        post(urlEqualTo(MESSAGES))
            .inScenario("parts")
            .whenScenarioStateIs("second")
            .willReturn(okJson("{\"recipient_id\":\"77\",\"message_id\":\"m_words\"}")));

    SendOutcome outcome =
        messenger
            .sender()
            .send(Pages.request(picture(Optional.of("The view")), Manner.Plain.ANSWER));

    assertThat(((SendOutcome.Accepted) outcome).externalIds()).containsExactly("m_file", "m_words");
    sent(
        """
        {"recipient":{"id":"77"},"messaging_type":"RESPONSE",
         "message":{"attachment":{"type":"image","payload":{"url":"https://files.example/1.jpg"}},
                    "metadata":"msg-1"}}\
        """);
    sent(
        """
        {"recipient":{"id":"77"},"messaging_type":"RESPONSE",
         "message":{"text":"The view","metadata":"msg-1"}}\
        """);
  }

  @Test
  void sendsNoCaptionAfterAFileThatWasRefused() {
    GRAPH.stubFor(post(urlEqualTo(MESSAGES)).willReturn(error(400, 100, 2018109)));

    SendOutcome outcome =
        messenger
            .sender()
            .send(Pages.request(picture(Optional.of("The view")), Manner.Plain.ANSWER));

    assertThat(outcome).isInstanceOf(SendOutcome.Rejected.class);
    GRAPH.verify(1, postRequestedFor(urlEqualTo(MESSAGES)));
  }

  @Test
  void keepsTheFirstPartAndTellsOfTheSecondThatFailed() {
    GRAPH.stubFor(
        post(urlEqualTo(MESSAGES))
            .inScenario("parts")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(okJson("{\"recipient_id\":\"77\",\"message_id\":\"m_file\"}"))
            .willSetStateTo("second"));
    GRAPH.stubFor(
        post(urlEqualTo(MESSAGES))
            .inScenario("parts")
            .whenScenarioStateIs("second")
            .willReturn(error(400, 10, 2018278)));

    SendOutcome.Accepted outcome =
        (SendOutcome.Accepted)
            messenger
                .sender()
                .send(Pages.request(picture(Optional.of("The view")), Manner.Plain.ANSWER));

    assertThat(outcome.externalIds()).containsExactly("m_file");
    assertThat(outcome.trouble()).map(Failure::kind).contains(FailureKind.WINDOW_CLOSED);
  }

  @Test
  void refusesAPrivateReplyThatWouldBeTwoMessages() {
    SendRequest plain = Pages.request(picture(Optional.of("Two")), Manner.PrivateReply.ONCE);

    SendOutcome outcome =
        messenger.sender().send(Pages.onComment(plain, Comment.Where.POST, "c_1"));

    assertThat(outcome).isInstanceOf(SendOutcome.Rejected.class);
    GRAPH.verify(0, postRequestedFor(urlEqualTo(MESSAGES)));
  }

  @Test
  void sendsQuickRepliesAndButtons() {
    List<Choice> choices = List.of(new Choice("Y", "Yes"));
    messenger.sender().send(Pages.request(QuickReplies.of("Sure?", choices), Manner.Plain.ANSWER));
    messenger
        .sender()
        .send(Pages.request(new Content.Buttons("Sure?", choices), Manner.Plain.ANSWER));

    sent(
        """
        {"recipient":{"id":"77"},"messaging_type":"RESPONSE","message":{"text":"Sure?",
         "quick_replies":[{"content_type":"text","title":"Yes","payload":"Y"}],
         "metadata":"msg-1"}}\
        """);
    sent(
        """
        {"recipient":{"id":"77"},"messaging_type":"RESPONSE","message":{
         "attachment":{"type":"template","payload":{"template_type":"button","text":"Sure?",
           "buttons":[{"type":"postback","title":"Yes","payload":"Y"}]}},
         "metadata":"msg-1"}}\
        """);
  }

  @Test
  void answersAPostOnThePageInPrivate() {
    SendRequest plain = Pages.request(Content.Text.of("Thanks"), Manner.PrivateReply.ONCE);
    messenger.sender().send(Pages.onComment(plain, Comment.Where.VISITOR_POST, "500_10"));

    sent(
        """
        {"recipient":{"post_id":"500_10"},"message":{"text":"Thanks","metadata":"msg-1"}}\
        """);
  }

  @Test
  void sendsALinkAsAButton() {
    LinkButton link = new LinkButton("Our rooms", "Look", "https://inn.example", Frame.NONE);
    messenger.sender().send(Pages.request(link, Manner.Plain.ANSWER));

    sent(
        """
        {"recipient":{"id":"77"},"messaging_type":"RESPONSE","message":{
         "attachment":{"type":"template","payload":{"template_type":"button","text":"Our rooms",
           "buttons":[{"type":"web_url","title":"Look","url":"https://inn.example"}]}},
         "metadata":"msg-1"}}\
        """);
  }

  @Test
  void sendsCardsWithEveryKindOfButton() {
    Cards cards =
        new Cards(
            List.of(
                new Cards.Card(
                    "Sea view",
                    Optional.of("90 euros"),
                    Optional.of((Content.Media) picture(Optional.empty())),
                    Optional.of("https://inn.example/sea"),
                    List.of(
                        new Cards.Button(Cards.Action.REPLY, "This one", "SEA"),
                        new Cards.Button(Cards.Action.URL, "See it", "https://inn.example/sea"),
                        new Cards.Button(Cards.Action.PHONE, "Call", "+351210000000")))));
    messenger.sender().send(Pages.request(cards, Manner.Plain.ANSWER));

    sent(
        """
        {"recipient":{"id":"77"},"messaging_type":"RESPONSE","message":{
         "attachment":{"type":"template","payload":{"template_type":"generic","elements":[
           {"title":"Sea view","subtitle":"90 euros","image_url":"https://files.example/1.jpg",
            "default_action":{"type":"web_url","url":"https://inn.example/sea"},
            "buttons":[{"type":"postback","title":"This one","payload":"SEA"},
              {"type":"web_url","title":"See it","url":"https://inn.example/sea"},
              {"type":"phone_number","title":"Call","payload":"+351210000000"}]}]}},
         "metadata":"msg-1"}}\
        """);
  }

  @Test
  void sendsALoneFilmWithButtonsAsAMediaTemplate() {
    Content.Media film =
        new Content.Media(
            MediaKind.VIDEO, MediaSource.id("88"), Optional.empty(), Optional.empty());
    Cards cards =
        new Cards(
            List.of(
                new Cards.Card(
                    "",
                    Optional.empty(),
                    Optional.of(film),
                    Optional.empty(),
                    List.of(new Cards.Button(Cards.Action.REPLY, "More", "MORE")))));
    messenger.sender().send(Pages.request(cards, Manner.Plain.ANSWER));

    sent(
        """
        {"recipient":{"id":"77"},"messaging_type":"RESPONSE","message":{
         "attachment":{"type":"template","payload":{"template_type":"media","elements":[
           {"media_type":"video","attachment_id":"88",
            "buttons":[{"type":"postback","title":"More","payload":"MORE"}]}]}},
         "metadata":"msg-1"}}\
        """);
  }

  @Test
  void sendsSeveralPicturesInOneMessageAndTheWordsAfterThem() {
    Content picture = picture(Optional.empty());
    Content parts = new Content.Parts(List.of(Content.Text.of("Both rooms"), picture, picture));
    messenger.sender().send(Pages.request(parts, Manner.Plain.ANSWER));

    sent(
        """
        {"recipient":{"id":"77"},"messaging_type":"RESPONSE","message":{
         "attachments":[
           {"type":"image","payload":{"url":"https://files.example/1.jpg"}},
           {"type":"image","payload":{"url":"https://files.example/1.jpg"}}],
         "metadata":"msg-1"}}\
        """);
    sent(
        """
        {"recipient":{"id":"77"},"messaging_type":"RESPONSE",
         "message":{"text":"Both rooms","metadata":"msg-1"}}\
        """);
  }

  @Test
  void sendsAUtilityTemplate() {
    Content template =
        new Content.Template("order_ready", "en_US", Parameters.body(Map.of("first_name", "Ada")));

    messenger.sender().send(Pages.request(template, Manner.ByTemplate.APPROVED));

    sent(
        """
        {"recipient":{"id":"77"},"messaging_type":"UTILITY","message":{
         "template":{"name":"order_ready","language":{"code":"en_US"},
           "components":[{"type":"body",
             "parameters":[{"type":"text","parameter_name":"first_name","text":"Ada"}]}]},
         "metadata":"msg-1"}}\
        """);
  }

  @Test
  void refusesWhatMessengerCannotCarryWithoutAsking() {
    SendOutcome outcome =
        messenger
            .sender()
            .send(
                Pages.request(
                    new Content.Location(1, 2, Optional.empty(), Optional.empty()),
                    Manner.Plain.ANSWER));

    assertThat(((SendOutcome.Rejected) outcome).failure().kind()).isEqualTo(FailureKind.CONTENT);
    GRAPH.verify(0, postRequestedFor(urlEqualTo(MESSAGES)));
  }

  @Test
  void takesAnAnswerWithoutIdForUnknown() {
    GRAPH.stubFor(post(urlEqualTo(MESSAGES)).willReturn(okJson("{\"recipient_id\":\"77\"}")));

    assertThat(messenger.sender().send(Pages.request(Content.Text.of("Hi"), Manner.Plain.ANSWER)))
        .isInstanceOf(SendOutcome.Unknown.class);
  }

  @Test
  void showsTypingAndReading() {
    messenger.presence().orElseThrow().typing(Pages.page(), CustomerAddress.userId("77"), "m_1");
    messenger.presence().orElseThrow().markRead(Pages.page(), CustomerAddress.userId("77"), "m_1");

    sent("{\"recipient\":{\"id\":\"77\"},\"sender_action\":\"typing_on\"}");
    sent("{\"recipient\":{\"id\":\"77\"},\"sender_action\":\"mark_seen\"}");
  }

  @Test
  void swallowsThatTypingCouldNotBeShown() {
    GRAPH.stubFor(post(urlEqualTo(MESSAGES)).willReturn(aResponse().withStatus(500)));

    messenger.presence().orElseThrow().typing(Pages.page(), CustomerAddress.userId("77"), "m_1");

    GRAPH.verify(1, postRequestedFor(urlEqualTo(MESSAGES)));
  }

  @Test
  void isHealthyIfTheTokenSpeaksForThePage() {
    GRAPH.stubFor(
        get(urlPathEqualTo("/v26.0/500")).willReturn(okJson("{\"id\":\"500\",\"name\":\"Inn\"}")));

    assertThat(messenger.health().orElseThrow().check(Pages.page())).isEmpty();

    GRAPH.stubFor(get(urlPathEqualTo("/v26.0/500")).willReturn(error(401, 190, 463)));
    assertThat(messenger.health().orElseThrow().check(Pages.page()))
        .map(Failure::kind)
        .contains(FailureKind.CREDENTIALS);
  }

  @Test
  void readsTemplatesOnlyForPagesThatHaveThem() {
    GRAPH.stubFor(
        get(urlPathEqualTo("/v26.0/500/message_templates"))
            .willReturn(
                okJson(
                    """
                    {"data":[{"id":"1","name":"order_ready","language":"en_US","status":"APPROVED",
                      "category":"UTILITY","parameter_format":"NAMED",
                      "components":[{"type":"BODY","text":"Hi {{first_name}}"}]}]}\
                    """)));
    TemplateSource templates = messenger.templates().orElseThrow();

    assertThat(templates.pull(Pages.page())).isEqualTo(new TemplateSource.Pulled.All(List.of()));
    GRAPH.verify(0, getRequestedFor(urlPathEqualTo("/v26.0/500/message_templates")));

    TemplateSource.Pulled granted =
        templates.pull(Pages.page(Set.of(Capability.UTILITY_TEMPLATES), Map.of()));
    assertThat(((TemplateSource.Pulled.All) granted).templates())
        .extracting(TemplateSource.RemoteTemplate::name)
        .containsExactly("order_ready");
  }

  @Test
  void linksByUserNameOrElseById() {
    var links = messenger.links().orElseThrow();

    assertThat(links.link(Pages.page().account(), Optional.of("Hi & hello")))
        .contains("https://m.me/500?text=Hi%20%26%20hello");
    assertThat(
            links.link(
                Pages.page(Set.of(), Map.of("username", "the.inn")).account(), Optional.empty()))
        .contains("https://m.me/the.inn");
  }

  private static Content picture(Optional<String> caption) {
    return new Content.Media(
        MediaKind.IMAGE,
        MediaSource.link("https://files.example/1.jpg"),
        caption,
        Optional.empty());
  }

  private static void sent(String body) {
    GRAPH.verify(1, postRequestedFor(urlEqualTo(MESSAGES)).withRequestBody(equalToJson(body)));
  }

  private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder error(
      int status, int code, int subcode) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(
            "{\"error\":{\"message\":\"no\",\"code\":%d,\"error_subcode\":%d}}"
                .formatted(code, subcode));
  }
}
