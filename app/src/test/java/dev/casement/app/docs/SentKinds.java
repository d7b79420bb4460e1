package dev.casement.app.docs;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Ask;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.ContactCard;
import dev.casement.core.domain.message.ContactCards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Choice;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.FlowInvitation;
import dev.casement.core.domain.message.Frame;
import dev.casement.core.domain.message.ImageGrid;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.ListMenu;
import dev.casement.core.domain.message.LocationRequest;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.Products;
import dev.casement.core.domain.message.QuickReplies;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.Parameters;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.port.channel.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which kinds of messages each channel sends: what its policy says to a sample of each inside an
/// open window, on an account to which everything was granted.
final class SentKinds {

  static final Map<String, Content> SAMPLES = samples();

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private SentKinds() {}

  static String table(List<Channel> channels) {
    List<String> lines = new ArrayList<>(List.of("## Sent", ""));
    lines.add(
        channels.stream()
            .map(channel -> channel.descriptor().name())
            .collect(Collectors.joining(" | ", "| kind | ", " |")));
    lines.add("| --- |" + " :---: |".repeat(channels.size()));
    for (String kind : SAMPLES.keySet()) {
      lines.add(
          channels.stream()
              .map(channel -> takes(channel, kind) ? "yes" : "no")
              .collect(Collectors.joining(" | ", "| " + kind + " | ", " |")));
    }
    return String.join("\n", lines) + "\n";
  }

  /// Whether the channel takes the sample of this kind.
  static boolean takes(Channel channel, String kind) {
    Content content = Optional.ofNullable(SAMPLES.get(kind)).orElseThrow();
    Intent intent =
        content instanceof Content.Template
            ? Intent.ByTemplate.approved(TemplateCategory.UTILITY)
            : Intent.FreeForm.ANY;
    PolicyFacts facts =
        PolicyFacts.at(NOW)
            .evidence(WindowEvidence.of(Activity.MESSAGE, NOW))
            .recipient(CustomerAddress.phone("+351910000000"))
            .capabilities(channel.descriptor().accountCapabilities().keySet())
            .done();
    Decision decision =
        channel.policy().decide(SendProposal.of(intent, Author.Kind.HUMAN, content), facts);
    return switch (decision) {
      case Decision.Allowed _ -> true;
      case Decision.Blocked blocked when blocked.reason() == BlockReason.NOT_SUPPORTED -> false;
      case Decision.Blocked blocked ->
          throw new AssertionError("the sample of " + kind + " is refused: " + blocked);
    };
  }

  private static Cards.Card card(String title, Content.Media picture) {
    return new Cards.Card(
        title,
        Optional.of("From 90 euros"),
        Optional.of(picture),
        Optional.empty(),
        List.of(new Cards.Button(Cards.Action.REPLY, "This one", title)));
  }

  private static Map<String, Content> samples() {
    Content.Media picture = media(MediaKind.IMAGE);
    List<Choice> choices = List.of(new Choice("sea", "Sea view"));
    Map<String, Content> samples = new LinkedHashMap<>();
    samples.put("text", Content.Text.of("Your room is ready."));
    samples.put("media: image", picture);
    samples.put("media: video", media(MediaKind.VIDEO));
    samples.put("media: audio", media(MediaKind.AUDIO));
    samples.put("media: voice message", media(MediaKind.AUDIO).asVoice());
    samples.put("media: document", media(MediaKind.DOCUMENT));
    samples.put("media: sticker", media(MediaKind.STICKER));
    samples.put(
        "parts: a file and words",
        new Content.Parts(List.of(picture, Content.Text.of("This is the room."))));
    samples.put("parts: several images", new Content.Parts(List.of(picture, picture)));
    samples.put("template", new Content.Template("room_ready", "en_US", Parameters.NONE));
    samples.put("reaction", new Content.Reaction(new MessageId("1"), Optional.of("👍")));
    samples.put("buttons", new Content.Buttons("Which room?", choices));
    samples.put("quick_replies", QuickReplies.of("Which room?", choices));
    samples.put(
        "quick_replies: email, phone number",
        new QuickReplies(
            "How do we reach you?",
            List.of(
                QuickReplies.Reply.filledIn(QuickReplies.Kind.USER_EMAIL),
                QuickReplies.Reply.filledIn(QuickReplies.Kind.USER_PHONE_NUMBER))));
    samples.put(
        "list",
        new ListMenu(
            "Which room?",
            "Choose",
            List.of(
                new ListMenu.Section(
                    Optional.empty(),
                    List.of(new ListMenu.Row("sea", "Sea view", Optional.empty())))),
            Frame.NONE));
    samples.put(
        "link", new LinkButton("Our rooms", "Look", "https://casadomar.example", Frame.NONE));
    samples.put("cards: one", new Cards(List.of(card("Sea view", picture))));
    samples.put(
        "cards: several with an introduction",
        new Cards(
            Optional.of("Our rooms"), List.of(card("Sea view", picture), card("Garden", picture))));
    samples.put(
        "image_grid",
        new ImageGrid(
            List.of(picture, picture), Optional.of("Our rooms"), Optional.empty(), List.of()));
    for (Ask.What what : Ask.What.values()) {
      Optional<String> country = what == Ask.What.ADDRESS ? Optional.of("IN") : Optional.empty();
      samples.put("ask: " + what, new Ask(what, "May we ask?", Optional.empty(), country));
    }
    samples.put(
        "location", new Content.Location(38.7, -9.4, Optional.of("Casa do Mar"), Optional.empty()));
    samples.put("location_request", new LocationRequest("Where are you?"));
    samples.put("contacts", new ContactCards(List.of(reception())));
    samples.put(
        "flow",
        new FlowInvitation(
            "Check in",
            "Begin",
            "4711",
            false,
            Optional.of("token"),
            false,
            Optional.of("START"),
            Optional.empty(),
            Frame.NONE));
    samples.put(
        "product",
        new Products(
            Products.Shown.ONE,
            Optional.of("This one"),
            Optional.of("17"),
            List.of(new Products.Section(Optional.empty(), List.of("sea-1"))),
            Frame.NONE));
    return samples;
  }

  private static Content.Media media(MediaKind kind) {
    return new Content.Media(
        kind,
        MediaSource.link("https://casadomar.example/file"),
        Optional.empty(),
        Optional.empty());
  }

  private static ContactCard reception() {
    return new ContactCard(
        "Reception",
        Optional.of("Reception"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(new ContactCard.Phone("+351210000000", Optional.empty(), Optional.empty())),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }
}
