package dev.casement.core.domain.template;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the provider said about one template: what it does not mention stays as it was.
///
/// @param externalId the provider's id; with name and language the ways to find it
/// @param language in any of the spellings that a provider uses
/// @param status the provider's word
/// @param reason why it is in that status
/// @param category the provider's word for the category that counts now
/// @param comingCategory its word for the one that will count; told with `category` alone
/// @param components what it consists of now; empty where nothing was said about it
public record TemplateNotice(
    Optional<String> externalId,
    Optional<String> name,
    Optional<String> language,
    Optional<String> status,
    Optional<String> reason,
    Optional<String> quality,
    Optional<String> category,
    Optional<String> comingCategory,
    List<Component> components) {

  public TemplateNotice {
    components = List.copyOf(components);
  }

  /// A notice about a template of which nothing is said yet.
  public static TemplateNotice about(
      Optional<String> externalId, Optional<String> name, Optional<String> language) {
    return new TemplateNotice(
        externalId,
        name,
        language,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  public TemplateNotice status(String word, Optional<String> why) {
    return new TemplateNotice(
        externalId,
        name,
        language,
        Optional.of(word),
        why,
        quality,
        category,
        comingCategory,
        components);
  }

  public TemplateNotice quality(String word) {
    return new TemplateNotice(
        externalId,
        name,
        language,
        status,
        reason,
        Optional.of(word),
        category,
        comingCategory,
        components);
  }

  public TemplateNotice category(String word, Optional<String> coming) {
    return new TemplateNotice(
        externalId, name, language, status, reason, quality, Optional.of(word), coming, components);
  }

  public TemplateNotice components(List<Component> now) {
    return new TemplateNotice(
        externalId, name, language, status, reason, quality, category, comingCategory, now);
  }

  /// Whether it is about this template: by id where it tells one, else by name and language.
  public boolean isAbout(Template template) {
    if (externalId.isPresent() && externalId.get().equals(template.externalId())) {
      return true;
    }
    return name.filter(template.name()::equals).isPresent()
        && language.map(TemplateNotice::normal).equals(Optional.of(normal(template.language())));
  }

  /// `en-US` and `en_US` are one language.
  private static String normal(String language) {
    return language.replace('-', '_').toLowerCase(Locale.ROOT);
  }
}
