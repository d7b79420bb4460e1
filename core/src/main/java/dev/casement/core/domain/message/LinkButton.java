package dev.casement.core.domain.message;

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
}
