package dev.casement.core.domain.message;

import java.util.List;
import java.util.function.UnaryOperator;

/// A text with a button that opens a web page.
///
/// @param title the words on the button
public record LinkButton(String text, String title, String url, Frame frame) implements Content {

  @Override
  public String type() {
    return "link";
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
    return new LinkButton(text, title, url, frame.withFile(change));
  }
}
