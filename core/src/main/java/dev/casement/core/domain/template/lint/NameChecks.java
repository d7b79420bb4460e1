package dev.casement.core.domain.template.lint;

import dev.casement.core.domain.template.TemplateCategory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Looks at what stands around the parts of a template: its name, language, category, life.
public final class NameChecks {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");

  private NameChecks() {}

  public static LintRule.Check name(Pattern form, int longest) {
    return (draft, notes) -> {
      if (!form.matcher(draft.name()).matches()) {
        notes.add("name", "name.form");
      }
      if (TextChecks.length(draft.name()) > longest) {
        notes.add("name", "longest", longest, TextChecks.length(draft.name()));
      }
    };
  }

  public static LintRule.Check language() {
    return (draft, notes) -> {
      if (!LANGUAGE.matcher(draft.language()).matches()) {
        notes.add("language", "language.form", draft.language());
      }
    };
  }

  /// The category is one that the provider takes.
  ///
  /// @param taken the provider's words
  public static LintRule.Check category(Set<String> taken) {
    return (draft, notes) -> {
      String word = draft.category().strip().toUpperCase(Locale.ROOT);
      if (!taken.contains(word)) {
        notes.add(
            "category", "category.word", word, String.join(", ", taken.stream().sorted().toList()));
      }
    };
  }

  /// After how many seconds a message may be given up.
  public static LintRule.Check life(TemplateCategory category, int least, int most) {
    return (draft, notes) -> {
      if (draft.isOf(category)
          && draft.secondsToLive().filter(asked -> asked < least || asked > most).isPresent()) {
        notes.add("message_send_ttl_seconds", "life", least, most, category.name());
      }
    };
  }

  /// The kinds of parts there are.
  public static LintRule.Check parts(List<String> others) {
    return (draft, notes) -> {
      for (var other : draft.parts(dev.casement.core.domain.template.Component.Other.class)) {
        if (!others.contains(other.providerType().toUpperCase(Locale.ROOT))) {
          notes.add("components", "part.unknown", other.providerType());
        }
      }
    };
  }
}
