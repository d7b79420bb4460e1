package dev.casement.meta.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.meta.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A webhook body, taken apart.
///
/// An element that tells several things (a delivery of several messages) counts as several, so that
/// each item of a body is one event with a place of its own.
final class MessagingBody {

  private final String object;
  private final List<MessagingItem> items = new ArrayList<>();

  private MessagingBody(String object) {
    this.object = object;
  }

  /// The parts of this body; empty where it has none or is about another kind of object. Some
  /// samples show a list of envelopes, or of bare entries, at the top.
  static Optional<MessagingBody> of(Json body, String object) {
    MessagingBody parts = new MessagingBody(object);
    for (Json envelope : body.items()) {
      if (!parts.take(envelope)) {
        return Optional.empty();
      }
    }
    return parts.items.isEmpty() ? Optional.empty() : Optional.of(parts);
  }

  List<MessagingItem> items() {
    return items;
  }

  /// The item at this place, where there is one.
  Optional<MessagingItem> item(int position) {
    return position >= 0 && position < items.size()
        ? Optional.of(items.get(position))
        : Optional.empty();
  }

  /// A body with this one item.
  byte[] single(int position) {
    ObjectNode body = Json.object();
    body.put("object", object);
    body.putArray("entry").add(items.get(position).alone());
    return Json.bytes(body);
  }

  private boolean take(Json envelope) {
    boolean foreign = envelope.text("object").filter(word -> !word.equals(object)).isPresent();
    boolean wrapped = envelope.has("entry");
    boolean bare = !wrapped && isEntry(envelope);
    if (foreign || !(bare || wrapped)) {
      return false;
    }
    for (Json entry : (bare ? envelope : envelope.at("entry")).items()) {
      takeEntry(entry);
    }
    return true;
  }

  private static boolean isEntry(Json envelope) {
    return MessagingItem.LISTS.stream().anyMatch(envelope::has);
  }

  private void takeEntry(Json entry) {
    int before = items.size();
    for (String list : MessagingItem.LISTS) {
      for (Json element : entry.items(list)) {
        for (Json part : DeliveryParts.of(element)) {
          items.add(new MessagingItem(entry, list, part));
        }
      }
    }
    if (items.size() == before) {
      items.add(new MessagingItem(entry, "", entry));
    }
  }
}
