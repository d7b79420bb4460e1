package dev.casement.core.domain.message;

/// A text with a button by which the customer sends where they are.
public record LocationRequest(String text) implements Content {

  @Override
  public String type() {
    return "location_request";
  }

  @Override
  public String words() {
    return text;
  }
}
