package dev.casement.meta.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.meta.Json;
import java.util.ArrayList;
import java.util.List;

/// Splits a delivery into one element for each message it names and one for its watermark.
final class DeliveryParts {

  private static final String DELIVERY = "delivery";
  private static final String MIDS = "mids";
  private static final String WATERMARK = "watermark";

  private DeliveryParts() {}

  static List<Json> of(Json element) {
    Json delivery = element.at(DELIVERY);
    if (delivery.isNothing()) {
      return List.of(element);
    }
    List<Json> mids = delivery.items(MIDS);
    boolean marked = delivery.has(WATERMARK);
    if (mids.size() + (marked ? 1 : 0) < 2) {
      return List.of(element);
    }
    List<Json> parts = new ArrayList<>();
    for (Json mid : mids) {
      ObjectNode one = Json.object();
      one.putArray(MIDS).add(mid.node());
      parts.add(with(element, one));
    }
    if (marked) {
      parts.add(with(element, Json.object().set(WATERMARK, delivery.at(WATERMARK).node())));
    }
    return parts;
  }

  private static Json with(Json element, ObjectNode delivery) {
    ObjectNode copy = Json.object();
    element.node().properties().forEach(member -> copy.set(member.getKey(), member.getValue()));
    copy.set(DELIVERY, delivery);
    return new Json(copy);
  }
}
