package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.MessagingWindow;

/// A window: `{state, opened_at, closes_at, possible_until?, opened_by}`.
public final class WindowJson {

  private WindowJson() {}

  public static ObjectNode write(MessagingWindow window) {
    ObjectNode tree = Json.object().put("state", Words.of(window.state()));
    Json.putOrNull(tree, "opened_at", window.openedAt().map(Json::instant));
    Json.putOrNull(tree, "closes_at", window.closesAt().map(Json::instant));
    Json.put(tree, "possible_until", window.possibleUntil().map(Json::instant));
    Json.putOrNull(tree, "opened_by", window.openedBy().map(Words::of));
    return tree;
  }

  public static MessagingWindow read(Members window) {
    return new MessagingWindow(
        window.word("state", MessagingWindow.State.class),
        window.maybeInstant("opened_at"),
        window.maybeInstant("closes_at"),
        window.maybeInstant("possible_until"),
        window.maybeWord("opened_by", Activity.class));
  }
}
