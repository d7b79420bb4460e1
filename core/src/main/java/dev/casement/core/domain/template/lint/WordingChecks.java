package dev.casement.core.domain.template.lint;

import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.Placeholders;
import dev.casement.core.domain.template.TemplateDraft;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Looks at the wording, as reviewers do.
public final class WordingChecks {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}%]+");

  private WordingChecks() {}

  /// These words, or several in a row, stand somewhere in the texts; accents and case do not count.
  public static LintRule.Check words(String key, List<String> telling) {
    List<String> plain = telling.stream().map(WordingChecks::plain).toList();
    return (draft, notes) -> {
      for (Part part : parts(draft)) {
        String text = plain(part.text());
        TreeSet<String> found = new TreeSet<>();
        for (int index = 0; index < plain.size(); index++) {
          if (text.contains(plain.get(index))) {
            found.add(telling.get(index));
          }
        }
        if (!found.isEmpty()) {
          notes.add(part.field(), key, String.join(", ", found));
        }
      }
    };
  }

  /// The body says hardly anything of its own.
  public static LintRule.Check saysNothing(int fewestWords) {
    return (draft, notes) ->
        draft
            .parts(Component.Body.class)
            .forEach(body -> {
              Placeholders fields = Placeholders.of(body.text());
              if (!fields.isEmpty() && fields.words() < fewestWords) {
                notes.add(TextChecks.BODY, "wording.unclear");
              }
            });
  }

  private static List<Part> parts(TemplateDraft draft) {
    List<Part> parts = new ArrayList<>();
    TextChecks.words(draft).forEach(text -> parts.add(new Part(TextChecks.HEADER, text)));
    draft
        .parts(Component.Body.class)
        .forEach(body -> parts.add(new Part(TextChecks.BODY, body.text())));
    draft
        .parts(Component.Footer.class)
        .forEach(footer -> parts.add(new Part(TextChecks.FOOTER, footer.text())));
    List<Component.Button> buttons = draft.buttons();
    for (int place = 0; place < buttons.size(); place++) {
      String field = "components.buttons." + place + ".text";
      parts.add(new Part(field, buttons.get(place).text()));
    }
    return parts;
  }

  /// Lower-case words without accents, a space on each side.
  private static String plain(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return " "
        + NO_WORD.matcher(bare.toLowerCase(Locale.ROOT).replace("%", " % ")).replaceAll(" ").strip()
        + " ";
  }

  private record Part(String field, String text) {}
}
