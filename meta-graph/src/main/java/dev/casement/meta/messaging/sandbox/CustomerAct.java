package dev.casement.meta.messaging.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Voice;
import dev.casement.meta.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a customer does, in the provider's words.
///
/// @param what the members of an element of `messaging`
/// @param id the id of what came of it
record CustomerAct(ObjectNode what, String id) {

  static final String MESSAGE = "message";
  static final String POSTBACK = "postback";
  static final String REACTION = "reaction";
  static final String REFERRAL = "referral";
  static final String OPTIN = "optin";

  private static final List<String> KINDS = List.of(MESSAGE, POSTBACK, REACTION, REFERRAL, OPTIN);
  private static final Set<String> PARTS_OF_A_MESSAGE =
      Set.of("text", "attachments", "quick_reply", "is_deleted", "is_unsupported", "mid");

  /// What this voice does.
  ///
  /// @param id for what comes of it
  /// @param newest the newest message of the company, which a reaction without aim is for
  /// @param stranger whether there is no thread yet: who comes through a link then gets there by
  ///   the button that starts one
  /// @throws IllegalArgumentException where the payload is no JSON object
  static CustomerAct of(Voice voice, String id, Optional<String> newest, boolean stranger) {
    ObjectNode what = voice.payload().map(CustomerAct::object).orElseGet(Json::object);
    voice.text().ifPresent(text -> what.withObject("/" + MESSAGE).put("text", text));
    voice.referral().map(CustomerAct::object).ifPresent(from -> cameFrom(what, from));
    if (stranger && what.size() == 1 && what.has(REFERRAL)) {
      what.putObject(POSTBACK)
          .put("title", "Get started")
          .put("payload", "GET_STARTED")
          .set(REFERRAL, what.remove(REFERRAL));
    }
    CustomerAct act = new CustomerAct(what, id);
    act.identify(newest);
    return act;
  }

  /// Whether it opens the thread (meta-rules 1.4): what the person writes, taps or reacts does; so
  /// does coming back through a link, or agreeing to anything but marketing.
  boolean opens() {
    Json act = new Json(what);
    Json message = act.at(MESSAGE);
    String agreement = act.at(OPTIN).textOrEmpty("type");
    return (message.isObject() && !message.flag("is_deleted"))
        || act.has(POSTBACK)
        || (act.has(REACTION) && !act.at(REACTION).textOrEmpty("action").equals("unreact"))
        || act.has(REFERRAL)
        || (act.has(OPTIN) && agreement.isEmpty());
  }

  /// Whether it is a message that came through an ad.
  boolean isByAd() {
    Json referral = new Json(what).at(MESSAGE).at(REFERRAL);
    return referral.textOrEmpty("source").equalsIgnoreCase("ADS");
  }

  /// What the phone shows it as: of a message, what it holds.
  String kind() {
    Json message = new Json(what).at(MESSAGE);
    return message.isObject()
        ? message.items("attachments").stream()
            .findFirst()
            .flatMap(first -> first.text("type"))
            .orElse(message.has("text") ? "text" : MESSAGE)
        : KINDS.stream().filter(what::has).findFirst().orElse("other");
  }

  /// The words in it.
  Optional<String> text() {
    Json act = new Json(what);
    return act.at(MESSAGE)
        .text("text")
        .or(() -> act.at(POSTBACK).text("title"))
        .or(() -> act.at(REACTION).text("emoji"));
  }

  private void identify(Optional<String> newest) {
    if (what.path(MESSAGE) instanceof ObjectNode message && !message.has("mid")) {
      message.put("mid", id);
    }
    if (what.path(POSTBACK) instanceof ObjectNode postback && !postback.has("mid")) {
      postback.put("mid", id);
    }
    if (what.path(REACTION) instanceof ObjectNode reaction) {
      if (!reaction.has("mid")) {
        newest.ifPresent(mid -> reaction.put("mid", mid));
      }
      if (!reaction.has("action")) {
        reaction.put("action", "react");
      }
    }
  }

  private static void cameFrom(ObjectNode what, ObjectNode referral) {
    if (what.path(MESSAGE) instanceof ObjectNode message) {
      message.set(REFERRAL, referral);
    } else if (what.path(POSTBACK) instanceof ObjectNode postback) {
      postback.set(REFERRAL, referral);
    } else {
      what.set(REFERRAL, referral);
    }
  }

  private static ObjectNode object(String json) {
    ObjectNode object =
        Json.parse(json.getBytes(StandardCharsets.UTF_8))
            .map(Json::node)
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .orElseThrow(() -> new IllegalArgumentException("payload must be a JSON object"));
    boolean bare =
        KINDS.stream().noneMatch(object::has) && PARTS_OF_A_MESSAGE.stream().anyMatch(object::has);
    return bare ? Json.object().set(MESSAGE, object) : object;
  }
}
