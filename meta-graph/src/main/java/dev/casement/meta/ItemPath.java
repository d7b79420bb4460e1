package dev.casement.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/// The way from a webhook's root to one item of it, by which a body for this item alone is made.
public record ItemPath(List<Step> steps) {

  public ItemPath {
    steps = List.copyOf(steps);
  }

  /// The root with everything along the way, such as metadata and contacts, but no other item.
  public JsonNode alone(JsonNode root) {
    return alone(root, steps);
  }

  private static JsonNode alone(JsonNode node, List<Step> way) {
    if (way.isEmpty() || !(node instanceof ObjectNode object)) {
      return node;
    }
    Step step = way.getFirst();
    ObjectNode pruned = object.objectNode();
    for (var member : object.properties()) {
      if (member.getKey().equals(step.member())) {
        pruned.set(
            member.getKey(), picked(member.getValue(), step.index(), way.subList(1, way.size())));
      } else if (!step.rivals().contains(member.getKey())) {
        pruned.set(member.getKey(), member.getValue());
      }
    }
    return pruned;
  }

  /// A list keeps the shape of a list; what came bare stays bare.
  private static JsonNode picked(JsonNode member, int index, List<Step> rest) {
    if (!(member instanceof ArrayNode list)) {
      return alone(member, rest);
    }
    return list.arrayNode().add(alone(list.path(index), rest));
  }

  /// One step down: into the element at `index` of the list `member`, leaving the lists of
  /// `rivals`, which hold other items, behind.
  public record Step(String member, int index, Set<String> rivals) {
    public static Step into(String member, int index) {
      return new Step(member, index, Set.of());
    }
  }
}
