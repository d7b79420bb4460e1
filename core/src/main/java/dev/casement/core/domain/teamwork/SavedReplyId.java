package dev.casement.core.domain.teamwork;

/// A saved reply.
public record SavedReplyId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
