package dev.casement.core.port.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateId;
import java.util.List;
import java.util.Optional;

/// The templates of every account, as the provider last told them. Thread-safe.
public interface TemplateRegistry {

  /// By name, then language.
  List<Template> templates(CompanyId company, AccountId account);

  Optional<Template> template(CompanyId company, TemplateId id);

  Optional<Template> template(CompanyId company, AccountId account, String name, String language);

  /// Puts these templates, all or none, and feeds those that differ in more than when they were
  /// confirmed. Durable when it returns.
  void put(List<Template> templates);
}
