package dev.casement.core.domain.template.lint;

import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.Component.Button;
import dev.casement.core.domain.template.TemplateDraft;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Looks at the fixed shape of templates that carry one-time codes.
public final class CodeChecks {

  private static final String OTP = "OTP";
  private static final Set<String> HANDED_OVER = Set.of("ONE_TAP", "ZERO_TAP");

  private CodeChecks() {}

  /// The provider writes the words; there is no header, and one button that is for the code.
  public static LintRule.Check shape() {
    return (draft, notes) -> {
      if (!draft.parts(Component.Header.class).isEmpty()) {
        notes.add("components.header", "code.header");
      }
      if (draft.parts(Component.Body.class).stream().anyMatch(body -> !body.text().isBlank())) {
        notes.add(TextChecks.BODY, "code.body");
      }
      if (draft.parts(Component.Footer.class).stream().anyMatch(foot -> !foot.text().isBlank())) {
        notes.add(TextChecks.FOOTER, "code.footer");
      }
      List<Button> buttons = draft.buttons();
      if (buttons.size() != 1 || !ButtonChecks.is(buttons.getFirst(), OTP)) {
        notes.add("components.buttons", "code.button");
      }
    };
  }

  public static LintRule.Check expiry(int least, int most) {
    return (draft, notes) ->
        draft.parts(Component.Footer.class).stream()
            .flatMap(footer -> footer.expiryMinutes().stream())
            .filter(minutes -> minutes < least || minutes > most)
            .forEach(_ ->
                notes.add("components.footer.code_expiration_minutes", "code.expiry", least, most));
  }

  /// How a code gets to an app.
  public static LintRule.Check apps(Set<String> ways, int most) {
    return ButtonChecks.each(
        OTP,
        (button, place) -> {
          String way = button.details().getOrDefault("otp_type", "").toUpperCase(Locale.ROOT);
          place.notes(
              !ways.contains(way),
              ".otp_type",
              "code.way",
              String.join(", ", ways.stream().sorted().toList()));
          place.notes(
              HANDED_OVER.contains(way) && button.apps().isEmpty(),
              ".supported_apps",
              "code.no_app");
          place.notes(button.apps().size() > most, ".supported_apps", "code.apps", most);
          place.notes(
              way.equals("ZERO_TAP")
                  && !"true".equals(button.details().get("zero_tap_terms_accepted")),
              ".zero_tap_terms_accepted",
              "code.terms");
        });
  }

  /// A button for codes stands nowhere else.
  public static LintRule.Check nowhereElse() {
    return (TemplateDraft draft, Notes notes) -> {
      if (draft.buttons().stream().anyMatch(button -> ButtonChecks.is(button, OTP))) {
        notes.add("components.buttons", "code.elsewhere");
      }
    };
  }
}
