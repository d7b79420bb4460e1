package dev.casement.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Frame;
import java.util.Optional;

/// What stands above and below a text: `header: {text | media}` and `footer`.
final class FrameJson {

  private FrameJson() {}

  static ObjectNode write(Frame frame) {
    ObjectNode tree = Json.object();
    frame.title().ifPresent(title -> tree.putObject("header").put("text", title));
    frame.media().ifPresent(media -> tree.putObject("header").set("media", MediaJson.write(media)));
    Json.put(tree, "footer", frame.footer());
    return tree;
  }

  static Frame read(JsonNode tree) {
    Members members = Members.of(tree);
    Optional<Members> header = members.maybeObject("header");
    return new Frame(
        header.flatMap(above -> above.maybeText("text")),
        header.flatMap(above -> above.maybeObject("media")).map(MediaJson::read),
        members.maybeText("footer"));
  }
}
