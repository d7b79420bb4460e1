package dev.casement.core.domain.template;

import dev.casement.core.domain.message.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What fills one field of a template's header.
public sealed interface ParameterValue {

  /// The files in it.
  default List<Content.Media> files() {
    return List.of();
  }

  /// The same with each of its files replaced.
  default ParameterValue withFiles(UnaryOperator<Content.Media> change) {
    return this;
  }

  /// Words.
  record TextValue(String text) implements ParameterValue {}

  /// A file, by link or by the provider's id.
  record MediaValue(Content.Media media) implements ParameterValue {
    @Override
    public List<Content.Media> files() {
      return media.files();
    }

    @Override
    public ParameterValue withFiles(UnaryOperator<Content.Media> change) {
      return new MediaValue(change.apply(media));
    }
  }

  /// A place.
  record LocationValue(
      double latitude, double longitude, Optional<String> name, Optional<String> address)
      implements ParameterValue {}
}
