package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Webhook;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.Json;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Meta's reviewers: what they decide on a template, and the webhooks that tell of it.
final class Reviewer {

  private static final Map<String, String> STATUS_AFTER =
      Map.of("approve", "APPROVED", "reject", "REJECTED", "pause", "PAUSED", "disable", "DISABLED");

  private final StandInWorld world;
  private final TemplateShelf shelf;

  Reviewer(StandInWorld world, TemplateShelf shelf) {
    this.world = world;
    this.shelf = shelf;
  }

  Optional<List<Webhook>> review(
      String id, String event, Optional<String> reason, Optional<String> category) {
    return world.accounts().stream()
        .flatMap(account -> shelf.byId(account, id).map(t -> Map.entry(account, t)).stream())
        .findFirst()
        .flatMap(found ->
            event.equals("recategorise")
                ? Optional.of(recategorise(found.getKey(), found.getValue(), category))
                : decide(found.getKey(), found.getValue(), event, reason));
  }

  private List<Webhook> recategorise(
      StandInAccount account, Json template, Optional<String> category) {
    String now = category.orElse("MARKETING").toUpperCase(Locale.ROOT);
    shelf.change(account, template, "category", now);
    ObjectNode value =
        about(template)
            .put("previous_category", template.textOrEmpty("category"))
            .put("new_category", now);
    return List.of(notice(account, "template_category_update", value));
  }

  private Optional<List<Webhook>> decide(
      StandInAccount account, Json template, String event, Optional<String> reason) {
    return Optional.ofNullable(STATUS_AFTER.get(event))
        .map(status -> {
          Json changed = shelf.change(account, template, "status", status);
          String why = reason.orElse(status.equals("REJECTED") ? "INVALID_FORMAT" : "NONE");
          shelf.change(account, changed, "rejected_reason", why);
          ObjectNode value = about(template).put("event", status).put("reason", why);
          value.put("message_template_category", template.textOrEmpty("category"));
          if (status.equals("DISABLED")) {
            value.putObject("disable_info").put("disable_date", today());
          }
          return List.of(notice(account, "message_template_status_update", value));
        });
  }

  private String today() {
    return DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH)
        .format(LocalDate.ofInstant(world.now(), ZoneOffset.UTC));
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
}
