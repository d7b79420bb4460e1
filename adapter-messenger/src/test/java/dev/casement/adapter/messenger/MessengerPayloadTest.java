package dev.casement.adapter.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.ImageGrid;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.QuickReplies;
import dev.casement.core.domain.policy.ContentLimit;
import dev.casement.core.domain.policy.Manner;
import dev.casement.meta.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Suggestions with pictures, grids of pictures, cards with an introduction (meta-rules 6.2).
final class MessengerPayloadTest {

  private static final Cards.Button BOOK = new Cards.Button(Cards.Action.REPLY, "Book", "B");

  @Test
  void suggestsWithPicturesAndWhatTheCustomerIsKnownBy() {
    assertSent(
        new QuickReplies(
            "Sure?",
            List.of(
                new QuickReplies.Reply(
                    QuickReplies.Kind.TEXT, "Y", "Yes", Optional.of("https://a.example/y.png")),
                QuickReplies.Reply.filledIn(QuickReplies.Kind.USER_EMAIL),
                QuickReplies.Reply.filledIn(QuickReplies.Kind.USER_PHONE_NUMBER))),
        """
        {"text":"Sure?","quick_replies":[
          {"content_type":"text","title":"Yes","payload":"Y",
           "image_url":"https://a.example/y.png"},
          {"content_type":"user_email"},{"content_type":"user_phone_number"}]}
        """);
  }

  @Test
  void showsPicturesAsAGrid() {
    assertSent(
        grid(2, "Rooms", "Two of them", BOOK),
        """
        {"attachment":{"type":"template","payload":{"template_type":"image_grid","elements":[
          {"images":[{"url":"https://a.example/p.jpg"},{"url":"https://a.example/p.jpg"}],
           "title":"Rooms","subtitle":"Two of them",
           "buttons":[{"type":"postback","title":"Book","payload":"B"}]}]}}}
        """);
  }

  @Test
  void takesTwoToSixPicturesAtAddresses() {
    assertThat(MessengerLimits.takes(grid(2, "t", "s"))).isTrue();
    assertThat(MessengerLimits.takes(grid(1, "t", "s"))).isFalse();
    ImageGrid uploaded =
        new ImageGrid(
            Collections.nCopies(2, picture(MediaSource.id("1"))),
            Optional.empty(),
            Optional.empty(),
            List.of());
    assertThat(MessengerLimits.takes(uploaded)).isFalse();
    Cards.Button phone = new Cards.Button(Cards.Action.PHONE, "Call", "+351");
    assertThat(MessengerLimits.takes(grid(2, "t", "s", phone))).isFalse();

    assertThat(MessengerLimits.passedBy(grid(6, "t".repeat(45), "s".repeat(80), BOOK, BOOK, BOOK)))
        .isEmpty();
    assertThat(MessengerLimits.passedBy(grid(7, "t", "s")))
        .contains(new ContentLimit("image_grid.images", 6, 7, "items"));
    assertThat(MessengerLimits.passedBy(grid(2, "t".repeat(46), "s")))
        .contains(new ContentLimit("image_grid.title", 45, 46, "characters"));
    assertThat(MessengerLimits.passedBy(grid(2, "t", "s".repeat(81))))
        .contains(new ContentLimit("image_grid.subtitle", 80, 81, "characters"));
    assertThat(MessengerLimits.passedBy(grid(2, "t", "s", BOOK, BOOK, BOOK, BOOK)))
        .contains(new ContentLimit("image_grid.buttons", 3, 4, "items"));
  }

  @Test
  void sendsWhatIntroducesCardsAfterThem() {
    Cards.Card card =
        new Cards.Card("Sea", Optional.empty(), Optional.empty(), Optional.empty(), List.of(BOOK));
    Cards cards = new Cards(Optional.of("Our rooms"), List.of(card));

    assertThat(MessengerLimits.takes(cards)).isTrue();
    assertThat(MessengerLimits.isOne(cards)).isFalse();
    assertSent(
        cards,
        """
        {"attachment":{"type":"template","payload":{"template_type":"generic","elements":[
          {"title":"Sea","buttons":[{"type":"postback","title":"Book","payload":"B"}]}]}}}
        """,
        """
        {"text":"Our rooms"}
        """);
  }

  private static ImageGrid grid(
      int images, String title, String subtitle, Cards.Button... buttons) {
    return new ImageGrid(
        Collections.nCopies(images, picture(MediaSource.link("https://a.example/p.jpg"))),
        Optional.of(title),
        Optional.of(subtitle),
        List.of(buttons));
  }

  private static Content.Media picture(MediaSource source) {
    return new Content.Media(Content.MediaKind.IMAGE, source, Optional.empty(), Optional.empty());
  }

  private static void assertSent(Content content, String... messages) {
    assertThat(MessengerPayload.parts(Pages.request(content, Manner.Plain.ANSWER)))
        .containsExactlyElementsOf(
            List.of(messages).stream()
                .map(json -> Json.parse(json.getBytes(StandardCharsets.UTF_8)).orElseThrow().node())
                .map(ObjectNode.class::cast)
                .toList());
  }
}
