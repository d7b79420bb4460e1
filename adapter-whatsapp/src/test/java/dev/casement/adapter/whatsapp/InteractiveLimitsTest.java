package dev.casement.adapter.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.message.Ask;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.ContactCard;
import dev.casement.core.domain.message.ContactCards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Choice;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.FlowInvitation;
import dev.casement.core.domain.message.Frame;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.ListMenu;
import dev.casement.core.domain.message.LocationRequest;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.Products;
import dev.casement.core.domain.policy.ContentLimit;
import dev.casement.core.port.channel.ChannelDescriptor.Limit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every limit holds at its edge and not one beyond it. A character is a code point: two chars of
/// Java each, here.
final class InteractiveLimitsTest {

  private static final String ONE = "𝄞";

  @TestFactory
  Stream<DynamicTest> takesTheMostAndNotOneMore() {
    return Stream.of(
        edge(InteractiveLimits.HEADER, n -> link("t", "b", framed(Optional.of(text(n)), ""))),
        edge(InteractiveLimits.FOOTER, n -> link("t", "b", framed(Optional.empty(), text(n)))),
        edge(InteractiveLimits.BUTTONS_TEXT, n -> buttons(text(n), choices(1))),
        edge(InteractiveLimits.BUTTONS, n -> buttons("?", choices(n))),
        edge(InteractiveLimits.BUTTON_TITLE, n -> buttons("?", List.of(new Choice("i", text(n))))),
        edge(InteractiveLimits.BUTTON_ID, n -> buttons("?", List.of(new Choice(text(n), "t")))),
        edge(InteractiveLimits.LIST_TEXT, n -> menu(text(n), "b", section(Optional.empty(), 1))),
        edge(InteractiveLimits.LIST_BUTTON, n -> menu("?", text(n), section(Optional.empty(), 1))),
        edge(InteractiveLimits.SECTIONS, n -> menu("?", "b", sections(n))),
        edge(InteractiveLimits.ROWS, n -> menu("?", "b", section(Optional.empty(), n))),
        edge(
            InteractiveLimits.SECTION_TITLE, n -> menu("?", "b", section(Optional.of(text(n)), 1))),
        edge(InteractiveLimits.ROW_ID, n -> row(text(n), "t", "d")),
        edge(InteractiveLimits.ROW_TITLE, n -> row("i", text(n), "d")),
        edge(InteractiveLimits.ROW_DESCRIPTION, n -> row("i", "t", text(n))),
        edge(InteractiveLimits.LINK_TEXT, n -> link(text(n), "b", Frame.NONE)),
        edge(InteractiveLimits.LINK_TITLE, n -> link("?", text(n), Frame.NONE)),
        edge(InteractiveLimits.FLOW_TEXT, n -> flow(text(n), "b")),
        edge(InteractiveLimits.FLOW_BUTTON, n -> flow("?", "é".repeat(n))),
        edge(InteractiveLimits.PRODUCT_TEXT, n -> products(text(n), "t", 1)),
        edge(InteractiveLimits.PRODUCTS, n -> products("?", "t", n)),
        edge(InteractiveLimits.PRODUCT_SECTION_TITLE, n -> products("?", text(n), 1)),
        edge(InteractiveLimits.PRODUCT_SECTIONS, InteractiveLimitsTest::productSections),
        edge(InteractiveLimits.LOCATION_REQUEST, n -> new LocationRequest(text(n))),
        edge(InteractiveLimits.ASK_TEXT, n -> ask(text(n), "b")),
        edge(InteractiveLimits.ASK_TITLE, n -> ask("?", text(n))),
        edge(Carousel.CARDS, n -> cards("?", Collections.nCopies(n, card("t", "b", "i")))),
        edge(Carousel.TEXT, n -> cards(text(n), Collections.nCopies(2, card("t", "b", "i")))),
        edge(
            Carousel.CARD_TEXT,
            n -> cards("?", Collections.nCopies(2, card(text(n - 2), "b", "i")))),
        edge(
            Carousel.BUTTON_TITLE,
            n -> cards("?", Collections.nCopies(2, card("t", text(n), "i")))),
        edge(Carousel.BUTTON_ID, n -> cards("?", Collections.nCopies(2, card("t", "b", text(n))))),
        edge(WhatsAppLimits.CONTACTS, n -> new ContactCards(Collections.nCopies(n, card()))));
  }

  private static DynamicTest edge(Limit limit, IntFunction<Content> content) {
    int most = (int) limit.most();
    return DynamicTest.dynamicTest(
        limit.field(),
        () -> {
          assertThat(WhatsAppLimits.ALL).contains(limit);
          assertThat(WhatsAppLimits.passes(content.apply(most))).isFalse();
          assertThat(WhatsAppLimits.passedBy(content.apply(most + 1)))
              .contains(new ContentLimit(limit.field(), most, most + 1, limit.unit()));
        });
  }

  private static Content ask(String text, String title) {
    return new Ask(Ask.What.CALL, text, Optional.of(title), Optional.empty());
  }

  private static Content cards(String text, List<Cards.Card> cards) {
    return new Cards(Optional.of(text), cards);
  }

  private static Cards.Card card(String title, String button, String id) {
    return card(title, MediaKind.IMAGE, List.of(new Cards.Button(Cards.Action.REPLY, button, id)));
  }

  private static Cards.Card card(String title, MediaKind kind, List<Cards.Button> buttons) {
    Content.Media seen =
        new Content.Media(kind, MediaSource.id("m"), Optional.empty(), Optional.empty());
    return new Cards.Card(title, Optional.of("s"), Optional.of(seen), Optional.empty(), buttons);
  }

  @Test
  void takesNoCardsAloneOrWithoutPictureOrWords() {
    Cards.Card good = card("t", "b", "i");
    assertThat(WhatsAppLimits.takes(cards("?", List.of(good, good)))).isTrue();
    assertThat(WhatsAppLimits.takes(cards("?", List.of(good)))).isFalse();
    assertThat(WhatsAppLimits.takes(new Cards(List.of(good, good)))).isFalse();
    Cards.Card unseen =
        new Cards.Card("t", Optional.empty(), Optional.empty(), Optional.empty(), good.buttons());
    assertThat(WhatsAppLimits.takes(cards("?", List.of(good, unseen)))).isFalse();
    Cards.Card tapped =
        new Cards.Card(
            "t", Optional.empty(), good.media(), Optional.of("https://a.example"), good.buttons());
    assertThat(WhatsAppLimits.takes(cards("?", List.of(good, tapped)))).isFalse();
    Cards.Card still = card("t", MediaKind.IMAGE, List.of());
    assertThat(WhatsAppLimits.takes(cards("?", List.of(still, still)))).isFalse();
  }

  @Test
  void wantsCardsThatAreAlike() {
    Cards.Card good = card("t", "b", "i");
    Cards.Button reply = good.buttons().getFirst();
    Cards.Button page = new Cards.Button(Cards.Action.URL, "b", "https://a.example");
    Cards.Button phone = new Cards.Button(Cards.Action.PHONE, "b", "+351");
    for (Cards.Card other :
        List.of(
            card("t", MediaKind.VIDEO, List.of(reply)),
            card("t", MediaKind.IMAGE, List.of(page)),
            card("t", MediaKind.IMAGE, List.of(reply, reply)))) {
      assertThat(WhatsAppLimits.passes(cards("?", List.of(good, other)))).isTrue();
    }
    for (List<Cards.Button> buttons :
        List.of(List.of(page, page), List.of(page, reply), List.of(phone))) {
      Cards.Card alike = card("t", MediaKind.IMAGE, buttons);
      assertThat(WhatsAppLimits.passes(cards("?", List.of(alike, alike)))).isTrue();
    }
  }

  @Test
  void asksForAnAddressOnlyInACountry() {
    for (Ask.What what : Ask.What.values()) {
      boolean address = what == Ask.What.ADDRESS;
      assertThat(WhatsAppLimits.passes(new Ask(what, "?", Optional.empty(), Optional.of("IN"))))
          .isEqualTo(!address);
      assertThat(WhatsAppLimits.passes(new Ask(what, "?", Optional.empty(), Optional.empty())))
          .isEqualTo(address);
    }
  }

  @Test
  void wantsButtonsThatDiffer() {
    assertThat(WhatsAppLimits.passes(buttons("?", List.of(choice("a", "x"), choice("b", "x")))))
        .isTrue();
    assertThat(WhatsAppLimits.passes(buttons("?", List.of(choice("a", "x"), choice("a", "y")))))
        .isTrue();
    assertThat(WhatsAppLimits.passes(buttons("?", List.of()))).isTrue();
  }

  @Test
  void wantsSectionsToldApartAndRowsThatDiffer() {
    ListMenu.Section untitled = section(Optional.empty(), 1);
    assertThat(WhatsAppLimits.passes(menu("?", "b", untitled, untitled))).isTrue();
    ListMenu.Row row = new ListMenu.Row("i", "t", Optional.empty());
    assertThat(
            WhatsAppLimits.passes(
                menu("?", "b", new ListMenu.Section(Optional.empty(), List.of(row, row)))))
        .isTrue();
    assertThat(WhatsAppLimits.passes(menu("?", "b"))).isTrue();
  }

  @Test
  void putsNoFileAboveAList() {
    Content.Media picture =
        new Content.Media(MediaKind.IMAGE, MediaSource.id("m"), Optional.empty(), Optional.empty());
    Frame frame = new Frame(Optional.empty(), Optional.of(picture), Optional.empty());
    assertThat(
            WhatsAppLimits.passes(
                new ListMenu("?", "b", List.of(section(Optional.empty(), 1)), frame)))
        .isTrue();
  }

  @Test
  void putsNoEmojiOnTheButtonOfAFlow() {
    assertThat(WhatsAppLimits.passes(flow("?", "Go 🏖"))).isTrue();
    assertThat(WhatsAppLimits.passes(flow("?", "Go #1"))).isFalse();
  }

  @Test
  void asksForWhatEachWayOfShowingProductsNeeds() {
    Products.Section one = new Products.Section(Optional.empty(), List.of("a"));
    assertThat(WhatsAppLimits.passes(show(Products.Shown.ONE, Optional.empty(), one))).isFalse();
    assertThat(WhatsAppLimits.passes(show(Products.Shown.ONE, Optional.empty()))).isTrue();
    assertThat(WhatsAppLimits.passes(show(Products.Shown.SEVERAL, Optional.of("?"), one)))
        .as("several products need a title above them")
        .isTrue();
    assertThat(WhatsAppLimits.passes(show(Products.Shown.CATALOGUE, Optional.of("?")))).isFalse();
    assertThat(WhatsAppLimits.passes(show(Products.Shown.CATALOGUE, Optional.empty()))).isTrue();
  }

  private static Products show(
      Products.Shown shown, Optional<String> text, Products.Section... sections) {
    return new Products(shown, text, Optional.of("c"), List.of(sections), Frame.NONE);
  }

  private static String text(int characters) {
    return ONE.repeat(characters);
  }

  private static Frame framed(Optional<String> title, String footer) {
    return new Frame(
        title, Optional.empty(), Optional.of(footer).filter(words -> !words.isEmpty()));
  }

  private static Choice choice(String id, String title) {
    return new Choice(id, title);
  }

  private static List<Choice> choices(int n) {
    return IntStream.range(0, n).mapToObj(i -> new Choice("i" + i, "t" + i)).toList();
  }

  private static Content buttons(String text, List<Choice> choices) {
    return new Content.Buttons(text, choices);
  }

  private static Content link(String text, String title, Frame frame) {
    return new LinkButton(text, title, "https://casadomar.example", frame);
  }

  private static Content flow(String text, String button) {
    return new FlowInvitation(
        text,
        button,
        "f",
        false,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Frame.NONE);
  }

  private static ListMenu.Section section(Optional<String> title, int rows) {
    return new ListMenu.Section(
        title,
        IntStream.range(0, rows)
            .mapToObj(i -> new ListMenu.Row("i" + i, "t", Optional.empty()))
            .toList());
  }

  private static ListMenu.Section[] sections(int n) {
    return IntStream.range(0, n)
        .mapToObj(i ->
            new ListMenu.Section(
                Optional.of("s" + i),
                i < 10 ? List.of(new ListMenu.Row("i" + i, "t", Optional.empty())) : List.of()))
        .toArray(ListMenu.Section[]::new);
  }

  private static Content menu(String text, String button, ListMenu.Section... sections) {
    return new ListMenu(text, button, List.of(sections), Frame.NONE);
  }

  private static Content row(String id, String title, String description) {
    return menu(
        "?",
        "b",
        new ListMenu.Section(
            Optional.empty(), List.of(new ListMenu.Row(id, title, Optional.of(description)))));
  }

  private static Content products(String text, String title, int n) {
    List<String> ids = IntStream.range(0, n).mapToObj(i -> "p" + i).toList();
    return several(text, List.of(new Products.Section(Optional.of(title), ids)));
  }

  private static Content productSections(int n) {
    return several(
        "?",
        IntStream.range(0, n)
            .mapToObj(i -> new Products.Section(Optional.of("s" + i), List.of("p" + i)))
            .toList());
  }

  private static Content several(String text, List<Products.Section> sections) {
    return new Products(
        Products.Shown.SEVERAL,
        Optional.of(text),
        Optional.of("c"),
        sections,
        new Frame(Optional.of("h"), Optional.empty(), Optional.empty()));
  }

  private static ContactCard card() {
    return new ContactCard(
        "Grace",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }
}
