package dev.casement.core.usecase;

/// The company's templates, here and at the provider.
public final class TemplateCases {

  private final PlatformParts parts;

  TemplateCases(PlatformParts parts) {
    this.parts = parts;
  }

  public LintTemplate lintTemplate() {
    return new LintTemplate(parts.templateDesks(), parts.clock);
  }

  public SubmitTemplate submitTemplate() {
    return new SubmitTemplate(
        parts.templateDesks(),
        parts.stores.templates(),
        parts.pullTemplates,
        parts.ids,
        parts.clock);
  }

  public RequestTemplate requestTemplate() {
    return new RequestTemplate(
        parts.templateDesks(), parts.stores.templates(), parts.ids, parts.clock);
  }

  public ChangeTemplate changeTemplate() {
    return new ChangeTemplate(
        parts.templateDesks(), parts.stores.templates(), parts.pullTemplates, parts.clock);
  }

  public RemoveTemplate removeTemplate() {
    return new RemoveTemplate(
        parts.templateDesks(), parts.stores.templates(), parts.pullTemplates, parts.clock);
  }

  public SyncTemplates syncTemplates() {
    return parts.syncTemplates();
  }

  /// The one that knows which accounts' templates are to be pulled again.
  public PullTemplates pullTemplates() {
    return parts.pullTemplates;
  }

  public OfferTemplates offerTemplates() {
    return new OfferTemplates(
        parts.channels,
        parts.stores,
        parts.facts,
        parts.templateTeams(),
        parts.explain(),
        parts.clock);
  }
}
