package dev.casement.meta.messaging;

import static dev.casement.meta.messaging.Bodies.did;
import static dev.casement.meta.messaging.Bodies.event;
import static dev.casement.meta.messaging.Bodies.inList;
import static dev.casement.meta.messaging.Bodies.item;
import static dev.casement.meta.messaging.Bodies.messaging;
import static dev.casement.meta.messaging.Bodies.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountNotice;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.channel.Forbidden;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.delivery.DeliveryReceipt;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.ButtonReply;
import dev.casement.core.domain.message.ButtonReply.Tapped;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Text;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelEvent.EchoReceived;
import dev.casement.core.port.channel.ChannelEvent.MessageEdited;
import dev.casement.core.port.channel.ChannelEvent.MessageReceived;
import dev.casement.core.port.channel.ChannelEvent.MessageUnsent;
import dev.casement.core.port.channel.ChannelEvent.ReactionReceived;
import dev.casement.core.port.channel.ChannelEvent.ReceiptReceived;
import dev.casement.core.port.channel.ChannelEvent.ThreadOwnerChanged;
import dev.casement.core.port.channel.ChannelEvent.Unrecognised;
import dev.casement.core.port.channel.ChannelEvent.WatermarkReceived;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.meta.MetaSignature;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagingWebhookTest {

  private static final CustomerRef CUSTOMER = CustomerRef.of(CustomerAddress.userId("77"));
  private static final Instant AT = Instant.ofEpochMilli(1700000000123L);

  @Test
  void readsTextWithAccountTimeAndSender() {
    ReceivedItem item = item("\"message\":{\"mid\":\"m_1\",\"text\":\"Good evening\"}");

    assertThat(item)
        .isEqualTo(
            new ReceivedItem(
                Optional.of("500"),
                Optional.of(AT),
                0,
                new MessageReceived(
                    CUSTOMER,
                    "m_1",
                    Text.of("Good evening"),
                    Activity.MESSAGE,
                    Optional.empty(),
                    false)));
  }

  @Test
  void readsWhatAMessageAnswers() {
    MessageReceived message =
        (MessageReceived)
            event("\"message\":{\"mid\":\"m_2\",\"text\":\"Yes\",\"reply_to\":{\"mid\":\"m_1\"}}");

    assertThat(message.replyTo()).contains("m_1");
  }

  @Test
  void takesAnAnswerToAStoryForAMessage() {
    MessageReceived message =
        (MessageReceived)
            event(
                "\"message\":{\"mid\":\"m_2\",\"text\":\"Lovely\","
                    + "\"reply_to\":{\"story\":{\"id\":\"9\",\"url\":\"https://cdn.example/9\"}}}");

    assertThat(message.content()).isEqualTo(Text.of("Lovely"));
    assertThat(message.replyTo()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ADS,AD_MESSAGE", "ads,AD_MESSAGE", "SHORTLINK,MESSAGE"})
  void tellsAMessageAfterAnAdFromOthers(String source, Activity activity) {
    MessageReceived message =
        (MessageReceived)
            event(
                "\"message\":{\"mid\":\"m_1\",\"text\":\"Hi\",\"referral\":{\"source\":\""
                    + source
                    + "\",\"type\":\"OPEN_THREAD\",\"ad_id\":\"6\"}}");

    assertThat(message.activity()).isEqualTo(activity);
  }

  @Test
  void readsAQuickReplyAsTheChoiceItIs() {
    assertThat(
            event(
                "\"message\":{\"mid\":\"m_1\",\"text\":\"Blue\",\"quick_reply\":{\"payload\":\"B\"}}"))
        .isEqualTo(
            new MessageReceived(
                CUSTOMER,
                "m_1",
                new ButtonReply(Tapped.QUICK_REPLY, "B", "Blue"),
                Activity.MESSAGE,
                Optional.empty(),
                false));
  }

  @Test
  void readsAPostbackWithItsId() {
    assertThat(
            event("\"postback\":{\"mid\":\"m_9\",\"title\":\"Get started\",\"payload\":\"START\"}"))
        .isEqualTo(
            new MessageReceived(
                CUSTOMER,
                "m_9",
                new ButtonReply(Tapped.POSTBACK, "START", "Get started"),
                Activity.POSTBACK,
                Optional.empty(),
                false));
  }

  @Test
  void givesAPostbackWithoutIdTheSameOneAgain() {
    String start = "\"postback\":{\"title\":\"Start\",\"payload\":\"A\"}";
    String other = "\"postback\":{\"title\":\"Start\",\"payload\":\"B\"}";

    String id = ((MessageReceived) event(start)).externalId();

    assertThat(((MessageReceived) event(start)).externalId()).isEqualTo(id);
    assertThat(((MessageReceived) event(other)).externalId()).isNotEqualTo(id);
  }

  @Test
  void takesAnEchoForOurOwnWords() {
    String echo =
        """
        {"sender":{"id":"500"},"recipient":{"id":"77"},"timestamp":1700000000123,
         "message":{"mid":"m_3","text":"Hello","is_echo":true,"app_id":263902037430900,
                    "metadata":"our-1"}}\
        """;

    assertThat(read(messaging(echo)))
        .containsExactly(
            new ReceivedItem(
                Optional.of("500"),
                Optional.of(AT),
                0,
                new EchoReceived(
                    CUSTOMER,
                    "m_3",
                    Text.of("Hello"),
                    Optional.of("our-1"),
                    Optional.of("263902037430900"))));
  }

  @Test
  void knowsAnEchoWithoutTheMarkByItsSender() {
    String echo =
        """
        {"sender":{"id":"500"},"recipient":{"id":"77"},"timestamp":1700000000123,
         "message":{"mid":"m_3","text":"Hello"}}\
        """;

    assertThat(read(messaging(echo)).getFirst().event()).isInstanceOf(EchoReceived.class);
  }

  @Test
  void neverOpensAThreadOfTheAccountWithItself() {
    String self =
        """
        {"sender":{"id":"500"},"recipient":{"id":"500"},"timestamp":1700000000123,
         "message":{"mid":"m_3","text":"Hello","is_self":true}}\
        """;

    assertThat(read(messaging(self)).getFirst().event()).isInstanceOf(Unrecognised.class);
  }

  @Test
  void readsUnsentAndEditedMessages() {
    assertThat(event("\"message\":{\"mid\":\"m_1\",\"is_deleted\":true}"))
        .isEqualTo(new MessageUnsent(CUSTOMER, "m_1"));
    assertThat(event("\"message_edit\":{\"mid\":\"m_1\",\"text\":\"Helo\",\"num_edit\":1}"))
        .isEqualTo(new MessageEdited(CUSTOMER, "m_1", Text.of("Helo")));
  }

  @Test
  void keepsAnUnsupportedMessageAsOneThatPossiblyOpens() {
    MessageReceived message =
        (MessageReceived) event("\"message\":{\"mid\":\"m_1\",\"is_unsupported\":true}");

    assertThat(message.content()).isInstanceOf(Content.Unsupported.class);
    assertThat(message.activity()).isEqualTo(Activity.UNSUPPORTED);
  }

  @Test
  void readsReactionsAndTheirWithdrawal() {
    String put = "\"reaction\":{\"mid\":\"m_1\",\"action\":\"react\",\"emoji\":\"❤️\"}";
    String back = "\"reaction\":{\"mid\":\"m_1\",\"action\":\"unreact\"}";

    ReactionReceived reaction = (ReactionReceived) event(put);
    ReactionReceived withdrawal = (ReactionReceived) event(back);

    assertThat(reaction.target()).isEqualTo("m_1");
    assertThat(reaction.emoji()).contains("❤️");
    assertThat(reaction.opensThread()).isTrue();
    assertThat(withdrawal.emoji()).isEmpty();
    assertThat(withdrawal.opensThread()).isFalse();
    assertThat(withdrawal.externalId()).isNotEqualTo(reaction.externalId());
  }

  @ParameterizedTest
  @CsvSource({"like,👍", "love,❤", "sad,😢", "other,other"})
  void knowsAReactionByItsWord(String word, String emoji) {
    ReactionReceived reaction =
        (ReactionReceived)
            event(
                "\"reaction\":{\"mid\":\"m_1\",\"action\":\"react\",\"reaction\":\""
                    + word
                    + "\"}");

    assertThat(reaction.emoji()).contains(emoji);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"referral\":{\"ref\":\"x\",\"source\":\"SHORTLINK\"} | referral | REFERRAL",
        "\"optin\":{\"ref\":\"x\"} | opt_in | OPT_IN",
        "\"optin\":{\"type\":\"notification_messages\"} | opt_in_marketing | NOTICE",
        "\"account_linking\":{\"status\":\"linked\"} | account_linked | NOTICE",
        "\"request_thread_control\":{\"requested_owner_app_id\":1} | thread_requested | NOTICE"
      })
  void showsWhatIsNoMessageAsANotice(String what, String kind, Activity activity) {
    MessageReceived first = (MessageReceived) event(what);

    assertThat(first.content()).isInstanceOf(Content.SystemNotice.class);
    assertThat(((Content.SystemNotice) first.content()).kind()).isEqualTo(kind);
    assertThat(first.activity()).isEqualTo(activity);
    assertThat(event(what)).isEqualTo(first);
  }

  @Test
  void passesOnNoCodeOfALinkedAccount() {
    assertThat(event("\"account_linking\":{\"status\":\"linked\",\"authorization_code\":\"c0de\"}"))
        .asString()
        .doesNotContain("c0de");
  }

  @Test
  void readsADeliveryAsOneReceiptForEachMessageAndAWatermark() {
    String delivery = did("\"delivery\":{\"mids\":[\"m_1\",\"m_2\"],\"watermark\":1700000000100}");

    assertThat(read(messaging(delivery)))
        .extracting(ReceivedItem::event)
        .containsExactly(
            receipt("m_1", DeliveryState.DELIVERED),
            receipt("m_2", DeliveryState.DELIVERED),
            new WatermarkReceived(
                CUSTOMER, DeliveryState.DELIVERED, Instant.ofEpochMilli(1700000000100L)));
  }

  @Test
  void readsADeliveryWithoutMessagesByItsWatermark() {
    assertThat(event("\"delivery\":{\"watermark\":\"1700000000\"}"))
        .isEqualTo(
            new WatermarkReceived(
                CUSTOMER, DeliveryState.DELIVERED, Instant.ofEpochSecond(1700000000L)));
  }

  @Test
  void readsReadByWatermarkOrByMessage() {
    assertThat(event("\"read\":{\"watermark\":1700000000100}"))
        .isEqualTo(
            new WatermarkReceived(
                CUSTOMER, DeliveryState.READ, Instant.ofEpochMilli(1700000000100L)));
    assertThat(event("\"read\":{\"mid\":\"m_1\"}")).isEqualTo(receipt("m_1", DeliveryState.READ));
  }

  @Test
  void flagsWhatCameWhileAnotherAppHoldsTheThread() {
    String body = inList("standby", did("\"message\":{\"mid\":\"m_1\",\"text\":\"Hi\"}"));

    assertThat(((MessageReceived) read(body).getFirst().event()).standby()).isTrue();
  }

  @Test
  void readsWhoHoldsTheThread() {
    assertThat(event("\"pass_thread_control\":{\"new_owner_app_id\":\"1\",\"metadata\":\"x\"}"))
        .isEqualTo(new ThreadOwnerChanged(CUSTOMER, false));
    assertThat(event("\"take_thread_control\":{\"previous_owner_app_id\":\"1\"}"))
        .isEqualTo(new ThreadOwnerChanged(CUSTOMER, true));
    assertThat(event("\"pass_thread_control\":{\"new_owner_app_id\":263902037430900}"))
        .isEqualTo(new ThreadOwnerChanged(CUSTOMER, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"app_roles\":[]",
        "\"message\":null",
        "\"message\":\"text\"",
        "\"reaction\":{\"action\":\"react\"}",
        "\"reaction\":{\"mid\":\"m_1\",\"action\":\"wave\"}",
        "\"message_edit\":{\"mid\":\"m_1\"}",
        "\"read\":{}",
        "\"never_heard_of\":{\"x\":1}"
      })
  void keepsWhatItDoesNotUnderstand(String what) {
    assertThat(event(what)).isInstanceOf(Unrecognised.class);
  }

  @Test
  void tellsThatAnAccountIsBlockedUntilItIsNot() {
    String body =
        messaging(
            """
            {"recipient":{"id":"500"},"timestamp":1700000000123,
             "policy-enforcement":{"action":"block","reason":"spam"}}\
            """);

    assertThat(noticed(body).kind()).isEqualTo("policy_block");
    assertThat(noticed(body).detail()).isEqualTo("spam");
    assertThat(noticed(body).restrictions())
        .extracting(AccountNotice.Restriction::what)
        .containsExactly(Forbidden.ALL);
    assertThat(noticed(body.replace("\"block\"", "\"unblock\"")).lifted())
        .containsExactly(Forbidden.ALL);
    AccountNotice warning = noticed(body.replace("\"block\"", "\"warning\""));
    assertThat(warning.severity()).isEqualTo(AccountNotice.Severity.WARNING);
    assertThat(warning.restrictions()).isEmpty();
  }

  private AccountNotice noticed(String body) {
    return ((ChannelEvent.AccountNoticed) read(body).getFirst().event()).notice();
  }

  @Test
  void tellsWhichAppsAnAccountHasForWhat() {
    String body =
        messaging(
            """
            {"recipient":{"id":"500"},"timestamp":1700000000123,
             "app_roles":{"123456":["primary_receiver","other"],"7":[]}}\
            """);

    assertThat(noticed(body).kind()).isEqualTo("app_roles");
    assertThat(noticed(body).detail()).isEqualTo("123456: primary_receiver, other; 7: ");
    assertThat(read(body).getFirst().account()).contains("500");
  }

  @Test
  void answersTheHandshakeAndChecksTheSignature() {
    byte[] body = Bodies.bytes(messaging(did("\"read\":{\"watermark\":1}")));
    Map<String, String> signed =
        Map.of("x-hub-signature-256", MetaSignature.of(body, new Secret("invented")));

    assertThat(Bodies.WEBHOOK.isSigned(signed, body, new Secret("invented"))).isTrue();
    assertThat(Bodies.WEBHOOK.isSigned(signed, body, new Secret("another"))).isFalse();
    assertThat(
            Bodies.WEBHOOK.handshake(
                Map.of("hub.mode", "subscribe", "hub.verify_token", "v", "hub.challenge", "123")))
        .map(handshake -> List.of(handshake.token(), handshake.challenge()))
        .contains(List.of("v", "123"));
  }

  private static ChannelEvent receipt(String mid, DeliveryState state) {
    return new ReceiptReceived(
        Optional.of(CUSTOMER),
        new DeliveryReceipt(mid, Optional.empty(), DeliveryStep.to(state, AT)));
  }
}
