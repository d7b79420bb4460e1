package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.Marks;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateDraft;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.domain.template.lint.Finding;
import dev.casement.core.port.channel.EditRules;
import dev.casement.core.port.channel.TemplateDesk;
import dev.casement.core.port.store.TemplateRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes a template: at its provider what customers see of it, here the company's own marks.
public final class ChangeTemplate {

  private final TemplateDesks desks;
  private final TemplateRegistry registry;
  private final PullTemplates pulls;
  private final InstantSource clock;

  ChangeTemplate(
      TemplateDesks desks, TemplateRegistry registry, PullTemplates pulls, InstantSource clock) {
    this.desks = desks;
    this.registry = registry;
    this.pulls = pulls;
    this.clock = clock;
  }

  /// What to change; what is empty stays.
  ///
  /// @param category the provider's word
  /// @param format for one that was not handed in yet
  /// @param components all of them, in place of those there are
  public record Wish(
      Optional<String> category,
      Optional<ParameterFormat> format,
      Optional<List<Component>> components,
      Optional<Integer> secondsToLive,
      UnaryOperator<Marks> marks) {

    boolean isForProvider() {
      return category.isPresent() || components.isPresent() || secondsToLive.isPresent();
    }

    private TemplateDraft of(Template template) {
      return new TemplateDraft(
          template.name(),
          template.language(),
          category.orElseGet(() -> template.category().name()),
          template.status() == TemplateStatus.REQUESTED
              ? format.orElse(template.parameterFormat())
              : template.parameterFormat(),
          components.orElse(template.components()),
          secondsToLive);
    }

    /// Only what is to change is looked at: the rest the provider took long ago.
    private boolean concerns(Finding finding) {
      return components.isPresent() || !finding.field().startsWith("components");
    }
  }

  public TemplateAnswer change(CompanyId company, TemplateId id, Wish wish) {
    Optional<Template> template = registry.template(company, id);
    if (template.isEmpty()) {
      return new TemplateAnswer.Unknown("template");
    }
    return wish.isForProvider()
        ? edit(template.get(), wish)
        : done(marked(template.get(), wish), List.of());
  }

  private TemplateAnswer edit(Template template, Wish wish) {
    return switch (desks.find(template.company(), template.account())) {
      case TemplateDesks.Found.None(TemplateAnswer why) -> why;
      case TemplateDesks.Found.Desk found -> edit(template, wish, found);
    };
  }

  private TemplateAnswer edit(Template template, Wish wish, TemplateDesks.Found.Desk found) {
    Instant now = clock.instant();
    TemplateDraft draft = wish.of(template);
    List<Finding> findings =
        found.desk().lint().look(draft, now).stream().filter(wish::concerns).toList();
    if (template.status() == TemplateStatus.REQUESTED) {
      return done(rewritten(marked(template, wish), draft), findings);
    }
    boolean newCategory =
        wish.category
            .filter(word -> !word.equalsIgnoreCase(template.category().name()))
            .isPresent();
    Optional<EditRules.Refusal> notNow = found.desk().edits().edit(template, newCategory, now);
    if (notNow.isPresent()) {
      return new TemplateAnswer.NotNow(template, notNow.get());
    }
    List<Finding> faults = findings.stream().filter(Finding::isFault).toList();
    if (!faults.isEmpty()) {
      return new TemplateAnswer.Faulty(faults);
    }
    return switch (found.desk().edit(found.account(), template, draft, newCategory)) {
      case TemplateDesk.Answer.Taken taken ->
          done(
              rewritten(marked(template, wish), draft)
                  .draft()
                  .status(taken.status().orElse("PENDING"))
                  .reason(Optional.empty())
                  .editedAt(now)
                  .syncedAt(now)
                  .done(),
              findings);
      case TemplateDesk.Answer.Refused(var failure) -> new TemplateAnswer.Refused(failure);
      case TemplateDesk.Answer.Unclear(var failure) -> {
        pulls.soon(found.account().account());
        yield new TemplateAnswer.Unclear(failure);
      }
    };
  }

  private static Template marked(Template template, Wish wish) {
    return template.draft().marks(wish.marks.apply(template.marks())).done();
  }

  private static Template rewritten(Template template, TemplateDraft draft) {
    return template
        .draft()
        .category(TemplateCategory.of(draft.category()))
        .format(draft.format())
        .components(draft.components())
        .done();
  }

  private TemplateAnswer done(Template template, List<Finding> findings) {
    registry.put(List.of(template));
    return new TemplateAnswer.Done(template, findings);
  }
}
