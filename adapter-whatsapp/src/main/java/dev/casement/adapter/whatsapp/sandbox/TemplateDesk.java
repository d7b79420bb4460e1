package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandIn.Webhook;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.Json;
import dev.casement.meta.sandbox.GraphAnswers;
import dev.casement.meta.sandbox.GraphRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where templates are submitted, listed, removed and reviewed.
final class TemplateDesk {

  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}([_-][A-Z]{2,4})?");
  private static final Set<String> CATEGORIES = Set.of("MARKETING", "UTILITY", "AUTHENTICATION");
  private static final int PARAMETER = 100;
  private static final int MOST_IN_A_PAGE = 1000;
  private static final int USUAL_PAGE = 25;

  private static final Map<String, String> STATUS_AFTER =
      Map.of("approve", "APPROVED", "reject", "REJECTED", "pause", "PAUSED", "disable", "DISABLED");

  private final StandInWorld world;
  private final TemplateShelf shelf;
  private final GraphAnswers answers;

  TemplateDesk(StandInWorld world, TemplateShelf shelf, GraphAnswers answers) {
    this.world = world;
    this.shelf = shelf;
    this.answers = answers;
  }

  Answer handle(StandInAccount account, GraphRequest request) {
    return switch (request.method()) {
      case "GET" -> list(account, request);
      case "POST" -> create(account, request.body());
      case "DELETE" -> delete(account, request);
      default -> answers.error(PARAMETER, "Unsupported " + request.method() + " request");
    };
  }

  /// One template by its id; empty where the account has none of that id.
  Optional<Answer> one(StandInAccount account, String id) {
    return shelf.byId(account, id).map(template -> answers.ok(template.node()));
  }

  private Answer list(StandInAccount account, GraphRequest request) {
    List<Json> found =
        shelf.all(account).stream()
            .filter(template -> matches(template, "name", request.query("name")))
            .filter(template -> matches(template, "status", request.query("status")))
            .filter(template -> matches(template, "language", request.query("language")))
            .filter(template -> matches(template, "category", request.query("category")))
            .toList();
    int limit = Math.clamp(whole(request.query("limit")).orElse(USUAL_PAGE), 1, MOST_IN_A_PAGE);
    int from = Math.clamp(whole(request.query("after")).orElse(0), 0, found.size());
    int to = Math.min(from + limit, found.size());
    ObjectNode page = Json.object();
    ArrayNode data = page.putArray("data");
    found
        .subList(from, to)
        .forEach(template -> data.add(request.chosen((ObjectNode) template.node(), List.of())));
    ObjectNode paging = page.putObject("paging");
    paging
        .putObject("cursors")
        .put("before", Integer.toString(from))
        .put("after", Integer.toString(to));
    if (to < found.size()) {
      paging.put("next", "/" + Envelopes.waba(account) + "/message_templates?after=" + to);
    }
    return answers.ok(page);
  }

  private Answer create(StandInAccount account, Json body) {
    String name = body.textOrEmpty("name");
    String language = body.textOrEmpty("language");
    String category = body.textOrEmpty("category").toUpperCase(Locale.ROOT);
    boolean hasBody =
        body.items("components").stream()
            .anyMatch(part -> part.textOrEmpty("type").equalsIgnoreCase("BODY"));
    if (!NAME.matcher(name).matches()) {
      return answers.error(PARAMETER, "name must be lower-case letters, digits and underscores");
    }
    if (!LANGUAGE.matcher(language).matches() || !CATEGORIES.contains(category) || !hasBody) {
      return answers.error(PARAMETER, "language, category and a BODY component are required");
    }
    if (shelf.find(account, name, language).isPresent()) {
      return answers.error(PARAMETER, "There is already content in this language for " + name);
    }
    ObjectNode template = body.node().deepCopy();
    template.remove("access_token");
    template.put("status", "PENDING").put("category", category);
    Json added = shelf.add(account, template);
    return answers.ok(
        Json.object()
            .put("id", added.textOrEmpty("id"))
            .put("status", "PENDING")
            .put("category", category));
  }

  private Answer delete(StandInAccount account, GraphRequest request) {
    Optional<String> id = request.member("hsm_id");
    List<Json> doomed =
        shelf.all(account).stream()
            .filter(t -> request.member("name").filter(t.textOrEmpty("name")::equals).isPresent())
            .filter(t -> id.isEmpty() || id.get().equals(t.textOrEmpty("id")))
            .toList();
    doomed.forEach(template -> shelf.change(account, template, "status", "DELETED"));
    return doomed.isEmpty()
        ? answers.error(PARAMETER, "There is no such message template")
        : answers.success();
  }

  /// What Meta's reviewers decide, and the webhooks that tell of it.
  Optional<List<Webhook>> review(
      String id, String event, Optional<String> reason, Optional<String> category) {
    return world.accounts().stream()
        .flatMap(account -> shelf.byId(account, id).map(t -> Map.entry(account, t)).stream())
        .findFirst()
        .flatMap(found -> review(found.getKey(), found.getValue(), event, reason, category));
  }

  private Optional<List<Webhook>> review(
      StandInAccount account,
      Json template,
      String event,
      Optional<String> reason,
      Optional<String> category) {
    if (event.equals("recategorise")) {
      String now = category.orElse("MARKETING").toUpperCase(Locale.ROOT);
      shelf.change(account, template, "category", now);
      ObjectNode value =
          about(template)
              .put("previous_category", template.textOrEmpty("category"))
              .put("new_category", now);
      return Optional.of(List.of(notice(account, "template_category_update", value)));
    }
    return Optional.ofNullable(STATUS_AFTER.get(event))
        .map(status -> {
          Json changed = shelf.change(account, template, "status", status);
          String why = reason.orElse(status.equals("REJECTED") ? "INVALID_FORMAT" : "NONE");
          shelf.change(account, changed, "rejected_reason", why);
          ObjectNode value = about(template).put("event", status).put("reason", why);
          return List.of(notice(account, "message_template_status_update", value));
        });
  }

  private Webhook notice(StandInAccount account, String field, ObjectNode value) {
    return Envelopes.notice(account, field, value, world.now());
  }

  /// Meta writes the id as a number here, and only here.
  private static ObjectNode about(Json template) {
    return Json.object()
        .put("message_template_id", template.number("id").orElse(0L))
        .put("message_template_name", template.textOrEmpty("name"))
        .put("message_template_language", template.textOrEmpty("language"));
  }

  private static boolean matches(Json template, String field, Optional<String> wanted) {
    return wanted.isEmpty()
        || Stream.of(wanted.get()).anyMatch(template.textOrEmpty(field)::equalsIgnoreCase);
  }

  private static Optional<Integer> whole(Optional<String> text) {
    return text.filter(Customer::isDigits)
        .filter(digits -> digits.length() < 9)
        .map(Integer::valueOf);
  }
}
