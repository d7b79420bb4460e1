package dev.casement.core.usecase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The languages in which the platform speaks to people.
public enum Language {
  EN("en"),
  PT_BR("pt-BR"),
  ES("es"),
  IT("it");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /// The language's tag, as in the API and in a company's words.
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /// The best of our languages for an `Accept-Language` header, by the main language alone: `pt`
  /// and `pt-PT` get `pt-BR`, `es-AR` gets `es`. English where none fits or the header makes no
  /// sense.
  public static Language of(String acceptLanguage) {
    return ranges(acceptLanguage).stream()
        .filter(range -> range.getWeight() > 0)
        .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
        .flatMap(language -> speaking(language).stream())
        .findFirst()
        .orElse(EN);
  }

  private static Optional<Language> speaking(String mainLanguage) {
    return List.of(values()).stream()
        .filter(language -> language.locale().getLanguage().equals(mainLanguage))
        .findFirst();
  }

  private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
    try {
      return acceptLanguage.isBlank() ? List.of() : Locale.LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }
}
