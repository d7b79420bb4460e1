package dev.casement.core.domain.template;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A template on its way to another state. Not thread-safe.
public final class TemplateChange {

  private static final Set<String> LOCKS = Set.of("LOCKED", "UNLOCKED");

  private final Template from;
  private String externalId;
  private TemplateCategory category;
  private Optional<String> comingCategory;
  private TemplateStatus status;
  private String metaStatus;
  private Optional<String> quality;
  private Optional<String> reason;
  private ParameterFormat format;
  private List<Component> components;
  private Marks marks;
  private Dealings dealings;
  private Instant syncedAt;

  TemplateChange(Template from) {
    this.from = from;
    this.externalId = from.externalId();
    this.category = from.category();
    this.comingCategory = from.comingCategory();
    this.status = from.status();
    this.metaStatus = from.metaStatus();
    this.quality = from.quality();
    this.reason = from.reason();
    this.format = from.parameterFormat();
    this.components = from.components();
    this.marks = from.marks();
    this.dealings = from.dealings();
    this.syncedAt = from.syncedAt();
  }

  public TemplateChange externalId(String id) {
    externalId = id;
    return this;
  }

  public TemplateChange category(TemplateCategory now) {
    category = now;
    return this;
  }

  /// Announces another category, or none any more.
  ///
  /// @param word the provider's word for it
  public TemplateChange comingCategory(Optional<String> word) {
    comingCategory = word;
    return this;
  }

  /// Sets the status, beside the provider's own word for it.
  public TemplateChange status(String word) {
    status = TemplateStatus.of(word);
    metaStatus = word;
    return this;
  }

  /// What the provider told happened. That it may not be edited, or may again, is no status.
  TemplateChange event(String word, Optional<String> why) {
    if (LOCKS.contains(word.strip().toUpperCase(Locale.ROOT))) {
      metaStatus = word;
      return this;
    }
    return status(word).reason(why);
  }

  /// Sets the quality, by the provider's own word.
  public TemplateChange quality(String word) {
    quality = Optional.of(word);
    return this;
  }

  public TemplateChange reason(Optional<String> why) {
    reason = why;
    return this;
  }

  public TemplateChange format(ParameterFormat now) {
    format = now;
    return this;
  }

  public TemplateChange components(List<Component> now) {
    components = now;
    return this;
  }

  public TemplateChange marks(Marks now) {
    marks = now;
    return this;
  }

  public TemplateChange editedAt(Instant at) {
    dealings = dealings.editedAt(at);
    return this;
  }

  public TemplateChange syncedAt(Instant at) {
    syncedAt = at;
    return this;
  }

  public Template done() {
    return new Template(
        from.id(),
        from.company(),
        from.account(),
        externalId,
        from.name(),
        from.language(),
        category,
        comingCategory,
        status,
        metaStatus,
        quality,
        reason,
        format,
        components,
        marks,
        dealings,
        syncedAt);
  }
}
