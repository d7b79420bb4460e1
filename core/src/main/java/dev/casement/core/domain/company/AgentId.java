package dev.casement.core.domain.company;

/// A person who answers customers or administers the company.
public record AgentId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
