package dev.casement.adapter.messenger.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.Json;
import dev.casement.meta.sandbox.GraphAnswers;
import dev.casement.meta.sandbox.GraphRequest;
import dev.casement.meta.sandbox.JsonState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The utility templates of each Page. Messenger approves them within seconds, so the sandbox does
/// at once.
final class UtilityTemplates {

  private static final String STATUS = "status";
  private static final String APPROVED = "APPROVED";

  private static final Map<String, String> STATUS_AFTER =
      Map.of("approve", APPROVED, "reject", "REJECTED", "pause", "PAUSED", "disable", "DISABLED");

  private final StandInWorld world;
  private final JsonState state;
  private final GraphAnswers answers;

  UtilityTemplates(StandInWorld world, GraphAnswers answers) {
    this.world = world;
    this.state = new JsonState(world.state());
    this.answers = answers;
  }

  /// Whether this Page may send this template now.
  boolean isSendable(String page, Json named) {
    return find(page, named.textOrEmpty("name"), named.at("language").textOrEmpty("code"))
        .filter(template -> template.textOrEmpty(STATUS).equals(APPROVED))
        .isPresent();
  }

  Optional<Answer> handle(GraphRequest request, StandInAccount page) {
    return switch (request.method()) {
      case "GET" -> Optional.of(list(page));
      case "POST" -> Optional.of(create(request.body(), page));
      case "DELETE" -> Optional.of(delete(request, page));
      default -> Optional.empty();
    };
  }

  /// The Page whose template a reviewer decided on, with the template as it is then.
  Optional<Map.Entry<StandInAccount, Json>> review(
      String id, String event, Optional<String> reason) {
    String status = STATUS_AFTER.getOrDefault(event, "");
    return world.accounts().stream()
        .flatMap(page -> all(page.externalId()).stream().map(one -> Map.entry(page, one)))
        .filter(found -> found.getValue().textOrEmpty("id").equals(id) && !status.isEmpty())
        .findFirst()
        .map(found -> {
          ObjectNode changed = found.getValue().node().deepCopy();
          changed.put(STATUS, status).put("rejected_reason", reason.orElse("NONE"));
          keep(found.getKey().externalId(), changed);
          return Map.entry(found.getKey(), new Json(changed));
        });
  }

  private Answer list(StandInAccount page) {
    ObjectNode answer = Json.object();
    ArrayNode data = answer.putArray("data");
    all(page.externalId()).forEach(template -> data.add(template.node()));
    return answers.ok(answer);
  }

  private Answer create(Json body, StandInAccount page) {
    String name = body.textOrEmpty("name");
    String language = body.textOrEmpty("language");
    if (!name.matches("[a-z0-9_]{1,512}") || language.isEmpty() || !body.has("components")) {
      return answers.error(100, "name, language and components are required.");
    }
    if (!body.textOrEmpty("category").equalsIgnoreCase("UTILITY")) {
      return answers.error(100, "Messenger has utility templates only.");
    }
    if (find(page.externalId(), name, language).isPresent()) {
      return answers.error(100, "There is already a template " + name + " in this language.");
    }
    ObjectNode template = Json.object().put("id", world.newId());
    template.put("name", name).put("language", language);
    template.put("category", "UTILITY").put(STATUS, APPROVED);
    template.put("parameter_format", body.text("parameter_format").orElse("NAMED"));
    template.set("components", body.at("components").node());
    keep(page.externalId(), template);
    return answers.ok(template.deepCopy().retain("id", STATUS, "category"));
  }

  private Answer delete(GraphRequest request, StandInAccount page) {
    List<Json> doomed =
        all(page.externalId()).stream()
            .filter(t -> request.member("name").equals(t.text("name")))
            .filter(t -> request.member("hsm_id").map(t.textOrEmpty("id")::equals).orElse(true))
            .toList();
    doomed.forEach(template -> {
      ObjectNode deleted = template.node().deepCopy();
      keep(page.externalId(), deleted.put(STATUS, "DELETED"));
    });
    return doomed.isEmpty()
        ? answers.error(100, "There is no such message template.")
        : answers.success();
  }

  private Optional<Json> find(String page, String name, String language) {
    return all(page).stream()
        .filter(template -> template.textOrEmpty("name").equals(name))
        .filter(template -> template.textOrEmpty("language").equals(language))
        .findFirst();
  }

  private List<Json> all(String page) {
    return state.under(prefix(page)).stream()
        .filter(template -> !template.textOrEmpty(STATUS).equals("DELETED"))
        .toList();
  }

  private void keep(String page, ObjectNode template) {
    state.put(prefix(page) + template.path("id").asText(), template);
  }

  private static String prefix(String page) {
    return "page/template/" + page.length() + ":" + page + "/";
  }
}
