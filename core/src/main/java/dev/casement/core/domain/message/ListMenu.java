package dev.casement.core.domain.message;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A text with a button that opens a list to choose one row from.
///
/// @param button the words on the button
public record ListMenu(String text, String button, List<Section> sections, Frame frame)
    implements Content {

  public ListMenu {
    sections = List.copyOf(sections);
  }

  @Override
  public String type() {
    return "list";
  }

  @Override
  public String words() {
    return text;
  }

  @Override
  public List<Media> files() {
    return frame.media().stream().toList();
  }

  @Override
  public Content withFiles(UnaryOperator<Media> change) {
    return new ListMenu(text, button, sections, frame.withFile(change));
  }

  /// Some rows under a title; a list of only one section needs none.
  public record Section(Optional<String> title, List<Row> rows) {

    public Section {
      rows = List.copyOf(rows);
    }
  }

  /// What can be chosen; choosing it sends back its id.
  public record Row(String id, String title, Optional<String> description) {}
}
