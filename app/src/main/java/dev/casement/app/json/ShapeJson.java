package dev.casement.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Ask;
import dev.casement.core.domain.message.Call;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.message.ContactCards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.FlowInvitation;
import dev.casement.core.domain.message.FlowReply;
import dev.casement.core.domain.message.Frame;
import dev.casement.core.domain.message.ImageGrid;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.ListMenu;
import dev.casement.core.domain.message.LocationRequest;
import dev.casement.core.domain.message.Order;
import dev.casement.core.domain.message.Products;
import dev.casement.core.domain.message.Shared;
import java.util.Map;
import java.util.Optional;

/// Contents whose JSON follows from their records: `text`, `header` and `footer` stand beside the
/// type, everything else in a member named like the type. Where that member would hold nothing but
/// one of the same name, as with `cards`, it is the list itself.
final class ShapeJson {

  private static final Map<String, Class<? extends Content>> SHAPES =
      Map.ofEntries(
          Map.entry("contacts", ContactCards.class),
          Map.entry("list", ListMenu.class),
          Map.entry("link", LinkButton.class),
          Map.entry("flow", FlowInvitation.class),
          Map.entry("product", Products.class),
          Map.entry("cards", Cards.class),
          Map.entry("image_grid", ImageGrid.class),
          Map.entry("location_request", LocationRequest.class),
          Map.entry("ask", Ask.class),
          Map.entry("order", Order.class),
          Map.entry("flow_reply", FlowReply.class),
          Map.entry("call", Call.class),
          Map.entry("share", Shared.class),
          Map.entry("comment", Comment.class));

  private ShapeJson() {}

  static void writeInto(ObjectNode message, Content content) {
    String type = content.type();
    ObjectNode tree = RecordJson.write(content);
    take(tree, "text").ifPresent(text -> message.set("text", text));
    take(tree, "frame").ifPresent(frame -> message.setAll((ObjectNode) frame));
    if (!tree.isEmpty()) {
      message.set(type, tree.size() == 1 && tree.has(type) ? tree.get(type) : tree);
    }
  }

  /// The content; empty where there is no such type.
  static Optional<Content> read(String type, Members message) {
    return Optional.ofNullable(SHAPES.get(type))
        .map(shape -> RecordJson.read(gathered(type, message), shape, message.field(type)));
  }

  /// What stands above and below, into the members of a message.
  static void frame(ObjectNode message, Frame frame) {
    message.setAll(RecordJson.write(frame));
  }

  /// What stands above and below, out of the members of a message.
  static Frame frame(Members message) {
    return RecordJson.read(frameOf(message.node()), Frame.class, message.field("header"));
  }

  private static ObjectNode gathered(String type, Members message) {
    JsonNode own = message.node().path(type);
    ObjectNode tree = own.isObject() ? ((ObjectNode) own).deepCopy() : Json.object();
    if (own.isArray()) {
      tree.set(type, own);
    }
    tree.set("frame", frameOf(message.node()));
    Optional.ofNullable(message.node().get("text")).ifPresent(text -> tree.set("text", text));
    return tree;
  }

  private static ObjectNode frameOf(JsonNode message) {
    ObjectNode frame = Json.object();
    for (String name : new String[] {"header", "footer"}) {
      Optional.ofNullable(message.get(name)).ifPresent(member -> frame.set(name, member));
    }
    return frame;
  }

  private static Optional<JsonNode> take(ObjectNode tree, String name) {
    return Optional.ofNullable(tree.remove(name));
  }
}
