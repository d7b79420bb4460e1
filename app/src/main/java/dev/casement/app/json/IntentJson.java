package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateStatus;

/// An intent: `{kind, …}`. A template without status is one that the account does not have.
public final class IntentJson {

  private IntentJson() {}

  public static ObjectNode write(Intent intent) {
    ObjectNode tree = Json.object().put("kind", intent.kind());
    switch (intent) {
      case Intent.FreeForm _ -> {}
      case Intent.ByTemplate template -> {
        Json.put(tree, "name", template.name());
        tree.put("category", Words.of(template.category()));
        Json.put(tree, "status", template.status().map(Words::of));
        if (template.issueResolution()) {
          tree.put("issue_resolution", true);
        }
      }
      case Intent.Tagged(MessageTag tag) -> tree.put("tag", tag.word());
      case Intent.Direct(TemplateCategory category) -> tree.put("category", Words.of(category));
    }
    return tree;
  }

  public static Intent read(Members intent) {
    String kind = intent.text("kind");
    return switch (kind) {
      case "free_form" -> Intent.FreeForm.ANY;
      case "template" ->
          new Intent.ByTemplate(
              intent.maybeText("name"),
              intent.word("category", TemplateCategory.class),
              intent.maybeWord("status", TemplateStatus.class),
              intent.flag("issue_resolution"));
      case "tagged" -> new Intent.Tagged(new MessageTag(intent.text("tag")));
      case "direct" -> new Intent.Direct(intent.word("category", TemplateCategory.class));
      default ->
          throw new ShapeException(
              intent.field("kind"), "must be one of free_form, template, tagged, direct");
    };
  }
}
