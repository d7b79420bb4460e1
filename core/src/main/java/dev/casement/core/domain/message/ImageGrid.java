package dev.casement.core.domain.message;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Pictures that are shown as one, with words and buttons below them.
public record ImageGrid(
    List<Content.Media> images,
    Optional<String> title,
    Optional<String> subtitle,
    List<Cards.Button> buttons)
    implements Content {

  public ImageGrid {
    images = List.copyOf(images);
    buttons = List.copyOf(buttons);
  }

  @Override
  public String type() {
    return "image_grid";
  }

  @Override
  public String words() {
    return title.or(() -> subtitle).orElse("");
  }

  @Override
  public List<Media> files() {
    return images;
  }

  @Override
  public Content withFiles(UnaryOperator<Media> change) {
    return new ImageGrid(images.stream().map(change).toList(), title, subtitle, buttons);
  }
}
