package dev.casement.core.domain.company;

/// A team of a company.
public record TeamId(String value) implements Comparable<TeamId> {

  @Override
  public int compareTo(TeamId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
