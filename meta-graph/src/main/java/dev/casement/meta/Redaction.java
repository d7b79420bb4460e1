package dev.casement.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/// Takes what a message says out of a webhook that is kept. What is left bears a mark of our own,
/// so that whoever reads it again knows that it says nothing any more.
public final class Redaction {

  /// No provider says this of a message.
  public static final String MARK = "casement_redacted";

  private Redaction() {}

  /// Whether this is what was left of something.
  public static boolean is(Json element) {
    return element.flag(MARK);
  }

  /// Leaves these members of an object and no others.
  public static void leave(ObjectNode object, Collection<String> members) {
    object.retain(members);
    object.put(MARK, true);
  }

  /// The object within this tree that has this id, where any has.
  public static Optional<ObjectNode> withId(JsonNode tree, String id) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(tree);
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      if (node instanceof ObjectNode object && object.path("id").asText("").equals(id)) {
        return Optional.of(object);
      }
      node.forEach(open::add);
    }
    return Optional.empty();
  }
}
