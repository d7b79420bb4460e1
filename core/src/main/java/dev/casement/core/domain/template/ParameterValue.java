package dev.casement.core.domain.template;

import dev.casement.core.domain.message.Content;
import java.util.Optional;

/// What fills one field of a template's header.
public sealed interface ParameterValue {

  /// Words.
  record TextValue(String text) implements ParameterValue {}

  /// A file, by link or by the provider's id.
  record MediaValue(Content.Media media) implements ParameterValue {}

  /// A place.
  record LocationValue(
      double latitude, double longitude, Optional<String> name, Optional<String> address)
      implements ParameterValue {}
}
