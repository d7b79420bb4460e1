package dev.casement.testkit;

import static java.util.Map.entry;

import dev.casement.core.domain.message.Ask;
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
import dev.casement.core.domain.template.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One content of each kind that a channel may claim, by the name of the capability.
final class Samples {

  private static final Content.Media PICTURE =
      new Content.Media(
          MediaKind.IMAGE,
          MediaSource.link("https://casadomar.example/room.jpg"),
          Optional.empty(),
          Optional.empty());

  static final Map<String, Content> BY_CAPABILITY =
      Map.ofEntries(
          entry("text", Content.Text.of("Your room is ready.")),
          entry("media", PICTURE),
          entry(
              "templates",
              new Content.Template(
                  "booking_confirmed", "en_US", Parameters.body(Map.of("1", "Ada")))),
          entry("reactions", new Content.Reaction(new MessageId("inbound-1"), Optional.of("👍"))),
          entry(
              "buttons",
              new Content.Buttons("Which room?", List.of(new Choice("sea", "Sea view")))),
          entry(
              "link",
              new LinkButton(
                  "Our rooms", "Look at them", "https://casadomar.example/rooms", Frame.NONE)),
          entry(
              "quick_replies",
              QuickReplies.of("Which room?", List.of(new Choice("sea", "Sea view")))),
          entry(
              "cards",
              new Cards(Optional.of("Our rooms"), List.of(card("Sea view"), card("Garden")))),
          entry(
              "image_grid",
              new ImageGrid(
                  List.of(PICTURE, PICTURE),
                  Optional.of("Our rooms"),
                  Optional.empty(),
                  List.of(new Cards.Button(Cards.Action.REPLY, "These", "both")))),
          entry(
              "ask",
              new Ask(Ask.What.CONTACT_INFO, "Your number?", Optional.empty(), Optional.empty())),
          entry(
              "list",
              new ListMenu(
                  "Which room?",
                  "Rooms",
                  List.of(
                      new ListMenu.Section(
                          Optional.empty(),
                          List.of(new ListMenu.Row("sea", "Sea view", Optional.empty())))),
                  Frame.NONE)),
          entry(
              "flow",
              new FlowInvitation(
                  "Tell us what you need",
                  "Open",
                  "flow-1",
                  false,
                  Optional.of("token"),
                  false,
                  Optional.of("BEDS"),
                  Optional.of("{\"beds\": 2}"),
                  Frame.NONE)),
          entry(
              "product",
              new Products(
                  Products.Shown.ONE,
                  Optional.of("Our best room"),
                  Optional.of("catalogue-1"),
                  List.of(new Products.Section(Optional.empty(), List.of("sea"))),
                  Frame.NONE)),
          entry("location_request", new LocationRequest("Where are you?")),
          entry(
              "contacts",
              new ContactCards(
                  List.of(
                      new ContactCard(
                          "Grace Hop",
                          Optional.of("Grace"),
                          Optional.of("Hop"),
                          Optional.of("Casa do Mar"),
                          Optional.empty(),
                          Optional.empty(),
                          List.of(
                              new ContactCard.Phone(
                                  "+351 910 000 000", Optional.of("WORK"), Optional.empty())),
                          List.of(),
                          List.of(),
                          List.of(),
                          Optional.empty())))),
          entry("parts", new Content.Parts(List.of(PICTURE, Content.Text.of("This is the room.")))),
          entry(
              "location",
              new Content.Location(
                  38.7, -9.4, Optional.of("Casa do Mar"), Optional.of("Rua da Praia 1"))));

  private static Cards.Card card(String title) {
    return new Cards.Card(
        title,
        Optional.of("From 90 euros"),
        Optional.of(PICTURE),
        Optional.empty(),
        List.of(new Cards.Button(Cards.Action.REPLY, "This one", "sea")));
  }

  private Samples() {}
}
