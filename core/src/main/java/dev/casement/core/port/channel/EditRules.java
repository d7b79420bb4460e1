package dev.casement.core.port.channel;

import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.domain.template.lint.LintWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// When a provider lets a template be changed or removed. Data; [#edit] and [#remove] are pure.
///
/// @param editable in which states; none where the provider offers no way
/// @param approvedLimits how often, while it is approved
/// @param unremovable in which states it cannot be taken away
public record EditRules(
    Rule rule,
    Set<TemplateStatus> editable,
    List<Limit> approvedLimits,
    Set<TemplateStatus> unremovable) {

  public EditRules {
    editable = Set.copyOf(editable);
    approvedLimits = List.copyOf(approvedLimits);
    unremovable = Set.copyOf(unremovable);
  }

  /// At most so many edits in any such span.
  public record Limit(int edits, Duration within) {}

  /// Why a template may not be edited now; empty where it may.
  ///
  /// @param withCategory whether its category is to change too
  public Optional<Refusal> edit(Template template, boolean withCategory, Instant now) {
    if (template.metaStatus().equalsIgnoreCase("LOCKED")) {
      return Optional.of(new Refusal(Reason.LOCKED, Optional.empty()));
    }
    if (editable.isEmpty()) {
      return Optional.of(new Refusal(Reason.NEVER, Optional.empty()));
    }
    if (!editable.contains(template.status())) {
      return Optional.of(new Refusal(Reason.STATE, Optional.empty()));
    }
    if (!template.status().isSendable()) {
      return Optional.empty();
    }
    return withCategory
        ? Optional.of(new Refusal(Reason.CATEGORY, Optional.empty()))
        : approvedLimits.stream()
            .flatMap(limit -> tooOften(template, limit, now).stream())
            .findFirst();
  }

  private static Optional<Refusal> tooOften(Template template, Limit limit, Instant now) {
    List<Instant> edits = template.dealings().editsSince(now.minus(limit.within()));
    return edits.size() < limit.edits()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Reason.TOO_OFTEN,
                Optional.of(edits.get(edits.size() - limit.edits()).plus(limit.within()))));
  }

  /// Why a template may not be removed; empty where it may.
  public Optional<Refusal> remove(Template template) {
    return unremovable.contains(template.status())
        ? Optional.of(new Refusal(Reason.STATE, Optional.empty()))
        : Optional.empty();
  }

  /// Why not.
  ///
  /// @param again from when on it may be tried again, where time helps
  public record Refusal(Reason reason, Optional<Instant> again) {

    /// Why not, in this language, else in English.
    public String sentence(Template template, String language) {
      return LintWords.sentence(
          language,
          "edit." + reason.name().toLowerCase(Locale.ROOT),
          List.of(
              template.metaStatus().isBlank() ? template.status().name() : template.metaStatus(),
              again.map(Instant::toString).orElse("")));
    }
  }

  /// Kinds of reasons.
  public enum Reason {
    /// The provider offers no way.
    NEVER,
    /// Not in this state.
    STATE,
    /// The provider locked it.
    LOCKED,
    /// Not the category of an approved one.
    CATEGORY,
    /// It was edited too often.
    TOO_OFTEN
  }
}
