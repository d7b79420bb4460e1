package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.ButtonReply;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.QuickReplies;
import java.util.List;

/// What a message says, as members of the message's own object: `type` and what belongs to it.
public final class ContentJson {

  private ContentJson() {}

  public static ObjectNode write(Content content) {
    ObjectNode message = Json.object();
    writeInto(message, content);
    return message;
  }

  public static void writeInto(ObjectNode message, Content content) {
    message.put("type", content.type());
    switch (content) {
      case Content.Text text -> {
        message.put("text", text.text());
        if (text.preview()) {
          message.put("preview", true);
        }
      }
      case Content.Media media -> message.set("media", MediaJson.write(media));
      case Content.Template template ->
          message
              .putObject("template")
              .put("name", template.name())
              .put("language", template.language())
              .set("parameters", ParametersJson.write(template.parameters()));
      case Content.Reaction reaction ->
          Json.putOrNull(
              message.putObject("reaction").put("message_id", reaction.message().value()),
              "emoji",
              reaction.emoji());
      case Content.Buttons buttons -> {
        message.put("text", buttons.text());
        message.set("buttons", Json.array(buttons.buttons(), ContentJson::choice));
        ShapeJson.frame(message, buttons.frame());
      }
      case QuickReplies replies -> {
        message.put("text", replies.text());
        message.set("quick_replies", Json.array(replies.quickReplies(), ContentJson::reply));
      }
      case Content.Location place -> message.set("location", location(place));
      case ButtonReply reply ->
          Json.put(
              message
                  .putObject("button_reply")
                  .put("kind", Words.of(reply.tapped()))
                  .put("id", reply.id())
                  .put("title", reply.title()),
              "description",
              reply.description());
      case Content.Parts parts ->
          message.set("parts", Json.array(parts.parts(), ContentJson::write));
      case Content.SystemNotice notice ->
          message.putObject("system").put("kind", notice.kind()).put("text", notice.text());
      case Content.Unsupported unsupported ->
          message
              .putObject("unsupported")
              .put("meta_type", unsupported.providerType())
              .put("detail", unsupported.detail());
      default -> ShapeJson.writeInto(message, content);
    }
  }

  /// Reads the content of a message out of the message's members.
  public static Content read(Members message) {
    String type = message.text("type");
    return switch (type) {
      case "text" -> new Content.Text(message.text("text"), message.flag("preview"));
      case "media" -> MediaJson.read(message.object("media"));
      case "template" -> template(message.object("template"));
      case "reaction" -> reaction(message.object("reaction"));
      case "buttons" ->
          new Content.Buttons(
              message.text("text"), choices(message, "buttons"), ShapeJson.frame(message));
      case "quick_replies" ->
          new QuickReplies(
              message.text("text"), message.objects("quick_replies", ContentJson::quickReply));
      case "location" -> location(message.object("location"));
      case "button_reply" -> reply(message.object("button_reply"));
      case "parts" -> new Content.Parts(message.objects("parts", ContentJson::read));
      case "system" -> notice(message.object("system"));
      case "unsupported" -> unsupported(message.object("unsupported"));
      default ->
          ShapeJson.read(type, message)
              .orElseThrow(
                  () -> new ShapeException(message.field("type"), "is not a type of message"));
    };
  }

  private static Content template(Members template) {
    return new Content.Template(
        template.text("name"),
        template.text("language"),
        ParametersJson.read(template, "parameters"));
  }

  private static Content reaction(Members reaction) {
    return new Content.Reaction(
        new MessageId(reaction.text("message_id")), reaction.maybeText("emoji"));
  }

  private static Content reply(Members reply) {
    return new ButtonReply(
        reply.word("kind", ButtonReply.Tapped.class),
        reply.text("id"),
        reply.text("title"),
        reply.maybeText("description"));
  }

  private static Content notice(Members notice) {
    return new Content.SystemNotice(notice.text("kind"), notice.text("text"));
  }

  private static Content unsupported(Members unsupported) {
    return new Content.Unsupported(unsupported.text("meta_type"), unsupported.text("detail"));
  }

  private static ObjectNode choice(Content.Choice choice) {
    return Json.object().put("id", choice.id()).put("title", choice.title());
  }

  private static ObjectNode reply(QuickReplies.Reply reply) {
    if (reply.kind() != QuickReplies.Kind.TEXT) {
      return Json.object().put("kind", Words.of(reply.kind()));
    }
    ObjectNode choice = Json.object().put("id", reply.id()).put("title", reply.title());
    Json.put(choice, "image_url", reply.picture());
    return choice;
  }

  private static QuickReplies.Reply quickReply(Members reply) {
    QuickReplies.Kind kind =
        reply.maybeWord("kind", QuickReplies.Kind.class).orElse(QuickReplies.Kind.TEXT);
    return kind == QuickReplies.Kind.TEXT
        ? new QuickReplies.Reply(
            kind, reply.text("id"), reply.text("title"), reply.maybeText("image_url"))
        : QuickReplies.Reply.filledIn(kind);
  }

  private static List<Content.Choice> choices(Members message, String name) {
    return message.objects(
        name, choice -> new Content.Choice(choice.text("id"), choice.text("title")));
  }

  private static ObjectNode location(Content.Location place) {
    ObjectNode location =
        Json.object().put("latitude", place.latitude()).put("longitude", place.longitude());
    Json.put(location, "name", place.name());
    Json.put(location, "address", place.address());
    return location;
  }

  private static Content location(Members place) {
    return new Content.Location(
        place.number("latitude"),
        place.number("longitude"),
        place.maybeText("name"),
        place.maybeText("address"));
  }
}
