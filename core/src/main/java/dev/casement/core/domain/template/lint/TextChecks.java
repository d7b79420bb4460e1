package dev.casement.core.domain.template.lint;

import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.Placeholders;
import dev.casement.core.domain.template.TemplateDraft;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Looks at header, body and footer.
public final class TextChecks {

  static final String HEADER = "components.header.text";
  static final String BODY = "components.body.text";
  static final String FOOTER = "components.footer.text";

  private static final Pattern MARKDOWN =
      Pattern.compile("\\*[^*\\s][^*]*\\*|_[^_\\s][^_]*_(?![\\p{L}\\p{N}])|~[^~\\s][^~]*~|`[^`]+`");

  private TextChecks() {}

  /// As providers count: code points.
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /// There is one body, and at most one of every other part.
  public static LintRule.Check oneOfEach() {
    return (draft, notes) -> {
      int bodies = draft.parts(Component.Body.class).size();
      if (bodies != 1) {
        notes.add("components.body", bodies == 0 ? "body.missing" : "part.twice", bodies);
      }
      atMostOne(draft, Component.Header.class, "components.header", notes);
      atMostOne(draft, Component.Footer.class, "components.footer", notes);
      atMostOne(draft, Component.ButtonRow.class, "components.buttons", notes);
    };
  }

  private static void atMostOne(
      TemplateDraft draft, Class<? extends Component> part, String field, Notes notes) {
    int count = draft.parts(part).size();
    if (count > 1) {
      notes.add(field, "part.twice", count);
    }
  }

  public static LintRule.Check body(int longest) {
    return (draft, notes) ->
        draft
            .parts(Component.Body.class)
            .forEach(body -> {
              if (body.text().isBlank()) {
                notes.add(BODY, "text.missing");
              }
              longest(BODY, body.text(), longest, notes);
            });
  }

  public static LintRule.Check footer(int longest) {
    return (draft, notes) ->
        draft
            .parts(Component.Footer.class)
            .forEach(footer -> {
              if (footer.text().isBlank()) {
                notes.add(FOOTER, "text.missing");
              }
              longest(FOOTER, footer.text(), longest, notes);
              if (!Placeholders.of(footer.text()).isEmpty()) {
                notes.add(FOOTER, "footer.parameter");
              }
            });
  }

  /// A header of words.
  public static LintRule.Check header(int longest, int mostParameters) {
    return (draft, notes) ->
        words(draft)
            .forEach(text -> {
              if (text.isBlank()) {
                notes.add(HEADER, "text.missing");
              }
              longest(HEADER, text, longest, notes);
              if (Placeholders.of(text).names().size() > mostParameters) {
                notes.add(HEADER, "header.parameters", mostParameters);
              }
              if (MARKDOWN.matcher(text.replaceAll("\\{\\{[^{}]*}}", "")).find()) {
                notes.add(HEADER, "header.markdown");
              }
              if (text.contains("\n")) {
                notes.add(HEADER, "header.lines");
              }
            });
  }

  /// What a header may be of.
  public static LintRule.Check headerFormats(Set<String> formats) {
    return (draft, notes) ->
        draft
            .parts(Component.Header.class)
            .forEach(header -> {
              String format = header.format().toUpperCase(Locale.ROOT);
              if (!formats.contains(format)) {
                notes.add(
                    "components.header.format",
                    "header.format",
                    format,
                    String.join(", ", formats.stream().sorted().toList()));
              } else if (!format.equals("TEXT") && header.text().isPresent()) {
                notes.add(HEADER, "header.text", format);
              } else if (format.equals("TEXT") && header.text().isEmpty()) {
                notes.add(HEADER, "text.missing");
              }
            });
  }

  /// A file needs a sample for its reviewers.
  public static LintRule.Check headerFile(Set<String> files) {
    return (draft, notes) ->
        draft.parts(Component.Header.class).stream()
            .filter(header -> files.contains(header.format().toUpperCase(Locale.ROOT)))
            .filter(header -> header.handle().filter(handle -> !handle.isBlank()).isEmpty())
            .forEach(_ -> notes.add("components.header.example", "header.sample"));
  }

  public static LintRule.Check offer(int longest) {
    return (draft, notes) ->
        draft
            .parts(Component.LimitedOffer.class)
            .forEach(offer ->
                longest("components.limited_time_offer.text", offer.text(), longest, notes));
  }

  public static LintRule.Check carousel(int most) {
    return (draft, notes) ->
        draft
            .parts(Component.Carousel.class)
            .forEach(carousel -> {
              if (carousel.cards().isEmpty() || carousel.cards().size() > most) {
                notes.add("components.carousel.cards", "carousel.count", most);
              }
              if (carousel.cards().stream().map(TextChecks::shape).distinct().count() > 1) {
                notes.add("components.carousel.cards", "carousel.shape");
              }
            });
  }

  private static List<String> shape(List<Component> card) {
    return card.stream()
        .map(part ->
            switch (part) {
              case Component.Header header -> "HEADER " + header.format().toUpperCase(Locale.ROOT);
              case Component.ButtonRow(var buttons) ->
                  "BUTTONS " + buttons.stream().map(Component.Button::kind).toList();
              case Component.Body _ -> "BODY";
              case Component.Footer _ -> "FOOTER";
              case Component.LimitedOffer _ -> "LIMITED_TIME_OFFER";
              case Component.Carousel _ -> "CAROUSEL";
              case Component.Other(String type, var _) -> type;
            })
        .toList();
  }

  static void longest(String field, String text, int longest, Notes notes) {
    if (length(text) > longest) {
      notes.add(field, "longest", longest, length(text));
    }
  }

  static List<String> words(TemplateDraft draft) {
    return draft.parts(Component.Header.class).stream()
        .map(Component.Header::text)
        .flatMap(Optional::stream)
        .toList();
  }
}
