package dev.casement.meta.messaging.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.Json;
import dev.casement.meta.sandbox.GraphAnswers;
import dev.casement.meta.sandbox.GraphRequest;
import dev.casement.meta.sandbox.TokenDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The Messenger platform as far as both channels share it. One request at a time: what it
/// remembers of a thread is read, judged and written in one piece.
public final class MessagingStandIn implements StandIn {

  private static final String TOKEN = "sandbox";
  private static final String WHOEVER_THE_TOKEN_IS = "me";
  private static final String MESSAGES = "messages";

  private final House house;
  private final StandInWorld world;
  private final GraphAnswers answers;
  private final Threads threads;
  private final Events events;
  private final Sends sends;
  private final SharedFiles files;
  private final TokenDesk tokens;

  public MessagingStandIn(House house, StandInWorld world, GraphAnswers answers) {
    this.house = house;
    this.world = world;
    this.answers = answers;
    this.threads = new Threads(world.state(), house.object());
    this.events = new Events(house.object());
    this.files = new SharedFiles(world, answers);
    this.tokens = new TokenDesk(answers, house.renewsTokens());
    this.sends = new Sends(house, world, threads, events, answers);
  }

  @Override
  public synchronized Optional<Answer> handle(Request raw) {
    GraphRequest request = GraphRequest.of(raw);
    List<String> path = request.path();
    if (path.isEmpty() || path.size() > 2) {
      return Optional.empty();
    }
    Optional<Answer> ofToken = tokens.handle(request);
    if (ofToken.isPresent()) {
      return ofToken;
    }
    String node = path.getFirst();
    String edge = path.size() == 2 ? path.getLast() : "";
    Optional<StandInAccount> account = account(node, request, edge);
    Optional<ThreadMemory> person =
        account.isEmpty() && edge.isEmpty() ? person(node) : Optional.empty();
    if (account.isEmpty() && person.isEmpty()) {
      return files
          .handle(request)
          .or(() -> isTrusted(request) ? files.sample(request) : Optional.empty());
    }
    if (!isTrusted(request)) {
      return Optional.of(answers.error(190, Optional.empty()));
    }
    return account
        .map(found -> answer(request, edge, found))
        .orElseGet(() -> person.map(thread -> answers.ok(request.chosen(told(thread), List.of()))));
  }

  /// Who never said their name is told by id alone.
  private ObjectNode told(ThreadMemory thread) {
    return thread.name().equals(thread.customer())
        ? Json.object().put("id", thread.customer())
        : house.profile(thread.customer(), thread.name());
  }

  @Override
  public boolean isUpkeep(Request request) {
    String node = request.path().substring(1);
    boolean toAccount =
        node.equals(WHOEVER_THE_TOKEN_IS)
            || world.accounts().stream().anyMatch(one -> one.externalId().equals(node));
    return TokenDesk.isUpkeep(request, toAccount);
  }

  @Override
  public Answer error(int code, Optional<Integer> subcode) {
    return answers.error(code, subcode);
  }

  @Override
  public synchronized Written write(StandInAccount account, Voice voice) {
    Instant now = world.now();
    String person = voice.customerId();
    ThreadMemory thread = threads.thread(account.externalId(), person);
    thread = voice.name().map(thread::named).orElse(thread);
    Optional<Remark> remark = Remark.of(voice, thread.name(), "c_" + world.newId());
    if (remark.isPresent()) {
      return inPublic(account, thread, remark.get(), now);
    }
    CustomerAct act =
        CustomerAct.of(voice, "m_" + world.newId(), newest(thread), !thread.isKnown());
    files.received(act.what().path(CustomerAct.MESSAGE));
    if (act.opens()) {
      thread = thread.opened(now, act.isByAd());
    }
    threads.add(thread, ThreadLine.inbound(act.kind(), act.text(), act.id(), now));
    ObjectNode element = Events.by(person, account, now, act.what());
    return new Written(act.id(), now, List.of(events.messaging(account, now, List.of(element))));
  }

  @Override
  public synchronized List<Webhook> read(StandInAccount account, String customerId) {
    ThreadMemory thread = threads.thread(account.externalId(), customerId);
    List<ThreadLine> unread = threads.lines(thread).stream().filter(ThreadLine::isUnread).toList();
    if (unread.isEmpty()) {
      return List.of();
    }
    unread.forEach(line -> threads.keep(line.read(), thread));
    Instant now = world.now();
    List<ObjectNode> elements = new ArrayList<>();
    if (house.tellsReadByWatermark()) {
      elements.add(Events.by(customerId, account, now, read("watermark", now.toEpochMilli())));
    } else {
      unread.forEach(line ->
          elements.add(
              Events.by(customerId, account, now, read("mid", line.shown().externalId()))));
    }
    return List.of(events.messaging(account, now, elements));
  }

  @Override
  public synchronized List<Shown> phone(StandInAccount account, String customerId) {
    return threads.lines(threads.thread(account.externalId(), customerId)).stream()
        .map(ThreadLine::shown)
        .toList();
  }

  @Override
  public synchronized Optional<List<Webhook>> review(
      String templateId, String event, Optional<String> reason, Optional<String> category) {
    return house
        .review(templateId, event, reason)
        .map(done -> List.of(events.change(done.account(), world.now(), done.change())));
  }

  private static boolean isTrusted(GraphRequest request) {
    return request.token().filter(TOKEN::equals).isPresent();
  }

  private Optional<Answer> answer(GraphRequest request, String edge, StandInAccount account) {
    boolean post = request.method().equals("POST");
    return switch (edge) {
      case "" -> post ? Optional.empty() : Optional.of(answers.ok(profile(account)));
      case MESSAGES -> post ? Optional.of(sends.take(account, request.body())) : Optional.empty();
      case "message_attachments" -> post ? Optional.of(files.upload(request)) : Optional.empty();
      case "subscribed_apps" -> Optional.of(post ? answers.success() : answers.ok(list()));
      default -> house.edge(edge, request, account);
    };
  }

  /// The account a request is about. Under `me`, and under a Page that an account is only linked
  /// to, the person written to tells which channel is meant.
  private Optional<StandInAccount> account(String node, GraphRequest request, String edge) {
    for (StandInAccount account : world.accounts()) {
      if (account.externalId().equals(node)) {
        return Optional.of(account);
      }
    }
    boolean toSomebody = edge.equals(MESSAGES);
    return world.accounts().stream()
        .filter(account ->
            node.equals(WHOEVER_THE_TOKEN_IS) || node.equals(account.settings().get("page_id")))
        .filter(account -> !toSomebody || knows(account, request.body().at("recipient")))
        .findFirst();
  }

  private boolean knows(StandInAccount account, Json recipient) {
    return recipient
            .text("id")
            .filter(id -> threads.thread(account.externalId(), id).isKnown())
            .isPresent()
        || recipient
            .text("comment_id")
            .or(() -> recipient.text("post_id"))
            .flatMap(id -> threads.comment(account.externalId(), id))
            .isPresent();
  }

  private Optional<ThreadMemory> person(String id) {
    return world.accounts().stream()
        .map(account -> threads.thread(account.externalId(), id))
        .filter(ThreadMemory::isKnown)
        .findFirst();
  }

  private Written inPublic(
      StandInAccount account, ThreadMemory thread, Remark remark, Instant now) {
    if (remark.isNew()) {
      threads.remember(account.externalId(), remark, now);
      threads.add(
          thread, ThreadLine.inbound("comment", Optional.of(remark.text()), remark.id(), now));
    } else {
      threads.keep(thread);
    }
    ObjectNode change = remark.over(house.change(remark));
    return new Written(remark.id(), now, List.of(events.change(account, now, change)));
  }

  private Optional<String> newest(ThreadMemory thread) {
    return threads.lines(thread).reversed().stream()
        .map(ThreadLine::shown)
        .filter(shown -> shown.direction().equals(ThreadLine.OUTBOUND))
        .map(Shown::externalId)
        .findFirst();
  }

  private static ObjectNode profile(StandInAccount account) {
    ObjectNode profile = Json.object();
    profile.put("id", account.externalId()).put("user_id", account.externalId());
    profile.put("name", account.name());
    return profile.put("username", account.settings().getOrDefault("username", account.name()));
  }

  private static ObjectNode read(String member, String value) {
    return Json.object().set("read", Json.object().put(member, value));
  }

  private static ObjectNode read(String member, long value) {
    return Json.object().set("read", Json.object().put(member, value));
  }

  private static ObjectNode list() {
    ArrayNode none = Json.object().arrayNode();
    return Json.object().set("data", none);
  }
}
