package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.meta.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The templates of each Messaging account. A new one finds some on its shelf already.
final class TemplateShelf {

  private static final String FIRST_ID = "90000000000";
  private static final List<Json> SEEDS = seeds();

  private final Memory memory;

  TemplateShelf(Memory memory) {
    this.memory = memory;
  }

  List<Json> all(StandInAccount account) {
    String waba = Envelopes.waba(account);
    String mark = "seeded/" + waba;
    if (memory.json().get(mark).isEmpty()) {
      memory.json().put(mark, Json.object().put("done", true));
      for (Json seed : SEEDS) {
        add(account, seed.node().deepCopy());
      }
    }
    return everything(account).stream()
        .filter(template -> !template.textOrEmpty("status").equals("DELETED"))
        .toList();
  }

  Optional<Json> find(StandInAccount account, String name, String language) {
    return all(account).stream()
        .filter(template -> template.textOrEmpty("name").equals(name))
        .filter(template -> sameLanguage(template.textOrEmpty("language"), language))
        .findFirst();
  }

  /// The template of this id, or of this name where it is the only one.
  Optional<Json> byId(StandInAccount account, String id) {
    return all(account).stream()
        .filter(template -> template.textOrEmpty("id").equals(id))
        .findFirst();
  }

  /// Puts a new template on the shelf.
  Json add(StandInAccount account, ObjectNode template) {
    long number = memory.next("template");
    template.put("id", FIRST_ID + "%04d".formatted(number));
    if (!template.has("parameter_format")) {
      template.put("parameter_format", "POSITIONAL");
    }
    Json added = new Json(template);
    keep(account, added);
    return added;
  }

  /// Keeps a template with one member changed.
  Json change(StandInAccount account, Json template, String field, String value) {
    ObjectNode changed = template.node().deepCopy();
    changed.put(field, value);
    if (value.equals("APPROVED")) {
      changed.put("was_approved", true);
    }
    Json kept = new Json(changed);
    keep(account, kept);
    return kept;
  }

  /// Takes a template away and remembers when.
  void delete(StandInAccount account, Json template, Instant now) {
    ObjectNode deleted = template.node().deepCopy();
    keep(account, new Json(deleted.put("status", "DELETED").put("deleted_at", now.toString())));
  }

  /// Whether an approved template of this name was taken away after this moment.
  boolean deletedSince(StandInAccount account, String name, String language, Instant from) {
    return everything(account).stream()
        .filter(template -> template.textOrEmpty("status").equals("DELETED"))
        .filter(template -> template.flag("was_approved"))
        .filter(template -> template.textOrEmpty("name").equals(name))
        .filter(template -> sameLanguage(template.textOrEmpty("language"), language))
        .flatMap(template -> template.text("deleted_at").stream())
        .anyMatch(at -> Instant.parse(at).isAfter(from));
  }

  /// How many were put there in the hour of this moment.
  long madeThisHour(StandInAccount account, Instant now) {
    return memory.json().get(hour(account, now)).flatMap(kept -> kept.number("n")).orElse(0L);
  }

  void made(StandInAccount account, Instant now) {
    memory.json().put(hour(account, now), Json.object().put("n", madeThisHour(account, now) + 1));
  }

  private static String hour(StandInAccount account, Instant now) {
    return "made/" + Envelopes.waba(account) + "/" + now.truncatedTo(ChronoUnit.HOURS);
  }

  private List<Json> everything(StandInAccount account) {
    return memory.json().under("template/" + Envelopes.waba(account) + "/");
  }

  void keep(StandInAccount account, Json template) {
    memory
        .json()
        .put(
            "template/" + Envelopes.waba(account) + "/" + template.textOrEmpty("id"),
            template.node());
  }

  private static boolean sameLanguage(String one, String other) {
    return one.replace('-', '_')
        .toLowerCase(Locale.ROOT)
        .equals(other.replace('-', '_').toLowerCase(Locale.ROOT));
  }

  private static List<Json> seeds() {
    try (InputStream file = TemplateShelf.class.getResourceAsStream("seed-templates.json")) {
      if (file == null) {
        throw new IllegalStateException("seed-templates.json is missing");
      }
      return new Json((ArrayNode) Json.MAPPER.readTree(file)).items();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
