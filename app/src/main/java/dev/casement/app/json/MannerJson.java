package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.template.TemplateCategory;

/// The way in which an allowed message has to be sent: `{kind, tag?, category?}`.
final class MannerJson {

  private MannerJson() {}

  static ObjectNode write(Manner manner) {
    ObjectNode tree = Json.object();
    return switch (manner) {
      case Manner.Plain _ -> tree.put("kind", "plain");
      case Manner.ByTemplate _ -> tree.put("kind", "template");
      case Manner.UnderTag(MessageTag tag) -> tree.put("kind", "tag").put("tag", tag.word());
      case Manner.PrivateReply _ -> tree.put("kind", "private_reply");
      case Manner.Directly(TemplateCategory category) ->
          tree.put("kind", "direct").put("category", Words.of(category));
    };
  }

  static Manner read(Members manner) {
    return switch (manner.text("kind")) {
      case "plain" -> Manner.Plain.ANSWER;
      case "template" -> Manner.ByTemplate.APPROVED;
      case "tag" -> new Manner.UnderTag(new MessageTag(manner.text("tag")));
      case "private_reply" -> Manner.PrivateReply.ONCE;
      case "direct" -> new Manner.Directly(manner.word("category", TemplateCategory.class));
      default -> throw new ShapeException(manner.field("kind"), "is not a manner of sending");
    };
  }
}
