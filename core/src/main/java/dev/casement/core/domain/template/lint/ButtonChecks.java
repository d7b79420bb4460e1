package dev.casement.core.domain.template.lint;

import dev.casement.core.domain.template.Component.Button;
import dev.casement.core.domain.template.Placeholders;
import dev.casement.core.domain.template.TemplateDraft;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// Looks at the buttons.
public final class ButtonChecks {

  private static final String ROW = "components.buttons";
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]*");

  private ButtonChecks() {}

  /// How many there are in all.
  public static LintRule.Check count(int most) {
    return (draft, notes) -> {
      int count = draft.buttons().size();
      if (count > most) {
        notes.add(ROW, "buttons.count", most, count);
      }
    };
  }

  /// How many there are of one kind.
  public static LintRule.Check count(String kind, int most) {
    return (draft, notes) -> {
      long count = draft.buttons().stream().filter(button -> is(button, kind)).count();
      if (count > most) {
        notes.add(ROW, "buttons.count_kind", most, kind, count);
      }
    };
  }

  public static LintRule.Check kinds(Set<String> kinds) {
    return each((button, place) ->
        place.notes(
            !kinds.contains(button.kind().toUpperCase(Locale.ROOT)),
            ".type",
            "button.kind",
            button.kind(),
            String.join(", ", new TreeSet<>(kinds))));
  }

  /// Each button has a label of its own, short enough, where the provider does not write it.
  ///
  /// @param unlabelled the kinds whose labels the provider writes
  public static LintRule.Check labels(int longest, Set<String> unlabelled) {
    return each((button, place) -> {
      boolean own = !unlabelled.contains(button.kind().toUpperCase(Locale.ROOT));
      place.notes(own && button.text().isBlank(), ".text", "text.missing");
      int length = TextChecks.length(button.text());
      place.notes(length > longest, ".text", "longest", longest, length);
      place.notes(!Placeholders.of(button.text()).isEmpty(), ".text", "button.parameter");
    });
  }

  /// Quick replies stand together, before the others or after them.
  public static LintRule.Check grouped() {
    return (draft, notes) -> {
      List<Boolean> replies =
          draft.buttons().stream().map(button -> is(button, "QUICK_REPLY")).toList();
      int changes = 0;
      for (int place = 1; place < replies.size(); place++) {
        changes += replies.get(place).equals(replies.get(place - 1)) ? 0 : 1;
      }
      if (changes > 1) {
        notes.add(ROW, "buttons.order");
      }
    };
  }

  /// What is not shown everywhere.
  public static LintRule.Check desktop(int most) {
    return (draft, notes) -> {
      long replies = draft.buttons().stream().filter(b -> is(b, "QUICK_REPLY")).count();
      int all = draft.buttons().size();
      if (all > most || (replies > 0 && replies < all)) {
        notes.add(ROW, "buttons.desktop");
      }
    };
  }

  public static LintRule.Check urls(int longest) {
    return each(
        "URL",
        (button, place) -> {
          String url = button.target().orElse("");
          Placeholders fields = Placeholders.of(url);
          place.notes(url.isBlank(), ".url", "url.missing");
          place.notes(
              !url.isBlank() && !url.toLowerCase(Locale.ROOT).matches("https?://[^\\s{}]+.*"),
              ".url",
              "url.form");
          int length = TextChecks.length(url);
          place.notes(length > longest, ".url", "longest", longest, length);
          place.notes(fields.names().size() > 1, ".url", "url.parameters");
          place.notes(
              fields.names().size() == 1 && !Placeholders.ends(url), ".url", "url.parameter_end");
          place.notes(
              fields.isBroken() || (fields.names().size() == 1 && !fields.names().contains("1")),
              ".url",
              "url.parameter_name");
          boolean sample = button.sample().filter(text -> !text.isBlank()).isPresent();
          place.notes(!fields.isEmpty() && !sample, ".example", "url.sample");
        });
  }

  public static LintRule.Check phones(int longest) {
    return each(
        "PHONE_NUMBER",
        (button, place) -> {
          String number = button.target().orElse("");
          place.notes(!PHONE.matcher(number).matches(), ".phone_number", "phone.form");
          int length = TextChecks.length(number);
          place.notes(length > longest, ".phone_number", "longest", longest, length);
        });
  }

  public static LintRule.Check codes(int longest) {
    return each(
        "COPY_CODE",
        (button, place) -> {
          String code = button.sample().orElse("");
          place.notes(code.isBlank(), ".example", "code.sample");
          int length = TextChecks.length(code);
          place.notes(length > longest, ".example", "longest", longest, length);
        });
  }

  public static LintRule.Check flows() {
    return each(
        "FLOW",
        (button, place) ->
            place.notes(
                Set.of("flow_id", "flow_name", "flow_json").stream()
                    .noneMatch(button.details()::containsKey),
                ".flow_id",
                "flow.missing"));
  }

  static LintRule.Check each(String kind, BiConsumer<Button, Place> look) {
    return each((button, place) -> {
      if (is(button, kind)) {
        look.accept(button, place);
      }
    });
  }

  private static LintRule.Check each(BiConsumer<Button, Place> look) {
    return (TemplateDraft draft, Notes notes) -> {
      List<Button> buttons = draft.buttons();
      for (int place = 0; place < buttons.size(); place++) {
        look.accept(buttons.get(place), new Place(ROW + "." + place, notes));
      }
    };
  }

  static boolean is(Button button, String kind) {
    return button.kind().equalsIgnoreCase(kind);
  }

  /// Where one button stands.
  record Place(String field, Notes notes) {

    /// Notes this where it is so.
    void notes(boolean so, String member, String key, Object... words) {
      if (so) {
        notes.add(field + member, key, words);
      }
    }
  }
}
