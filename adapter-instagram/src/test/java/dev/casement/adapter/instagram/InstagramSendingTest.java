package dev.casement.adapter.instagram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Choice;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.message.QuickReplies;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.SendRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class InstagramSendingTest {

  private static final String MESSAGES = "/v26.0/900/messages";
  private static final ConnectedAccount LINKED =
      Profiles.profile(Set.of(), Map.of("login", "facebook", "page_id", "500"));

  @RegisterExtension
  static final WireMockExtension GRAPH =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private Channel instagram;

  @BeforeEach
  void open() {
    instagram = new InstagramPlugin().open(Profiles.environment(GRAPH.baseUrl()));
    GRAPH.stubFor(
        any(anyUrl()).willReturn(okJson("{\"recipient_id\":\"77\",\"message_id\":\"m_2\"}")));
  }

  @AfterEach
  void close() {
    instagram.close();
  }

  @Test
  void leavesTheTypeOutWhereTheAccountSpeaksForItself() {
    SendOutcome outcome =
        instagram
            .sender()
            .send(Profiles.request(Content.Text.of("Good evening"), Manner.Plain.ANSWER));

    assertThat(outcome)
        .isEqualTo(
            new SendOutcome.Accepted(
                List.of("m_2"), Optional.of(CustomerAddress.userId("77")), Optional.empty()));
    sent(
        MESSAGES,
        """
        {"recipient":{"id":"77"},"message":{"text":"Good evening","metadata":"msg-1"}}\
        """);
    GRAPH.verify(
        postRequestedFor(urlEqualTo(MESSAGES))
            .withHeader("Authorization", equalTo("Bearer user-token")));
  }

  @Test
  void sendsCards() {
    Cards cards =
        new Cards(
            List.of(
                new Cards.Card(
                    "Sea view",
                    Optional.empty(),
                    Optional.of(picture()),
                    Optional.empty(),
                    List.of(new Cards.Button(Cards.Action.REPLY, "This one", "SEA")))));
    instagram.sender().send(Profiles.request(cards, Manner.Plain.ANSWER));

    sent(
        MESSAGES,
        """
        {"recipient":{"id":"77"},"message":{
         "attachment":{"type":"template","payload":{"template_type":"generic","elements":[
           {"title":"Sea view","image_url":"https://files.example/1.jpg",
            "buttons":[{"type":"postback","title":"This one","payload":"SEA"}]}]}},
         "metadata":"msg-1"}}\
        """);
  }

  @Test
  void sendsTheFileFirstAndTheWordsSecond() {
    Content parts = new Content.Parts(List.of(Content.Text.of("The sea"), picture()));
    instagram.sender().send(Profiles.request(parts, Manner.Plain.ANSWER));

    List<String> bodies =
        GRAPH.getAllServeEvents().reversed().stream()
            .map(event -> event.getRequest().getBodyAsString())
            .toList();
    assertThat(bodies).hasSize(2);
    assertThat(bodies.getFirst()).contains("\"attachment\"");
    assertThat(bodies.getLast()).contains("\"text\":\"The sea\"");
  }

  private static Content.Media picture() {
    return new Content.Media(
        Content.MediaKind.IMAGE,
        MediaSource.link("https://files.example/1.jpg"),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void speaksThroughThePageThatTheAccountIsLinkedTo() {
    instagram
        .sender()
        .send(Profiles.request(LINKED, Content.Text.of("Hello"), Manner.Plain.ANSWER));

    sent(
        "/v26.0/500/messages",
        """
        {"recipient":{"id":"77"},"messaging_type":"RESPONSE",
         "message":{"text":"Hello","metadata":"msg-1"}}\
        """);
  }

  @Test
  void speaksAsTheTokenWhereThePageIsUnknown() {
    ConnectedAccount unknown = Profiles.profile(Set.of(), Map.of("login", "facebook"));

    instagram
        .sender()
        .send(Profiles.request(unknown, Content.Text.of("Hello"), Manner.Plain.ANSWER));

    GRAPH.verify(1, postRequestedFor(urlEqualTo("/v26.0/me/messages")));
  }

  @Test
  void namesTheTagInBothFlavours() {
    Manner tagged = new Manner.UnderTag(MessageTag.HUMAN_AGENT);
    instagram.sender().send(Profiles.request(Content.Text.of("Now"), tagged));
    instagram.sender().send(Profiles.request(LINKED, Content.Text.of("Now"), tagged));

    String body =
        """
        {"recipient":{"id":"77"},"messaging_type":"MESSAGE_TAG","tag":"HUMAN_AGENT",
         "message":{"text":"Now","metadata":"msg-1"}}\
        """;
    sent(MESSAGES, body);
    sent("/v26.0/500/messages", body);
  }

  @Test
  void reactsAndTakesItBackUnderOurOwnId() {
    GRAPH.stubFor(any(anyUrl()).willReturn(okJson("{\"recipient_id\":\"77\"}")));

    SendOutcome put = instagram.sender().send(reaction(Optional.of("❤️")));
    instagram.sender().send(reaction(Optional.empty()));

    assertThat(((SendOutcome.Accepted) put).externalIds()).containsExactly("msg-1");
    sent(
        MESSAGES,
        """
        {"recipient":{"id":"77"},"sender_action":"react",
         "payload":{"message_id":"m_1","reaction":"love"}}\
        """);
    sent(
        MESSAGES,
        """
        {"recipient":{"id":"77"},"sender_action":"unreact","payload":{"message_id":"m_1"}}\
        """);
  }

  @Test
  void answersACommentInPrivate() {
    instagram
        .sender()
        .send(
            Profiles.onComment(
                Profiles.request(Content.Text.of("Here"), Manner.PrivateReply.ONCE), "c_1"));

    sent(
        MESSAGES,
        """
        {"recipient":{"comment_id":"c_1"},"message":{"text":"Here","metadata":"msg-1"}}\
        """);
  }

  @Test
  void sendsQuickRepliesButNoButtons() {
    List<Choice> choices = List.of(new Choice("Y", "Yes"));
    instagram
        .sender()
        .send(Profiles.request(QuickReplies.of("Sure?", choices), Manner.Plain.ANSWER));
    SendOutcome buttons =
        instagram
            .sender()
            .send(Profiles.request(new Content.Buttons("Sure?", choices), Manner.Plain.ANSWER));

    sent(
        MESSAGES,
        """
        {"recipient":{"id":"77"},"message":{"text":"Sure?",
         "quick_replies":[{"content_type":"text","title":"Yes","payload":"Y"}],
         "metadata":"msg-1"}}\
        """);
    assertThat(((SendOutcome.Rejected) buttons).failure().kind()).isEqualTo(FailureKind.CONTENT);
  }

  @Test
  void isHealthyIfTheTokenSpeaksForTheAccount() {
    GRAPH.stubFor(
        get(urlPathEqualTo("/v26.0/me"))
            .willReturn(okJson("{\"id\":\"17\",\"user_id\":\"900\",\"username\":\"inn\"}")));
    assertThat(instagram.health().orElseThrow().check(Profiles.profile())).isEmpty();

    GRAPH.stubFor(get(urlPathEqualTo("/v26.0/900")).willReturn(okJson("{\"id\":\"901\"}")));
    assertThat(instagram.health().orElseThrow().check(LINKED))
        .map(Failure::kind)
        .contains(FailureKind.CREDENTIALS);

    GRAPH.stubFor(get(urlPathEqualTo("/v26.0/900")).willReturn(aResponse().withStatus(502)));
    assertThat(instagram.health().orElseThrow().check(LINKED)).isPresent();
  }

  @Test
  void linksOnlyByUserName() {
    var links = instagram.links().orElseThrow();
    ConnectedAccount named = Profiles.profile(Set.of(), Map.of("username", "the.inn"));

    assertThat(links.link(named.account(), Optional.of("Hi")))
        .contains("https://ig.me/m/the.inn?text=Hi");
    assertThat(links.link(Profiles.profile().account(), Optional.empty())).isEmpty();
  }

  @Test
  void speaksToInstagramsOwnHostUnlessAPageStandsBetween() {
    var environment =
        new ChannelEnvironment(
            InstantSource.fixed(Profiles.NOW), Optional.empty(), Duration.ofSeconds(1));

    assertThat(InstagramLogin.of(Profiles.profile().account())).isEqualTo(InstagramLogin.INSTAGRAM);
    assertThat(InstagramLogin.INSTAGRAM.messages(Profiles.profile(), environment).access().base())
        .hasToString("https://graph.instagram.com/v26.0");
    assertThat(InstagramLogin.FACEBOOK.messages(LINKED, environment).access().base())
        .hasToString("https://graph.facebook.com/v26.0");
  }

  private static SendRequest reaction(Optional<String> emoji) {
    Content content = new Content.Reaction(new MessageId("msg-0"), emoji);
    return Profiles.aimed(Profiles.request(content, Manner.Plain.ANSWER), "m_1");
  }

  private static void sent(String path, String body) {
    GRAPH.verify(1, postRequestedFor(urlEqualTo(path)).withRequestBody(equalToJson(body)));
  }
}
