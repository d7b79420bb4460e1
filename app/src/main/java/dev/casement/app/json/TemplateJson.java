package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.Unsupported;
import java.util.EnumSet;
import java.util.Set;

/// A template as the API shows it. It is not read back: the store keeps its members in columns.
public final class TemplateJson {

  private TemplateJson() {}

  public static ObjectNode write(Template template) {
    ObjectNode tree = Json.object();
    tree.put("id", template.id().value());
    tree.put("account_id", template.account().value());
    tree.put("external_id", template.externalId());
    tree.put("name", template.name());
    tree.put("language", template.language());
    tree.put("category", Words.of(template.category()));
    Json.put(tree, "coming_category", template.comingCategory());
    tree.put("status", Words.of(template.status()));
    tree.put("meta_status", template.metaStatus());
    Json.putOrNull(tree, "quality", template.quality());
    Json.put(tree, "reason", template.reason());
    tree.put("parameter_format", Words.of(template.parameterFormat()));
    tree.set("components", Json.array(template.components(), ComponentJson::write));
    tree.set("unsupported", Json.array(Unsupported.in(template), TemplateJson::unsupported));
    tree.set("purpose", Words.of(purposes(template)));
    tree.put("issue_resolution", template.issueResolution());
    tree.put("hidden", template.hidden());
    tree.set("teams", Json.texts(template.marks().teams().stream().sorted().toList()));
    Json.put(tree, "requested_by", template.dealings().requestedBy());
    tree.put("synced_at", Json.instant(template.syncedAt()));
    return tree;
  }

  private static ObjectNode unsupported(Unsupported part) {
    return Json.object().put("meta_type", part.metaType()).put("reason", part.reason());
  }

  /// Unmarked means both (decisions.md D14).
  private static Set<Template.UseFor> purposes(Template template) {
    return template.purposes().isEmpty()
        ? EnumSet.allOf(Template.UseFor.class)
        : EnumSet.copyOf(template.purposes());
  }
}
