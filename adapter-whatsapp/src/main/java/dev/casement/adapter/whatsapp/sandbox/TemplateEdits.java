package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Answer;
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

/// Changes of templates that are on the shelf, as often as WhatsApp allows.
final class TemplateEdits {

  private static final int PARAMETER = 100;
  private static final Set<String> EDITABLE =
      Set.of("APPROVED", "REJECTED", "PAUSED", "DISABLED", "FLAGGED");

  private final StandInWorld world;
  private final Memory memory;
  private final TemplateShelf shelf;
  private final GraphAnswers answers;

  TemplateEdits(StandInWorld world, Memory memory, TemplateShelf shelf, GraphAnswers answers) {
    this.world = world;
    this.memory = memory;
    this.shelf = shelf;
    this.answers = answers;
  }

  Answer edit(StandInAccount account, Json template, Json change) {
    String status = template.textOrEmpty("status");
    boolean approved = status.equals("APPROVED") || status.equals("FLAGGED");
    if (!EDITABLE.contains(status)) {
      return answers.error(PARAMETER, "A template that is " + status + " cannot be edited");
    }
    if (approved && change.has("category")) {
      return answers.error(PARAMETER, "The category of an approved template cannot be changed");
    }
    List<Instant> edits = edits(template);
    if (approved && (since(edits, 1) >= 1 || since(edits, 30) >= 10)) {
      return answers.error(PARAMETER, "You can edit this approved template once a day");
    }
    ObjectNode changed = template.node().deepCopy();
    change
        .text("category")
        .ifPresent(word -> changed.put("category", word.toUpperCase(Locale.ROOT)));
    if (change.has("components")) {
      changed.set("components", change.at("components").node());
    }
    Optional<TemplateForm.Fault> fault = TemplateForm.of(new Json(changed));
    if (fault.isPresent()) {
      return TemplateDesk.refused(answers, fault.get());
    }
    changed.put("status", "PENDING").put("rejected_reason", "NONE");
    shelf.keep(account, new Json(changed));
    remember(template, edits);
    return answers.success();
  }

  private long since(List<Instant> edits, int days) {
    Instant from = world.now().minus(Duration.ofDays(days));
    return edits.stream().filter(at -> at.isAfter(from)).count();
  }

  private List<Instant> edits(Json template) {
    return memory.json().get(key(template)).stream()
        .flatMap(kept -> kept.items("at").stream())
        .flatMap(at -> at.text().stream())
        .map(Instant::parse)
        .toList();
  }

  private void remember(Json template, List<Instant> before) {
    ObjectNode kept = Json.object();
    ArrayNode at = kept.putArray("at");
    before.forEach(edit -> at.add(edit.toString()));
    at.add(world.now().toString());
    memory.json().put(key(template), kept);
  }

  private static String key(Json template) {
    return "edits/" + template.textOrEmpty("id");
  }
}
