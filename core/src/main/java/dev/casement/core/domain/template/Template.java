package dev.casement.core.domain.template;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A message template of one account, as the provider last told it, with the company's own marks.
///
/// @param name with the language, the provider's key
/// @param category as we treat it; an unknown one counts as marketing
/// @param comingCategory the provider's word for the category that it announced
/// @param metaStatus the provider's own word; empty where it was never given to the provider
/// @param quality the provider's word: GREEN, YELLOW, RED, UNKNOWN
/// @param reason why it was rejected, paused or disabled
/// @param syncedAt when the provider last confirmed it
public record Template(
    TemplateId id,
    CompanyId company,
    AccountId account,
    String externalId,
    String name,
    String language,
    TemplateCategory category,
    Optional<String> comingCategory,
    TemplateStatus status,
    String metaStatus,
    Optional<String> quality,
    Optional<String> reason,
    ParameterFormat parameterFormat,
    List<Component> components,
    Marks marks,
    Dealings dealings,
    Instant syncedAt) {

  public Template {
    components = List.copyOf(components);
  }

  /// A template that nothing was done with from here.
  public Template(
      TemplateId id,
      CompanyId company,
      AccountId account,
      String externalId,
      String name,
      String language,
      TemplateCategory category,
      TemplateStatus status,
      String metaStatus,
      Optional<String> quality,
      Optional<String> reason,
      ParameterFormat parameterFormat,
      List<Component> components,
      Set<UseFor> purposes,
      boolean issueResolution,
      boolean hidden,
      Instant syncedAt) {
    this(
        id,
        company,
        account,
        externalId,
        name,
        language,
        category,
        Optional.empty(),
        status,
        metaStatus,
        quality,
        reason,
        parameterFormat,
        components,
        new Marks(purposes, issueResolution, hidden, Set.of()),
        Dealings.NONE,
        syncedAt);
  }

  public Set<UseFor> purposes() {
    return marks.purposes();
  }

  public boolean issueResolution() {
    return marks.issueResolution();
  }

  public boolean hidden() {
    return marks.hidden();
  }

  /// Whether the other differs in nothing but when it was confirmed.
  public boolean isSameAs(Template other) {
    return equals(other.draft().syncedAt(syncedAt).done());
  }

  /// A copy to be changed.
  public TemplateChange draft() {
    return new TemplateChange(this);
  }

  /// This template after what the provider said about it: what it does not mention stays.
  public Template after(TemplateNotice notice, Instant now) {
    TemplateChange changed = draft().syncedAt(now);
    notice.externalId().ifPresent(changed::externalId);
    notice.status().ifPresent(word -> changed.event(word, notice.reason()));
    notice.quality().ifPresent(changed::quality);
    notice
        .category()
        .ifPresent(word ->
            changed.category(TemplateCategory.of(word)).comingCategory(notice.comingCategory()));
    if (!notice.components().isEmpty()) {
      changed.components(told(notice.components()));
    }
    return changed.done();
  }

  /// A notice tells the texts of a template and nothing else: files and special parts stay.
  private List<Component> told(List<Component> texts) {
    List<Component> now = new ArrayList<>(texts);
    if (texts.stream().noneMatch(Component.Header.class::isInstance)) {
      components.stream().filter(Template::isFile).forEach(now::addFirst);
    }
    components.stream().filter(Template::isSpecial).forEach(now::add);
    return now;
  }

  private static boolean isFile(Component part) {
    return part instanceof Component.Header header && header.text().isEmpty();
  }

  private static boolean isSpecial(Component part) {
    return switch (part) {
      case Component.LimitedOffer _, Component.Carousel _, Component.Other _ -> true;
      case Component.Header _, Component.Body _, Component.Footer _, Component.ButtonRow _ -> false;
    };
  }

  /// What the company uses a template for.
  public enum UseFor {
    START,
    CONTINUE
  }
}
