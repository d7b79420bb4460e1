package dev.casement.meta.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.meta.ItemId;
import dev.casement.meta.Json;
import dev.casement.meta.Redaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One element of a webhook body, with what stands around it.
///
/// @param entry the entry it stands in
/// @param list the member of the entry it stands in: `messaging`, `standby`, `changes`; empty for
///   an entry without any element
/// @param element the element itself
record MessagingItem(Json entry, String list, Json element) {

  static final String MESSAGING = "messaging";
  static final String STANDBY = "standby";
  static final String CHANGES = "changes";

  /// What is left of an element whose content has to go; `id` and `from` are a comment's.
  private static final Set<String> IDENTIFYING =
      Set.of("sender", "recipient", "timestamp", "id", "from", "created_time");

  static final List<String> LISTS = List.of(MESSAGING, STANDBY, CHANGES);

  /// The element as if it stood in `messaging`: a change carries it as its `value`.
  Json event() {
    return isChange() ? element.at("value") : element;
  }

  /// The word by which a change says what it is about.
  Optional<String> field() {
    return isChange() ? element.text("field") : Optional.empty();
  }

  /// Some samples put the one change of an entry into the entry itself.
  private boolean isChange() {
    return list.equals(CHANGES) || (list.isEmpty() && element.has("field"));
  }

  /// Whether another app holds the thread.
  boolean standby() {
    return list.equals(STANDBY) || field().filter(STANDBY::equals).isPresent();
  }

  Optional<Instant> at() {
    return event()
        .time("timestamp")
        .or(() -> event().time("created_time"))
        .or(() -> entry.time("time"));
  }

  /// The account it is for: the entry's id; without one, our end of the element.
  Optional<String> account() {
    return entry.text("id").or(() -> event().at(isEcho() ? "sender" : "recipient").text("id"));
  }

  /// Whether the company wrote it: the provider says so, or the account itself is the sender.
  boolean isEcho() {
    Optional<String> sender = event().at("sender").text("id");
    return event().at("message").flag("is_echo")
        || (sender.isPresent() && sender.equals(entry.text("id")));
  }

  /// An id for what the provider gave none: the same whenever the same thing is told again
  /// (decisions.md D23).
  String madeUpId(Json what) {
    return ItemId.of(
        account().orElse(""),
        event().at("sender").textOrEmpty("id"),
        event().textOrEmpty("timestamp"),
        what.raw());
  }

  /// Takes out of the body what this element says, and leaves who said it, when, and under which
  /// id.
  void redact() {
    if (event().node() instanceof ObjectNode told) {
      Redaction.leave(told, IDENTIFYING);
    }
  }

  /// The entry with this element alone.
  ObjectNode alone() {
    ObjectNode alone = Json.object();
    entry.node().properties().stream()
        .filter(member -> !LISTS.contains(member.getKey()))
        .forEach(member -> alone.set(member.getKey(), member.getValue()));
    if (!list.isEmpty()) {
      alone.putArray(list).add(element.node());
    }
    return alone;
  }
}
