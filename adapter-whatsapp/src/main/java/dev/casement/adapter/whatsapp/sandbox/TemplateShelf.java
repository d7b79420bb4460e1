package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.meta.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    return memory.json().under("template/" + waba + "/").stream()
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
    Json kept = new Json(changed);
    keep(account, kept);
    return kept;
  }

  private void keep(StandInAccount account, Json template) {
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
