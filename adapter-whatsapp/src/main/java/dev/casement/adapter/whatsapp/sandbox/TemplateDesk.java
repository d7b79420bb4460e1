package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.Json;
import dev.casement.meta.sandbox.GraphAnswers;
import dev.casement.meta.sandbox.GraphRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where templates are submitted, listed and removed.
final class TemplateDesk {

  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}([_-][A-Z]{2,4})?");
  private static final Set<String> CATEGORIES = Set.of("MARKETING", "UTILITY", "AUTHENTICATION");
  private static final int PARAMETER = 100;
  private static final int MOST_IN_A_PAGE = 1000;
  private static final int USUAL_PAGE = 25;

  private static final int EXISTS = 2388024;
  private static final int BEING_DELETED = 2388023;
  private static final int CALLS = 80007;
  private static final int MOST_IN_AN_HOUR = 100;

  private final StandInWorld world;
  private final TemplateShelf shelf;
  private final TemplateEdits edits;
  private final GraphAnswers answers;

  TemplateDesk(StandInWorld world, TemplateShelf shelf, TemplateEdits edits, GraphAnswers answers) {
    this.world = world;
    this.shelf = shelf;
    this.edits = edits;
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

  /// One template by its id, read or edited; empty where the account has none of that id.
  Optional<Answer> one(StandInAccount account, String id, GraphRequest request) {
    return shelf
        .byId(account, id)
        .map(template ->
            request.method().equals("POST")
                ? edits.edit(account, template, request.body())
                : answers.ok(template.node()));
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
    if (!NAME.matcher(name).matches()) {
      return answers.error(PARAMETER, "name must be lower-case letters, digits and underscores");
    }
    if (!LANGUAGE.matcher(language).matches() || !CATEGORIES.contains(category)) {
      return answers.error(PARAMETER, "language and category must be among those there are");
    }
    Optional<TemplateForm.Fault> fault = TemplateForm.of(body);
    if (fault.isPresent()) {
      return refused(answers, fault.get());
    }
    if (shelf.find(account, name, language).isPresent()) {
      return answers.error(
          PARAMETER, EXISTS, "There is already content in this language for " + name);
    }
    if (shelf.deletedSince(account, name, language, world.now().minus(Duration.ofDays(30)))) {
      return answers.error(
          PARAMETER, BEING_DELETED, "New content can't be added while the old is being deleted");
    }
    if (shelf.madeThisHour(account, world.now()) >= MOST_IN_AN_HOUR) {
      return answers.error(CALLS, Optional.empty());
    }
    String judged = Judgement.of(category, body, world.now());
    ObjectNode template = body.node().deepCopy();
    template.remove("access_token");
    template.put("status", "PENDING").put("category", judged);
    if (judged.equals("AUTHENTICATION")) {
      Judgement.writeCodeTexts(template);
    }
    Json added = shelf.add(account, template);
    shelf.made(account, world.now());
    return answers.ok(
        Json.object()
            .put("id", added.textOrEmpty("id"))
            .put("status", "PENDING")
            .put("category", judged));
  }

  static Answer refused(GraphAnswers answers, TemplateForm.Fault fault) {
    return fault.subcode() == 0
        ? answers.error(PARAMETER, fault.details())
        : answers.error(PARAMETER, fault.subcode(), fault.details());
  }

  private Answer delete(StandInAccount account, GraphRequest request) {
    Optional<String> id = request.member("hsm_id");
    List<Json> doomed =
        shelf.all(account).stream()
            .filter(t -> request.member("name").filter(t.textOrEmpty("name")::equals).isPresent())
            .filter(t -> id.isEmpty() || id.get().equals(t.textOrEmpty("id")))
            .toList();
    if (doomed.stream().anyMatch(t -> t.textOrEmpty("status").equals("DISABLED"))) {
      return answers.error(PARAMETER, "A disabled message template cannot be deleted");
    }
    doomed.forEach(template -> shelf.delete(account, template, world.now()));
    return doomed.isEmpty()
        ? answers.error(PARAMETER, "There is no such message template")
        : answers.success();
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
