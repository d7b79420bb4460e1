package dev.casement.core.domain.contact;

/// Our own id of a person.
public record ContactId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
