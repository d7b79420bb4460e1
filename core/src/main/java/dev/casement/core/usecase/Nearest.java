package dev.casement.core.usecase;

import dev.casement.core.domain.message.Ask;
import dev.casement.core.domain.message.ButtonReply;
import dev.casement.core.domain.message.Call;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.message.ContactCards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Choice;
import dev.casement.core.domain.message.Content.Media;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.FlowInvitation;
import dev.casement.core.domain.message.FlowReply;
import dev.casement.core.domain.message.ImageGrid;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.ListMenu;
import dev.casement.core.domain.message.LocationRequest;
import dev.casement.core.domain.message.Order;
import dev.casement.core.domain.message.Products;
import dev.casement.core.domain.message.QuickReplies;
import dev.casement.core.domain.message.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What comes nearest to a message of a kind that a channel lacks, nearest first. It is only
/// proposed: nobody's message is changed without asking.
final class Nearest {

  private Nearest() {}

  static List<Content> to(Content content) {
    return switch (content) {
      case Media media when media.kind() == MediaKind.STICKER ->
          List.of(new Media(MediaKind.IMAGE, media.source(), media.caption(), media.filename()));
      case Media media when media.voice() -> List.of(media.asFile());
      case Content.Reaction reaction -> reaction.emoji().map(Nearest::text).orElse(List.of());
      case Content.Buttons(var text, var choices, var frame) ->
          frame.isEmpty()
              ? choices(text, choices)
              : Stream.concat(
                      Stream.of(new Content.Buttons(text, choices)),
                      choices(text, choices).stream())
                  .toList();
      case QuickReplies replies -> quickReplies(replies);
      case ListMenu list -> choices(list.text(), rows(list));
      case LinkButton link -> text(link.text() + "\n" + link.url());
      case Cards cards -> cards(cards);
      case Content.Parts parts -> parts(parts);
      case ContactCards cards -> text(cards.words());
      case Content.Location place -> text(place.latitude() + ", " + place.longitude());
      case ImageGrid grid -> grid(grid);
      case LocationRequest request -> text(request.text());
      case Ask ask -> asked(ask);
      case FlowInvitation flow -> text(flow.text());
      case Products products -> products.text().map(Nearest::text).orElse(List.of());
      case Content.Text _,
          Media _,
          Content.Template _,
          ButtonReply _,
          Content.SystemNotice _,
          Content.Unsupported _,
          Order _,
          FlowReply _,
          Call _,
          Shared _,
          Comment _ ->
          List.of();
    };
  }

  private static List<Content> text(String words) {
    return List.of(Content.Text.of(words));
  }

  private static List<Content> choices(String text, List<Choice> choices) {
    return List.of(
        new Content.Buttons(text, choices), QuickReplies.of(text, choices), Content.Text.of(text));
  }

  private static List<Choice> rows(ListMenu list) {
    return list.sections().stream()
        .flatMap(section -> section.rows().stream())
        .map(row -> new Choice(row.id(), row.title()))
        .toList();
  }

  /// Without what is not words, then as buttons, then as a text.
  private static List<Content> quickReplies(QuickReplies replies) {
    List<Choice> choices = replies.choices();
    if (choices.isEmpty()) {
      return text(replies.text());
    }
    List<Content> nearest = new ArrayList<>(choices(replies.text(), choices));
    QuickReplies plain = QuickReplies.of(replies.text(), choices);
    nearest.remove(plain);
    if (!plain.equals(replies)) {
      nearest.addFirst(plain);
    }
    return nearest;
  }

  /// What only the customer's own app can fill in is asked for in words.
  private static List<Content> asked(Ask ask) {
    Content suggested =
        new QuickReplies(
            ask.text(), List.of(QuickReplies.Reply.filledIn(QuickReplies.Kind.USER_PHONE_NUMBER)));
    return ask.what() == Ask.What.CONTACT_INFO
        ? List.of(suggested, Content.Text.of(ask.text()))
        : text(ask.text());
  }

  private static List<Content> grid(ImageGrid grid) {
    List<Content> parts = new ArrayList<>(grid.images());
    if (!grid.words().isEmpty()) {
      parts.add(Content.Text.of(grid.words()));
    }
    List<Content> nearest = new ArrayList<>();
    nearest.add(new Content.Parts(parts));
    nearest.addAll(grid.images());
    return nearest;
  }

  private static List<Content> cards(Cards cards) {
    List<Content> nearest = new ArrayList<>();
    if (cards.text().isPresent()) {
      nearest.add(new Cards(cards.cards()));
    }
    for (Cards.Card card : cards.cards()) {
      card.media()
          .map(media ->
              new Media(media.kind(), media.source(), Optional.of(card.title()), media.filename()))
          .ifPresent(nearest::add);
    }
    nearest.add(Content.Text.of(cards.words()));
    return nearest;
  }

  /// Each part for itself.
  private static List<Content> parts(Content.Parts parts) {
    return parts.parts().stream().filter(part -> !(part instanceof Content.Parts)).toList();
  }
}
