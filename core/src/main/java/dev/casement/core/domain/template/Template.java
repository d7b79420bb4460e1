package dev.casement.core.domain.template;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A message template of one account, as the provider last told it, with the company's own marks.
///
/// @param name with the language, the provider's key
/// @param category as we treat it; an unknown one counts as marketing
/// @param metaStatus the provider's own word
/// @param quality the provider's word: GREEN, YELLOW, RED, UNKNOWN
/// @param reason why it was rejected, paused or disabled
/// @param purposes the company's marks; none means both (decisions.md D14)
/// @param issueResolution whether the company marked it as fit to reopen an unresolved issue (D13)
/// @param syncedAt when the provider last confirmed it
public record Template(
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

  public Template {
    components = List.copyOf(components);
    purposes = Set.copyOf(purposes);
  }

  /// Whether the other differs in nothing but when it was confirmed.
  public boolean isSameAs(Template other) {
    return equals(other.confirmed(syncedAt));
  }

  private Template confirmed(Instant at) {
    return new Template(
        id,
        company,
        account,
        externalId,
        name,
        language,
        category,
        status,
        metaStatus,
        quality,
        reason,
        parameterFormat,
        components,
        purposes,
        issueResolution,
        hidden,
        at);
  }

  /// This template after what the provider said about it: what it does not mention stays.
  public Template after(TemplateNotice notice) {
    return new Template(
        id,
        company,
        account,
        notice.externalId().orElse(externalId),
        name,
        language,
        notice.category().map(TemplateCategory::of).orElse(category),
        notice.status().map(TemplateStatus::of).orElse(status),
        notice.status().orElse(metaStatus),
        notice.quality().or(() -> quality),
        notice.status().isPresent() ? notice.reason() : reason,
        parameterFormat,
        notice.components().isEmpty() ? components : notice.components(),
        purposes,
        issueResolution,
        hidden,
        syncedAt);
  }

  /// What the company uses a template for.
  public enum UseFor {
    START,
    CONTINUE
  }
}
