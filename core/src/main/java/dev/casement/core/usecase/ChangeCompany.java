package dev.casement.core.usecase;

import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.Retention;
import dev.casement.core.domain.consent.ConsentSettings;
import dev.casement.core.domain.consent.ConsentWords;
import dev.casement.core.port.store.CompanyStore;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes what a company says about itself.
public final class ChangeCompany {
  private final CompanyStore companies;

  ChangeCompany(CompanyStore companies) {
    this.companies = companies;
  }

  /// The company as changed; empty where there is none.
  public Optional<Company> change(CompanyId id, Change change) {
    Optional<Company> changed =
        companies
            .company(id)
            .map(old ->
                new Company(
                    id,
                    change.name().orElse(old.name()),
                    change.customerNoun().orElse(old.customerNoun()),
                    change.languages().orElse(old.languages()),
                    change.zone().orElse(old.zone()),
                    new ConsentSettings(
                        change.consentWords().map(WordChoice::own).orElse(old.consent().ownWords()),
                        change.marketingNeedsOptIn().orElse(old.consent().marketingNeedsOptIn())),
                    change.retention().apply(old.retention())));
    changed.ifPresent(companies::put);
    return changed;
  }

  /// What to change; what is empty stays.
  public record Change(
      Optional<String> name,
      Optional<Map<String, String>> customerNoun,
      Optional<List<String>> languages,
      Optional<ZoneId> zone,
      Optional<WordChoice> consentWords,
      Optional<Boolean> marketingNeedsOptIn,
      UnaryOperator<Retention> retention) {}

  /// The words by which customers stop and start templates: the company's own, or the standard.
  public record WordChoice(Optional<ConsentWords> own) {}
}
