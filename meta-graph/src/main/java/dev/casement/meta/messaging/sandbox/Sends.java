package dev.casement.meta.messaging.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandIn.Webhook;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.Json;
import dev.casement.meta.sandbox.GraphAnswers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes what a company sends, or refuses it, and tells what follows.
final class Sends {

  private static final int ANSWERED_ALREADY = 2534025;
  private static final Duration COMMENT_LASTS = Duration.ofDays(7);

  /// A broadcast of the sandbox ends so long after a comment on it.
  private static final Duration BROADCAST_LASTS = Duration.ofHours(1);

  private static final Duration WINDOW = Duration.ofHours(24);
  private static final Set<String> SHOWS = Set.of("typing_on", "typing_off", "mark_seen");
  private static final Set<String> REACTS = Set.of("react", "unreact");

  private final House house;
  private final StandInWorld world;
  private final Threads threads;
  private final Events events;
  private final GraphAnswers answers;

  Sends(House house, StandInWorld world, Threads threads, Events events, GraphAnswers answers) {
    this.house = house;
    this.world = world;
    this.threads = threads;
    this.events = events;
    this.answers = answers;
  }

  Answer take(StandInAccount account, Json body) {
    Json recipient = body.at("recipient");
    Optional<String> comment = recipient.text("comment_id").or(() -> recipient.text("post_id"));
    if (comment.isPresent()) {
      return replyPrivately(account, body, comment.get());
    }
    Optional<String> person = recipient.text("id");
    if (person.isEmpty()) {
      return refuse(Refusal.because(100, "The parameter recipient is required."));
    }
    ThreadMemory thread = threads.thread(account.externalId(), person.get());
    if (!thread.isKnown()) {
      return refuse(house.stranger());
    }
    return say(account, thread, body);
  }

  private Answer say(StandInAccount account, ThreadMemory thread, Json body) {
    String action = body.textOrEmpty("sender_action");
    if (SHOWS.contains(action)) {
      return answers.ok(shown(thread.customer()));
    }
    if (!REACTS.contains(action) && !saysSomething(body.at("message"))) {
      return refuse(Refusal.of(100, 2018034));
    }
    Instant now = world.now();
    Attempt attempt = new Attempt(body, thread, now, account.capabilities());
    Optional<Refusal> refusal = house.refuses(attempt.message()).or(() -> house.refuses(attempt));
    if (refusal.isPresent()) {
      return refuse(refusal.get());
    }
    ThreadMemory told = thread.sent(attempt.isPlain() && !attempt.openedWithin(WINDOW));
    if (REACTS.contains(action)) {
      return react(told, body, now);
    }
    return deliver(account, told, body.at("message"), now);
  }

  /// A reaction has no id of its own; taken back, it is shown without emoji.
  private Answer react(ThreadMemory thread, Json body, Instant now) {
    Json payload = body.at("payload");
    if (!payload.has("message_id")) {
      return refuse(Refusal.because(100, "A reaction names its message."));
    }
    Optional<String> emoji =
        payload.text("reaction").filter(_ -> body.textOrEmpty("sender_action").equals("react"));
    String id = "r_" + world.newId();
    threads.add(thread, ThreadLine.reaction(emoji, id, now));
    return answers.ok(shown(thread.customer()));
  }

  private Answer replyPrivately(StandInAccount account, Json body, String comment) {
    Optional<Json> kept = threads.comment(account.externalId(), comment);
    Instant now = world.now();
    Optional<Refusal> refusal =
        kept.isEmpty()
            ? Optional.of(Refusal.because(100, "There is no such comment."))
            : refusesReply(kept.get(), account, body, now);
    if (refusal.isPresent()) {
      return refuse(refusal.get());
    }
    String person = kept.orElseThrow().textOrEmpty("customer");
    threads.answered(account.externalId(), comment, kept.orElseThrow());
    ThreadMemory thread = threads.thread(account.externalId(), person);
    return deliver(account, thread, body.at("message"), now);
  }

  private Optional<Refusal> refusesReply(
      Json comment, StandInAccount account, Json body, Instant now) {
    String place = comment.textOrEmpty("place");
    Duration lasts = place.equals(Remark.Place.BROADCAST.name()) ? BROADCAST_LASTS : COMMENT_LASTS;
    Instant until = comment.time("at").orElse(now).plus(lasts);
    if (place.equals(Remark.Place.PAGE.name()) != body.at("recipient").has("post_id")) {
      return Optional.of(Refusal.because(100, "A post is answered by post_id, a comment by its."));
    }
    if (!saysSomething(body.at("message"))) {
      return Optional.of(Refusal.of(100, 2018034));
    }
    if (comment.flag("answered")) {
      return Optional.of(Refusal.of(10, ANSWERED_ALREADY));
    }
    return now.isBefore(until)
        ? house
            .refuses(body.at("message"))
            .or(() -> house.refusesPrivateReply(account.capabilities()))
        : Optional.of(Refusal.of(10, 2534013));
  }

  private Answer deliver(StandInAccount account, ThreadMemory thread, Json said, Instant now) {
    String mid = "m_" + world.newId();
    String person = thread.customer();
    boolean told = house.tellsDelivery();
    threads.add(thread, ThreadLine.outbound(type(said), text(said), mid, now, told));
    List<Webhook> then = new ArrayList<>();
    then.add(events.messaging(account, now, List.of(Events.echo(account, person, now, mid, said))));
    if (told) {
      then.add(events.messaging(account, now, List.of(Events.delivery(account, person, now, mid))));
    }
    return answers.ok(shown(person).put("message_id", mid), then);
  }

  private static boolean saysSomething(Json message) {
    return message.has("text")
        || message.has("attachment")
        || message.has("attachments")
        || message.has("template");
  }

  private static String type(Json said) {
    return said.at("attachment")
        .text("type")
        .or(() -> said.items("attachments").stream().findFirst().flatMap(one -> one.text("type")))
        .orElse(said.has("template") ? "template" : "text");
  }

  private static Optional<String> text(Json said) {
    return said.text("text")
        .or(() -> said.at("attachment").at("payload").text("text"))
        .or(() -> said.at("attachment").at("payload").text("url"))
        .or(() ->
            said.at("attachment").at("payload").items("elements").stream()
                .findFirst()
                .flatMap(first -> first.text("title")))
        .or(() -> said.at("template").text("name"));
  }

  private static ObjectNode shown(String person) {
    return Json.object().put("recipient_id", person);
  }

  Answer refuse(Refusal refusal) {
    return refusal
        .details()
        .map(details -> answers.error(refusal.code(), details))
        .orElseGet(() -> answers.error(refusal.code(), refusal.subcode()));
  }
}
