package dev.casement.core.domain.company;

/// The company that a row, a token or an agent belongs to.
public record CompanyId(String value) implements Comparable<CompanyId> {

  /// What no company can be held to own: signed events whose app serves several companies and whose
  /// account is unknown. Seen by the operator only.
  public static final CompanyId OPERATOR = new CompanyId("operator");

  @Override
  public int compareTo(CompanyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
