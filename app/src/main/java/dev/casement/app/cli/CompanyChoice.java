package dev.casement.app.cli;

import dev.casement.app.CannotStart;
import dev.casement.core.domain.company.Company;
import dev.casement.core.port.store.CompanyStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The company that a command is about: the one named, or the only one there is.
final class CompanyChoice {
  static final Flag FLAG =
      Flag.value("--company", "ID", "The company; may be left out where there is only one.");

  private CompanyChoice() {}

  static Company of(Given given, CompanyStore companies) {
    Optional<String> named = given.value(FLAG.name());
    List<Company> all = companies.companies();
    List<Company> fitting =
        all.stream()
            .filter(company -> named.map(company.id().value()::equals).orElse(true))
            .toList();
    if (fitting.size() == 1) {
      return fitting.getFirst();
    }
    if (all.isEmpty()) {
      throw new CannotStart("There is no company yet; `casement company create` makes one.");
    }
    String known =
        all.stream()
            .map(company -> company.id() + " (" + company.name() + ")")
            .collect(Collectors.joining(", "));
    throw new CannotStart(
        named
            .map(id -> "There is no company " + id + ", only " + known + ".")
            .orElseGet(() -> "Name one of the companies by --company: " + known + "."));
  }
}
