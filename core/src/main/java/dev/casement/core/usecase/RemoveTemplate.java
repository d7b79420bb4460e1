package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.port.channel.EditRules;
import dev.casement.core.port.channel.TemplateDesk;
import dev.casement.core.port.store.TemplateRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Takes a template away at its provider, in its one language. Here a tombstone stays, which cannot
/// be sent (decisions.md D15).
public final class RemoveTemplate {

  private final TemplateDesks desks;
  private final TemplateRegistry registry;
  private final PullTemplates pulls;
  private final InstantSource clock;

  RemoveTemplate(
      TemplateDesks desks, TemplateRegistry registry, PullTemplates pulls, InstantSource clock) {
    this.desks = desks;
    this.registry = registry;
    this.pulls = pulls;
    this.clock = clock;
  }

  public TemplateAnswer remove(CompanyId company, TemplateId id) {
    Optional<Template> found = registry.template(company, id);
    if (found.isEmpty()) {
      return new TemplateAnswer.Unknown("template");
    }
    Template template = found.get();
    if (template.status() == TemplateStatus.DELETED) {
      return new TemplateAnswer.Done(template, List.of());
    }
    if (template.status() == TemplateStatus.REQUESTED) {
      return gone(template);
    }
    return switch (desks.find(company, template.account())) {
      case TemplateDesks.Found.None(TemplateAnswer why) -> why;
      case TemplateDesks.Found.Desk desk -> remove(template, desk);
    };
  }

  private TemplateAnswer remove(Template template, TemplateDesks.Found.Desk found) {
    Optional<EditRules.Refusal> notNow = found.desk().edits().remove(template);
    if (notNow.isPresent()) {
      return new TemplateAnswer.NotNow(template, notNow.get());
    }
    return switch (found.desk().remove(found.account(), template)) {
      case TemplateDesk.Answer.Taken _ -> gone(template);
      case TemplateDesk.Answer.Refused(var failure) -> {
        pulls.soon(found.account().account());
        yield new TemplateAnswer.Refused(failure);
      }
      case TemplateDesk.Answer.Unclear(var failure) -> {
        pulls.soon(found.account().account());
        yield new TemplateAnswer.Unclear(failure);
      }
    };
  }

  private TemplateAnswer gone(Template template) {
    Template tombstone = template.draft().status("DELETED").syncedAt(clock.instant()).done();
    registry.put(List.of(tombstone));
    return new TemplateAnswer.Done(tombstone, List.of());
  }
}
