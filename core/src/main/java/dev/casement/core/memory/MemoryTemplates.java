package dev.casement.core.memory;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.port.store.ConversationFeed;
import dev.casement.core.port.store.TemplateRegistry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Templates in memory.
final class MemoryTemplates implements TemplateRegistry {

  private final Map<TemplateId, Template> templates = new HashMap<>();
  private final MemoryFeed feed;

  MemoryTemplates(MemoryFeed feed) {
    this.feed = feed;
  }

  @Override
  public synchronized List<Template> templates(CompanyId company, AccountId account) {
    return templates.values().stream()
        .filter(t -> t.company().equals(company) && t.account().equals(account))
        .sorted(
            Comparator.comparing(Template::name)
                .thenComparing(Template::language)
                .thenComparing(t -> t.id().value()))
        .toList();
  }

  @Override
  public synchronized Optional<Template> template(CompanyId company, TemplateId id) {
    return Optional.ofNullable(templates.get(id)).filter(t -> t.company().equals(company));
  }

  @Override
  public synchronized Optional<Template> template(
      CompanyId company, AccountId account, String name, String language) {
    return templates(company, account).stream()
        .filter(t -> t.name().equals(name) && t.language().equals(language))
        .findFirst();
  }

  @Override
  public synchronized void put(List<Template> put) {
    for (Template template : put) {
      Template old = templates.put(template.id(), template);
      if (old == null || !old.isSameAs(template)) {
        feed.tell(
            template.company(), ConversationFeed.Kind.TEMPLATE_UPDATED, template.id().value());
      }
    }
  }
}
