package dev.casement.core.domain.teamwork;

/// A private note.
public record NoteId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
