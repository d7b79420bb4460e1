package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.template.TemplateDraft;
import dev.casement.core.domain.template.lint.Finding;
import java.time.InstantSource;
import java.util.List;

/// Looks a template over by the rules of its account's provider, without handing it in.
public final class LintTemplate {

  private final TemplateDesks desks;
  private final InstantSource clock;

  LintTemplate(TemplateDesks desks, InstantSource clock) {
    this.desks = desks;
    this.clock = clock;
  }

  public Answer lint(CompanyId company, AccountId account, TemplateDraft draft) {
    return switch (desks.find(company, account)) {
      case TemplateDesks.Found.None(TemplateAnswer why) -> new Answer.Not(why);
      case TemplateDesks.Found.Desk(var _, var desk) ->
          new Answer.Looked(desk.lint().look(draft, clock.instant()));
    };
  }

  /// What was found.
  public sealed interface Answer {

    /// Faults and warnings; the template is fine where there is no fault.
    record Looked(List<Finding> findings) implements Answer {
      public Looked {
        findings = List.copyOf(findings);
      }
    }

    /// It could not be looked over.
    record Not(TemplateAnswer why) implements Answer {}
  }
}
