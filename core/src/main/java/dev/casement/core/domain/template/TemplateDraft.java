package dev.casement.core.domain.template;

import dev.casement.core.domain.template.Component.Button;
import dev.casement.core.domain.template.Component.ButtonRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A template as somebody writes it, right or wrong.
///
/// @param category the provider's word for it, as it was typed
/// @param secondsToLive after how long an undelivered message is given up, where that is told
public record TemplateDraft(
    String name,
    String language,
    String category,
    ParameterFormat format,
    List<Component> components,
    Optional<Integer> secondsToLive) {

  public TemplateDraft {
    components = List.copyOf(components);
  }

  /// The parts of this kind.
  public <C extends Component> List<C> parts(Class<C> kind) {
    return components.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// The buttons, in their order.
  public List<Button> buttons() {
    return parts(ButtonRow.class).stream().flatMap(row -> row.buttons().stream()).toList();
  }

  public boolean isOf(TemplateCategory wanted) {
    return category.strip().toUpperCase(Locale.ROOT).equals(wanted.name());
  }
}
