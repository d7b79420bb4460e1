package dev.casement.app.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casement.core.domain.message.Ask;
import dev.casement.core.domain.message.ButtonReply;
import dev.casement.core.domain.message.Call;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.message.ContactCard;
import dev.casement.core.domain.message.ContactCards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.FlowInvitation;
import dev.casement.core.domain.message.FlowReply;
import dev.casement.core.domain.message.Frame;
import dev.casement.core.domain.message.ImageGrid;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.ListMenu;
import dev.casement.core.domain.message.LocationRequest;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.Order;
import dev.casement.core.domain.message.Products;
import dev.casement.core.domain.message.QuickReplies;
import dev.casement.core.domain.message.Shared;
import dev.casement.core.domain.template.ParameterValue;
import dev.casement.core.domain.template.Parameters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every content becomes the JSON of the API and comes back the same.
final class ContentJsonTest {

  private static final MediaSource FILE =
      new MediaSource(
          Optional.of("https://files.example/a.pdf"),
          Optional.of("media-1"),
          Optional.of("application/pdf"),
          Optional.of("c0ffee"),
          Optional.of(5_000_000_000L));

  private static final Parameters PARAMETERS =
      new Parameters(
          Map.of(
              "1",
              new ParameterValue.TextValue("Ana"),
              "document",
              new ParameterValue.MediaValue(
                  new Content.Media(
                      Content.MediaKind.DOCUMENT,
                      MediaSource.link("https://files.example/a.pdf"),
                      Optional.empty(),
                      Optional.of("a.pdf"))),
              "location",
              new ParameterValue.LocationValue(
                  -12.5, 38.25, Optional.of("Pier"), Optional.empty())),
          Map.of("1", "Ana", "2", "Monday", "10", "late"),
          Map.of(0, "code", 2, "see"));

  private static final ContactCard CARD =
      new ContactCard(
          "Ana Lima",
          Optional.of("Ana"),
          Optional.of("Lima"),
          Optional.of("Casa do Mar"),
          Optional.empty(),
          Optional.of("1990-01-31"),
          List.of(
              new ContactCard.Phone(
                  "+351 910 000 001", Optional.of("WORK"), Optional.of("351910000001"))),
          List.of(new ContactCard.Labelled("ana@example.org", Optional.empty())),
          List.of(),
          List.of(new ContactCard.Labelled("Rua 1, Lisboa", Optional.of("HOME"))),
          Optional.empty());

  static Stream<Content> contents() {
    return Stream.of(
        Content.Text.of("Olá 🙂"),
        new Content.Text("see https://example.org", true),
        new Content.Media(
            Content.MediaKind.DOCUMENT, FILE, Optional.of("the bill"), Optional.of("a.pdf")),
        new Content.Media(
            Content.MediaKind.STICKER, MediaSource.id("7"), Optional.empty(), Optional.empty()),
        new Content.Media(
                Content.MediaKind.AUDIO, MediaSource.id("8"), Optional.empty(), Optional.empty())
            .asVoice(),
        new Content.Template("welcome", "pt_BR", PARAMETERS),
        new Content.Template("bare", "en", Parameters.NONE),
        new Content.Reaction(new MessageId("m1"), Optional.of("❤️")),
        new Content.Reaction(new MessageId("m1"), Optional.empty()),
        new Content.Buttons("Which?", List.of(new Content.Choice("a", "One"))),
        QuickReplies.of(
            "Which?", List.of(new Content.Choice("a", "One"), new Content.Choice("b", "Two"))),
        new QuickReplies(
            "Which?",
            List.of(
                new QuickReplies.Reply(
                    QuickReplies.Kind.TEXT, "a", "One", Optional.of("https://a.example/1.png")),
                QuickReplies.Reply.filledIn(QuickReplies.Kind.USER_EMAIL))),
        new Ask(Ask.What.ADDRESS, "Where to?", Optional.empty(), Optional.of("IN")),
        new ImageGrid(
            List.of(
                new Content.Media(
                    Content.MediaKind.IMAGE, FILE, Optional.empty(), Optional.empty())),
            Optional.of("Rooms"),
            Optional.empty(),
            List.of(new Cards.Button(Cards.Action.URL, "Look", "https://a.example"))),
        new Content.Location(-23.55, -46.63, Optional.of("Desk"), Optional.of("Rua 1")),
        new ButtonReply(ButtonReply.Tapped.LIST_ROW, "a", "One"),
        new Content.Parts(
            List.of(
                new Content.Media(
                    Content.MediaKind.IMAGE, FILE, Optional.empty(), Optional.empty()),
                Content.Text.of("look"))),
        new Content.Buttons(
            "Which?",
            List.of(new Content.Choice("a", "One")),
            new Frame(Optional.of("Rooms"), Optional.empty(), Optional.of("until noon"))),
        new ButtonReply(ButtonReply.Tapped.LIST_ROW, "a", "One", Optional.of("the small one")),
        new ContactCards(List.of(CARD)),
        new ListMenu(
            "Which room?",
            "Rooms",
            List.of(
                new ListMenu.Section(
                    Optional.of("With a view"),
                    List.of(
                        new ListMenu.Row("1", "Sea", Optional.of("from 90")),
                        new ListMenu.Row("2", "Garden", Optional.empty())))),
            new Frame(Optional.of("Rooms"), Optional.empty(), Optional.empty())),
        new LinkButton("Book here", "Book", "https://example.org/book", Frame.NONE),
        new LinkButton(
            "Book here",
            "Book",
            "https://example.org/book",
            new Frame(
                Optional.empty(),
                Optional.of(
                    new Content.Media(
                        Content.MediaKind.IMAGE, FILE, Optional.empty(), Optional.empty())),
                Optional.of("until noon"))),
        new FlowInvitation(
            "Tell us more",
            "Begin",
            "77",
            false,
            Optional.of("t-1"),
            true,
            Optional.of("FIRST"),
            Optional.of("{\"a\":1}"),
            Frame.NONE),
        new Products(
            Products.Shown.SEVERAL,
            Optional.of("For you"),
            Optional.of("cat-1"),
            List.of(new Products.Section(Optional.of("Towels"), List.of("sku-1", "sku-2"))),
            new Frame(Optional.of("Shop"), Optional.empty(), Optional.empty())),
        new Products(
            Products.Shown.CATALOGUE, Optional.empty(), Optional.empty(), List.of(), Frame.NONE),
        new Cards(
            List.of(
                new Cards.Card(
                    "Sea",
                    Optional.of("from 90"),
                    Optional.of(
                        new Content.Media(
                            Content.MediaKind.IMAGE, FILE, Optional.empty(), Optional.empty())),
                    Optional.of("https://example.org/sea"),
                    List.of(
                        new Cards.Button(Cards.Action.REPLY, "Take it", "sea"),
                        new Cards.Button(Cards.Action.PHONE, "Call", "+351910000000"))))),
        new LocationRequest("Where are you?"),
        new Order(
            Optional.of("cat-1"),
            Optional.of("please today"),
            List.of(
                new Order.Item(
                    "sku-1",
                    Optional.of(new BigDecimal("2")),
                    Optional.of(new BigDecimal("9.90")),
                    Optional.of("EUR")))),
        new FlowReply(Optional.of("flow"), Optional.of("Sent"), "{\"a\":1}", true),
        new FlowReply(Optional.empty(), Optional.empty(), "{broken", false),
        new Call(Call.Happening.ENDED, false, Optional.of(61L)),
        new Shared(
            Shared.What.STORY_MENTION,
            Optional.of("https://cdn.example/story"),
            Optional.empty(),
            Optional.of("178")),
        new Comment(
            Comment.Where.LIVE,
            "How much?",
            "c-1",
            Optional.of("p-1"),
            Optional.empty(),
            Optional.of("https://example.org/c-1")),
        new Content.SystemNotice("number_changed", "Ana has a new number"),
        new Content.Unsupported("ephemeral", "not shown"));
  }

  private static Content read(String json) {
    return ContentJson.read(Members.of(Json.parse(json)));
  }

  private static Content andBack(Content content) {
    return read(Json.print(ContentJson.write(content)));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void comesBackTheSame(Content content) {
    assertThat(andBack(content)).isEqualTo(content);
  }

  @Test
  void isTestedForEveryKindOfContent() {
    List<Class<?>> kinds =
        Stream.of(Content.class.getPermittedSubclasses()).<Class<?>>map(type -> type).toList();

    assertThat(contents().<Class<?>>map(Content::getClass).distinct().toList())
        .containsExactlyInAnyOrderElementsOf(kinds);
  }

  @Property(tries = 200)
  void keepsEveryText(@ForAll String text) {
    assertThat(andBack(Content.Text.of(text))).isEqualTo(Content.Text.of(text));
  }

  @Test
  void writesTheShapesOfTheApi() {
    assertWritten(Content.Text.of("Hi"), "{\"type\": \"text\", \"text\": \"Hi\"}");
    assertWritten(
        new Content.Reaction(new MessageId("m1"), Optional.empty()),
        "{\"type\": \"reaction\", \"reaction\": {\"message_id\": \"m1\", \"emoji\": null}}");
    assertWritten(
        new Content.Template("welcome", "pt_BR", PARAMETERS),
        """
        {"type": "template", "template": {"name": "welcome", "language": "pt_BR",
          "parameters": {
            "header": {"1": "Ana",
              "document": {"link": "https://files.example/a.pdf", "filename": "a.pdf"},
              "location": {"latitude": -12.5, "longitude": 38.25, "name": "Pier"}},
            "body": {"1": "Ana", "2": "Monday", "10": "late"},
            "buttons": {"0": "code", "2": "see"}}}}
        """);
  }

  private static void assertWritten(Content content, String json) {
    assertThat(ContentJson.write(content)).isEqualTo(Json.parse(json));
  }

  @Test
  void takesAFlatMapOfParametersForTheBody() {
    Content read =
        read(
            """
            {"type": "template", "template": {"name": "t", "language": "en",
              "parameters": {"name": "Ana", "day": "Monday"}}}
            """);

    assertThat(read)
        .isEqualTo(
            new Content.Template(
                "t", "en", Parameters.body(Map.of("name", "Ana", "day", "Monday"))));
  }

  @Test
  void passesOverWhatItDoesNotKnow() {
    assertThat(read("{\"type\": \"text\", \"text\": \"Hi\", \"mood\": {\"a\": 1}}"))
        .isEqualTo(Content.Text.of("Hi"));
  }

  @Test
  void namesTheMemberThatIsWrong() {
    assertWrong("{\"type\": \"text\"}", "text", "is missing");
    assertWrong("{\"type\": \"text\", \"text\": 7}", "text", "must be a text");
    assertWrong("{\"type\": \"poem\"}", "type", "is not a type of message");
    assertWrong(
        "{\"type\": \"media\", \"media\": {\"kind\": \"smell\"}}",
        "media.kind",
        "must be one of image, video, audio, document, sticker");
    assertWrong(
        "{\"type\": \"buttons\", \"text\": \"?\", \"buttons\": [{\"id\": \"a\", \"title\": \"\"},"
            + " 3]}",
        "buttons.1",
        "must be an object");
    assertWrong(
        "{\"type\": \"template\", \"template\": {\"name\": \"t\", \"language\": \"en\","
            + " \"parameters\": {\"buttons\": {\"first\": \"x\"}, \"body\": {}}}}",
        "template.parameters.buttons.first",
        "must be a button's place, from 0");
  }

  private static void assertWrong(String json, String field, String problem) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            ShapeException.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.problem()).isEqualTo(problem);
            });
  }
}
