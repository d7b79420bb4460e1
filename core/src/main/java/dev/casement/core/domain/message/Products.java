package dev.casement.core.domain.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Products out of a catalogue that the company keeps at the provider.
///
/// @param catalogue the catalogue's id at the provider
/// @param sections the products, grouped; a single product is one section with one; for the whole
///   catalogue, at most the one product whose picture stands for it
public record Products(
    Shown shown,
    Optional<String> text,
    Optional<String> catalogue,
    List<Section> sections,
    Frame frame)
    implements Content {

  public Products {
    sections = List.copyOf(sections);
  }

  @Override
  public String type() {
    return "product";
  }

  @Override
  public String words() {
    return text.orElse("");
  }

  @Override
  public List<Media> files() {
    return frame.media().stream().toList();
  }

  @Override
  public Content withFiles(UnaryOperator<Media> change) {
    return new Products(shown, text, catalogue, sections, frame.withFile(change));
  }

  /// How much of the catalogue is shown.
  public enum Shown {
    ONE,
    SEVERAL,
    CATALOGUE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Some products under a title, by the company's own product ids.
  public record Section(Optional<String> title, List<String> products) {

    public Section {
      products = List.copyOf(products);
    }
  }
}
