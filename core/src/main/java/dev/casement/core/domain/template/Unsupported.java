package dev.casement.core.domain.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A part of a template that is kept and shown, and that Casement cannot fill in.
///
/// @param metaType the provider's word for it
/// @param reason why
public record Unsupported(String metaType, String reason) {

  /// They need something at sending that a message cannot say.
  private static final Set<String> SPECIAL_BUTTONS = Set.of("MPM", "SPM");

  /// All of them, in their order.
  public static List<Unsupported> in(Template template) {
    return template.components().stream().flatMap(part -> of(part).stream()).distinct().toList();
  }

  private static List<Unsupported> of(Component part) {
    return switch (part) {
      case Component.Other(String type, String _) ->
          List.of(
              new Unsupported(
                  type,
                  "Casement does not know this kind of part. The template goes out as it is; where"
                      + " the part needs something filled in, Meta will refuse it."));
      case Component.Carousel _ -> List.of(unfillable("CAROUSEL"));
      case Component.LimitedOffer _ -> List.of(unfillable("LIMITED_TIME_OFFER"));
      case Component.ButtonRow(var buttons) ->
          buttons.stream()
              .map(Component.Button::kind)
              .filter(SPECIAL_BUTTONS::contains)
              .map(Unsupported::unfillable)
              .toList();
      case Component.Header header ->
          Optional.of(header.format())
              .filter(format -> header.text().isEmpty() && !Samples.FILLABLE.contains(format))
              .map(Unsupported::unfillable)
              .stream()
              .toList();
      case Component.Body _, Component.Footer _ -> List.of();
    };
  }

  private static Unsupported unfillable(String metaType) {
    return new Unsupported(
        metaType,
        "Casement cannot fill this part in yet, so the template cannot be sent from here.");
  }
}
