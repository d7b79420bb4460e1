package dev.casement.testkit;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Choice;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.template.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One content of each kind that a channel may claim, by the name of the capability.
final class Samples {

  static final Map<String, Content> BY_CAPABILITY =
      Map.of(
          "text", Content.Text.of("Your room is ready."),
          "media",
              new Content.Media(
                  MediaKind.IMAGE,
                  MediaSource.link("https://casadomar.example/room.jpg"),
                  Optional.empty(),
                  Optional.empty()),
          "templates",
              new Content.Template(
                  "booking_confirmed", "en_US", Parameters.body(Map.of("1", "Ada"))),
          "reactions", new Content.Reaction(new MessageId("inbound-1"), Optional.of("👍")),
          "buttons", new Content.Buttons("Which room?", List.of(new Choice("sea", "Sea view"))),
          "quick_replies",
              new Content.QuickReplies("Which room?", List.of(new Choice("sea", "Sea view"))),
          "location",
              new Content.Location(
                  38.7, -9.4, Optional.of("Casa do Mar"), Optional.of("Rua da Praia 1")));

  private Samples() {}
}
