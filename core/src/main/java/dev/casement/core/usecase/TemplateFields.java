package dev.casement.core.usecase;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.template.Rendering;
import dev.casement.core.domain.template.Template;
import java.util.List;
import java.util.Optional;

/// Names every missing and extra field of a template message before anything is sent (R9).
final class TemplateFields {

  private TemplateFields() {}

  static List<FieldFault> faults(Optional<Template> template, Content content) {
    if (template.isEmpty() || !(content instanceof Content.Template filled)) {
      return List.of();
    }
    return Rendering.of(template.get(), filled.parameters()).faults().stream()
        .map(fault -> new FieldFault("template.parameters." + fault.field(), fault.message()))
        .toList();
  }
}
