package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.template.Marks;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateDraft;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.domain.template.lint.Finding;
import dev.casement.core.port.channel.TemplateDesk;
import dev.casement.core.port.store.TemplateRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Hands a new template in at its provider, after it was looked over, and registers it.
public final class SubmitTemplate {

  private final TemplateDesks desks;
  private final TemplateRegistry registry;
  private final PullTemplates pulls;
  private final Ids ids;
  private final InstantSource clock;

  SubmitTemplate(
      TemplateDesks desks,
      TemplateRegistry registry,
      PullTemplates pulls,
      Ids ids,
      InstantSource clock) {
    this.desks = desks;
    this.registry = registry;
    this.pulls = pulls;
    this.ids = ids;
    this.clock = clock;
  }

  public TemplateAnswer submit(
      CompanyId company, AccountId account, TemplateDraft draft, Marks marks) {
    return switch (desks.find(company, account)) {
      case TemplateDesks.Found.None(TemplateAnswer why) -> why;
      case TemplateDesks.Found.Desk(var connected, var desk) ->
          submit(connected, desk, draft, marks);
    };
  }

  private TemplateAnswer submit(
      ConnectedAccount account, TemplateDesk desk, TemplateDraft draft, Marks marks) {
    List<Finding> findings = desk.lint().look(draft, clock.instant());
    List<Finding> faults = findings.stream().filter(Finding::isFault).toList();
    if (!faults.isEmpty()) {
      return new TemplateAnswer.Faulty(faults);
    }
    Optional<Template> there =
        registry.template(
            account.account().company(), account.account().id(), draft.name(), draft.language());
    if (there.filter(SubmitTemplate::isInTheWay).isPresent()) {
      return new TemplateAnswer.Exists(there.get());
    }
    return switch (desk.submit(account, draft)) {
      case TemplateDesk.Answer.Taken taken -> {
        Template made =
            NewTemplate.of(account.account(), draft, marks, there, ids, clock.instant());
        yield new TemplateAnswer.Done(
            registered(account, handedIn(made, taken, clock.instant())), findings);
      }
      case TemplateDesk.Answer.Refused(var failure) -> new TemplateAnswer.Refused(failure);
      case TemplateDesk.Answer.Unclear(var failure) -> {
        pulls.soon(account.account());
        yield new TemplateAnswer.Unclear(failure);
      }
    };
  }

  /// One that is gone, or was only asked for, makes room.
  private static boolean isInTheWay(Template there) {
    return there.status() != TemplateStatus.DELETED && there.status() != TemplateStatus.REQUESTED;
  }

  /// The provider's judgement counts, not what was asked for.
  private static Template handedIn(Template made, TemplateDesk.Answer.Taken taken, Instant now) {
    var change = made.draft().status(taken.status().orElse("PENDING")).syncedAt(now);
    taken.externalId().ifPresent(change::externalId);
    taken.category().map(TemplateCategory::of).ifPresent(change::category);
    return change.done();
  }

  private Template registered(ConnectedAccount account, Template template) {
    registry.put(List.of(template));
    if (template.category() == TemplateCategory.AUTHENTICATION) {
      // Its texts are the provider's, and only a pull tells them.
      pulls.soon(account.account());
    }
    return template;
  }
}
