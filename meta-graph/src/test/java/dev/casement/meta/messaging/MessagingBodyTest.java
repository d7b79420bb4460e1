package dev.casement.meta.messaging;

import static dev.casement.meta.messaging.Bodies.bytes;
import static dev.casement.meta.messaging.Bodies.did;
import static dev.casement.meta.messaging.Bodies.inList;
import static dev.casement.meta.messaging.Bodies.messaging;
import static dev.casement.meta.messaging.Bodies.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelEvent.MessageReceived;
import dev.casement.core.port.channel.ChannelEvent.Unrecognised;
import dev.casement.core.port.channel.ReceivedItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagingBodyTest {

  private static final String HELLO = did("\"message\":{\"mid\":\"m_1\",\"text\":\"Hello\"}");

  @Test
  void losesNoSiblingOfWhatItDoesNotUnderstand() {
    String body = messaging(HELLO, "null", "\"bare\"", "17", "[]", did("\"unknown\":{}"), HELLO);

    List<ReceivedItem> items = read(body);

    assertThat(items)
        .hasSize(7)
        .extracting(ReceivedItem::position)
        .containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(items.getFirst().event()).isInstanceOf(MessageReceived.class);
    assertThat(items.getLast().event()).isEqualTo(items.getFirst().event());
    assertThat(items.subList(1, 6)).allMatch(item -> item.event() instanceof Unrecognised);
  }

  @Test
  void readsSeveralEntriesOfSeveralAccounts() {
    String body =
        """
        {"object":"page","entry":[
          {"id":"500","time":1,"messaging":[%s],"standby":[%s]},
          {"id":600,"time":1,"changes":[{"field":"feed","value":"bare"}]},
          {"id":"700"},
          "nothing"]}\
        """
            .formatted(HELLO, HELLO);

    assertThat(read(body))
        .extracting(ReceivedItem::account)
        .containsExactly(
            Optional.of("500"),
            Optional.of("500"),
            Optional.of("600"),
            Optional.of("700"),
            Optional.empty());
  }

  @Test
  void readsAnEntryThatIsNoList() {
    String body = "{\"object\":\"page\",\"entry\":{\"id\":\"500\",\"messaging\":" + HELLO + "}}";

    assertThat(read(body)).hasSize(1).first().matches(MessagingBodyTest::isHello);
  }

  @Test
  void readsAListOfEnvelopesOrOfEntries() {
    String envelopes = "[" + messaging(HELLO) + "," + messaging(HELLO) + "]";
    String entries = "[{\"id\":\"500\",\"messaging\":[" + HELLO + "]}]";

    assertThat(read(envelopes)).hasSize(2).allMatch(MessagingBodyTest::isHello);
    assertThat(read(entries)).hasSize(1).allMatch(MessagingBodyTest::isHello);
  }

  @Test
  void readsEventsInsideChanges() {
    String body =
        inList("changes", "{\"field\":\"messages\",\"value\":" + HELLO + "}", "{\"value\":null}");

    List<ReceivedItem> items = read(body);

    assertThat(items.getFirst()).matches(MessagingBodyTest::isHello);
    assertThat(items.getFirst().at()).contains(Instant.ofEpochMilli(1700000000123L));
    assertThat(items.getLast().event()).isInstanceOf(Unrecognised.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1700000000123,1700000000123",
    "1700000000,1700000000000",
    "'\"1700000000123\"',1700000000123",
    "'\"2023-11-14T22:13:20Z\"',1700000000000",
    "'\"soon\"',1700000009000",
    "null,1700000009000",
  })
  void readsEveryFormOfTime(String timestamp, long millis) {
    String element = HELLO.replace("1700000000123", timestamp);

    assertThat(read(messaging(element)).getFirst().at()).contains(Instant.ofEpochMilli(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not json", "{", "{\"object\":\"page\"}garbage", "{\"a\":01}"})
  void keepsWhatIsNoJson(String body) {
    assertThat(read(body))
        .containsExactly(
            new ReceivedItem(
                Optional.empty(), Optional.empty(), 0, new Unrecognised("not JSON", true)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "17",
        "null",
        "{\"object\":\"page\"}",
        "{\"object\":\"page\",\"entry\":[]}",
        "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\"}]}"
      })
  void keepsWhatIsAboutSomethingElse(String body) {
    assertThat(read(body)).hasSize(1);
    ChannelEvent event = read(body).getFirst().event();
    assertThat(event).isInstanceOf(Unrecognised.class);
    assertThat(((Unrecognised) event).malformed()).isFalse();
  }

  @Test
  void takesOutOneItemWithItsEnvelope() {
    byte[] body = bytes(messaging(did("\"unknown\":{}"), HELLO));

    byte[] single = Bodies.WEBHOOK.single(body, 1);

    assertThat(new String(single, StandardCharsets.UTF_8)).isEqualTo(messaging(HELLO));
  }

  @Test
  void givesTheWholeBodyWhereNothingCanBeTakenOut() {
    byte[] body = bytes("not json");

    assertThat(Bodies.WEBHOOK.single(body, 0)).isEqualTo(body);
    assertThat(Bodies.WEBHOOK.single(bytes(messaging(HELLO)), 7))
        .isEqualTo(bytes(messaging(HELLO)));
  }

  @Property(tries = 300)
  void everyItemReadsTheSameAlone(@ForAll("bodies") String body) {
    List<ReceivedItem> items = read(body);

    for (ReceivedItem item : items) {
      List<ReceivedItem> alone =
          Bodies.WEBHOOK.read(Bodies.WEBHOOK.single(bytes(body), item.position()));
      assertThat(alone)
          .containsExactly(new ReceivedItem(item.account(), item.at(), 0, item.event()));
    }
  }

  @Property(tries = 500)
  void neverThrowsWhateverIsCutOff(@ForAll("bodies") String body, @ForAll int where) {
    String cut = body.substring(0, Math.floorMod(where, body.length()));

    assertThat(read(cut)).isNotEmpty();
  }

  @Provide
  Arbitrary<String> bodies() {
    Arbitrary<String> what =
        Arbitraries.of(
            "\"message\":{\"mid\":\"m_1\",\"text\":\"Hello\"}",
            "\"message\":{\"text\":\"no id\",\"attachments\":[{\"type\":\"image\"},null]}",
            "\"message\":{\"mid\":\"m_2\",\"attachments\":\"none\"}",
            "\"delivery\":{\"mids\":[\"a\",\"b\"],\"watermark\":1700000000000}",
            "\"delivery\":{\"mids\":[\"a\"]}",
            "\"delivery\":{}",
            "\"read\":{\"mid\":\"a\"}",
            "\"reaction\":{\"mid\":\"a\",\"reaction\":\"love\"}",
            "\"postback\":{\"payload\":\"P\"}",
            "\"x\":[[[1]]]");
    Arbitrary<String> element =
        Arbitraries.oneOf(what.map(Bodies::did), Arbitraries.of("1", "{}", "\"s\""));
    return element
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .flatMap(elements ->
            Arbitraries.of("messaging", "standby", "changes")
                .map(list -> inList(list, elements.toArray(String[]::new))));
  }

  private static boolean isHello(ReceivedItem item) {
    return item.event() instanceof MessageReceived message
        && message.externalId().equals("m_1")
        && item.account().equals(Optional.of("500"));
  }
}
