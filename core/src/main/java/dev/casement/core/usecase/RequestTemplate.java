package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.template.Dealings;
import dev.casement.core.domain.template.Marks;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateDraft;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.port.store.TemplateRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Registers what an agent wants as a template and may not hand in (R8): an administrator finds it
/// among the templates, mends it, and submits it or takes it away. Its faults are his to see, so
/// none refuses it here.
public final class RequestTemplate {

  private final TemplateDesks desks;
  private final TemplateRegistry registry;
  private final Ids ids;
  private final InstantSource clock;

  RequestTemplate(TemplateDesks desks, TemplateRegistry registry, Ids ids, InstantSource clock) {
    this.desks = desks;
    this.registry = registry;
    this.ids = ids;
    this.clock = clock;
  }

  /// Keeps a template that somebody would like to have, for those who may submit it.
  ///
  /// @param by the agent who asks; empty for a program
  public TemplateAnswer request(
      CompanyId company, AccountId account, TemplateDraft draft, Optional<String> by) {
    return switch (desks.find(company, account)) {
      case TemplateDesks.Found.None(TemplateAnswer why) -> why;
      case TemplateDesks.Found.Desk(var connected, var desk) -> {
        Optional<Template> there =
            registry.template(company, account, draft.name(), draft.language());
        if (there.filter(one -> one.status() != TemplateStatus.DELETED).isPresent()) {
          yield new TemplateAnswer.Exists(there.get());
        }
        Template wanted =
            NewTemplate.of(
                connected.account(),
                draft,
                Marks.NONE,
                there,
                ids,
                clock.instant(),
                new Dealings(List.of(), by));
        registry.put(List.of(wanted));
        yield new TemplateAnswer.Done(wanted, desk.lint().look(draft, clock.instant()));
      }
    };
  }
}
