package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandIn.Webhook;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.Json;
import dev.casement.meta.sandbox.GraphAnswers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Takes messages for customers: answers at once, and tells by webhook what became of each.
final class Sending {

  private static final Duration REACHABLE_FOR = Duration.ofDays(30);
  private static final Instant RECIPIENT = Permission.day(2026, 7, 1);
  private static final Instant DIRECT_SEND = Permission.day(2026, 7, 31);
  private static final Set<String> DIRECTLY = Set.of("utility", "authentication", "service");

  private static final int PARAMETER = 100;
  private static final int BLOCKED = 130403;
  private static final int INVALID = 131009;
  private static final int NEEDS_PHONE = 131062;

  private final StandInWorld world;
  private final Memory memory;
  private final TemplateShelf templates;
  private final BlockDesk blocks;
  private final GraphAnswers answers;

  Sending(
      StandInWorld world,
      Memory memory,
      TemplateShelf templates,
      BlockDesk blocks,
      GraphAnswers answers) {
    this.world = world;
    this.memory = memory;
    this.templates = templates;
    this.blocks = blocks;
    this.answers = answers;
  }

  Answer take(StandInAccount account, Json body) {
    if (body.has("status")) {
      return presence(account, body);
    }
    Instant now = world.now();
    Optional<Refusal> fault = SendCheck.fault(body).or(() -> fault(account, body, now));
    if (fault.isPresent()) {
      return answers.error(fault.get().code(), fault.get().details());
    }
    if (blocks.isBlocked(account.externalId(), Identities.addressed(memory, account, body))) {
      return answers.error(BLOCKED, Optional.empty());
    }
    return switch (SendCheck.type(body)) {
      case "template" -> template(account, body, now);
      case "reaction" -> reaction(account, body, now);
      default -> send(account, body, direct(body), SpokenWords.of(body), now);
    };
  }

  /// Read marks and typing: both are about a message of a customer.
  private Answer presence(StandInAccount account, Json body) {
    boolean known =
        body.text("message_id")
            .flatMap(memory::message)
            .filter(line -> line.number().equals(account.externalId()))
            .filter(line -> line.direction().equals(Line.INBOUND))
            .isPresent();
    return known && body.textOrEmpty("status").equals("read")
        ? answers.success()
        : answers.error(INVALID, "The message_id is not one of a received message");
  }

  private static Optional<Refusal> fault(StandInAccount account, Json body, Instant now) {
    if (!body.has("to") && now.isBefore(RECIPIENT)) {
      return Optional.of(new Refusal(PARAMETER, "Unsupported parameter recipient"));
    }
    Optional<String> category = body.text("category");
    if (category.isEmpty()) {
      return Optional.empty();
    }
    boolean granted = account.capabilities().contains("direct_send") && !now.isBefore(DIRECT_SEND);
    return !granted
        ? Optional.of(new Refusal(PARAMETER, "category: this account may not use Direct Send"))
        : DIRECTLY.contains(category.get())
            ? Optional.empty()
            : Optional.of(
                new Refusal(PARAMETER, "category: Direct Send takes no " + category.get()));
  }

  /// The category under which free words go without a template; `service` is what they are anyway.
  private static Optional<String> direct(Json body) {
    return body.text("category")
        .filter(category -> !category.equals("service"))
        .map(category -> category.toUpperCase(Locale.ROOT));
  }

  private Answer template(StandInAccount account, Json body, Instant now) {
    Json message = body.at("template");
    String language = message.at("language").textOrEmpty("code");
    Optional<Json> found = templates.find(account, message.textOrEmpty("name"), language);
    if (found.isEmpty()) {
      return answers.error(
          132001,
          "template name (" + message.textOrEmpty("name") + ") does not exist in " + language);
    }
    String category = found.get().textOrEmpty("category");
    if (category.equals("AUTHENTICATION") && !body.has("to")) {
      return answers.error(NEEDS_PHONE, "Authentication templates need a phone number");
    }
    TemplateFilling filling = TemplateFilling.of(found.get(), message);
    Optional<Refusal> refusal = TemplateFilling.unsendable(found.get(), now).or(filling::refusal);
    return refusal.isPresent()
        ? answers.error(refusal.get().code(), refusal.get().details())
        : send(account, body, Optional.of(category), filling.text(), now);
  }

  private Answer reaction(StandInAccount account, Json body, Instant now) {
    Optional<Line> target = memory.message(body.at("reaction").textOrEmpty("message_id"));
    boolean reachable =
        target
            .filter(line -> line.number().equals(account.externalId()))
            .filter(line -> Instant.ofEpochSecond(line.at()).plus(REACHABLE_FOR).isAfter(now))
            .isPresent();
    return reachable
        ? send(account, body, Optional.empty(), body.at("reaction").textOrEmpty("emoji"), now)
        : answers.error(INVALID, "The reaction's message is unknown or older than 30 days");
  }

  private Answer send(
      StandInAccount account, Json body, Optional<String> category, String text, Instant now) {
    String number = account.externalId();
    Customer customer = memory.customer(number, Identities.addressed(memory, account, body));
    String type = SendCheck.type(body);
    Optional<Refusal> objection = Permission.objection(customer, category, now);
    Line line =
        new Line(
            number,
            customer.id(),
            memory.next("line"),
            Line.OUTBOUND,
            type,
            text,
            "wamid." + world.newId(),
            now.getEpochSecond(),
            objection.isPresent() ? "failed" : type.equals("reaction") ? "sent" : "delivered",
            body.text("biz_opaque_callback_data"));
    memory.put(line);
    Customer answered = objection.isPresent() ? customer : answered(number, customer, now);
    List<Webhook> then =
        objection
            .map(refusal -> failed(account, answered, line, refusal, now))
            .orElseGet(() -> arrived(account, answered, line, category, now));
    return answers.ok(accepted(body, customer, line, now), then);
  }

  /// The first answer to somebody whom an ad brought makes the next days free.
  private Customer answered(String number, Customer customer, Instant now) {
    if (!customer.waitsForFirstAnswer(now)) {
      return customer;
    }
    Customer free = customer.freeUntil(now.plus(PriceTag.freeEntry(now)));
    memory.keep(number, free);
    return free;
  }

  private List<Webhook> arrived(
      StandInAccount account,
      Customer customer,
      Line line,
      Optional<String> category,
      Instant now) {
    boolean reaction = line.type().equals("reaction");
    PriceTag tag = PriceTag.of(memory, account.externalId(), customer, category, reaction, now);
    Webhook sent = Statuses.webhook(account, List.of(Statuses.sent(line, customer, tag, now)));
    return reaction
        ? List.of(sent)
        : List.of(
            sent, Statuses.webhook(account, List.of(Statuses.delivered(line, customer, tag, now))));
  }

  private List<Webhook> failed(
      StandInAccount account, Customer customer, Line line, Refusal refusal, Instant now) {
    ObjectNode error = answers.inWebhook(refusal.code());
    error.putObject("error_data").put("details", refusal.details());
    return List.of(Statuses.webhook(account, List.of(Statuses.failed(line, customer, error, now))));
  }

  private static ObjectNode accepted(Json body, Customer customer, Line line, Instant now) {
    ObjectNode answer = Json.object().put("messaging_product", "whatsapp");
    ObjectNode contact = answer.putArray("contacts").addObject();
    contact.put("input", body.text("to").or(() -> body.text("recipient")).orElse(""));
    if (body.has("to")) {
      contact.put("wa_id", customer.id());
    } else {
      Identities.scopedId(customer, now).ifPresent(id -> contact.put("user_id", id));
    }
    ObjectNode message = answer.putArray("messages").addObject().put("id", line.id());
    if (line.type().equals("template")) {
      message.put("message_status", "accepted");
    }
    return answer;
  }
}
