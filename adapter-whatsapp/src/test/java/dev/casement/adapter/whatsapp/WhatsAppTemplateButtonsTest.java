package dev.casement.adapter.whatsapp;

import static dev.casement.adapter.whatsapp.Drafts.BODY;
import static dev.casement.adapter.whatsapp.Drafts.body;
import static dev.casement.adapter.whatsapp.Drafts.button;
import static dev.casement.adapter.whatsapp.Drafts.draft;
import static dev.casement.adapter.whatsapp.Drafts.faults;
import static dev.casement.adapter.whatsapp.Drafts.header;
import static dev.casement.adapter.whatsapp.Drafts.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.Component.Button;
import dev.casement.core.domain.template.TemplateDraft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Buttons, and the codes that some of them carry, keep the rules of meta-rules 2.3.
final class WhatsAppTemplateButtonsTest {

  private static TemplateDraft buttons(Button... buttons) {
    return draft(body(BODY), new Component.ButtonRow(List.of(buttons)));
  }

  @Test
  void buttonsAreCountedOrderedAndMeasured() {
    Button reply = button("QUICK_REPLY", "Yes", "");
    Button link = button("URL", "See", "https://x.example/");
    Button phone = button("PHONE_NUMBER", "Call", "+49 30 1");
    assertThat(faults(buttons(Collections.nCopies(11, reply).toArray(Button[]::new))))
        .containsExactly("buttons components.buttons");
    assertThat(faults(buttons(reply, link, reply)))
        .containsExactly("button-order components.buttons");
    assertThat(faults(buttons(link, reply, reply))).isEmpty();
    assertThat(faults(buttons(link, link, link))).containsExactly("button-url components.buttons");
    assertThat(faults(buttons(phone, phone))).containsExactly("button-phone components.buttons");
    assertThat(faults(buttons(button("QUICK_REPLY", "x".repeat(26), ""))))
        .containsExactly("button-label components.buttons.0.text");
    assertThat(faults(buttons(button("PHONE_NUMBER", "Call", "0".repeat(21)))))
        .containsExactly("button-phone components.buttons.0.phone_number");
    assertThat(faults(buttons(button("TELEPORT", "Go", ""))))
        .containsExactly("buttons components.buttons.0.type");
    assertThat(faults(buttons(button("OTP", "Copy", ""))))
        .containsExactly("passcode components.buttons");
    assertThat(faults(buttons(button("FLOW", "Go", ""))))
        .containsExactly("button-once components.buttons.0.flow_id");
    assertThat(warnings(buttons(reply, link))).contains("desktop");
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.example/{{1}}/end, 1",
    "https://x.example/{{1}}/{{1}}, 1",
    "https://x.example/{{name}}, 1",
    "ftp://x.example, 1",
    "https://x.example/{{1}}, 0",
    "{{1}}, 1"
  })
  void linksHaveOneParameterAtTheEnd(String url, int count) {
    List<String> faults = faults(buttons(button("URL", "See", url)));

    assertThat(faults).hasSizeGreaterThanOrEqualTo(count);
    assertThat(faults).allMatch("button-url components.buttons.0.url"::equals);
    assertThat(faults.isEmpty()).isEqualTo(count == 0);
  }

  @Test
  void copiedCodesAreShortAndHaveASample() {
    Button none =
        new Button("COPY_CODE", "", Optional.empty(), Optional.empty(), Map.of(), List.of());
    Button tooLong =
        new Button(
            "COPY_CODE", "", Optional.empty(), Optional.of("X".repeat(16)), Map.of(), List.of());
    assertThat(faults(buttons(none))).containsExactly("button-code components.buttons.0.example");
    assertThat(faults(buttons(tooLong)))
        .containsExactly("button-code components.buttons.0.example");
  }

  private static TemplateDraft code(Component footer, Button... buttons) {
    return draft(
        "AUTHENTICATION",
        new Component.Body("", Map.of(), true),
        footer,
        new Component.ButtonRow(List.of(buttons)));
  }

  private static Button otp(String way, int apps) {
    List<Component.App> list =
        new ArrayList<>(Collections.nCopies(apps, new Component.App("org.example", "hash")));
    return new Button("OTP", "", Optional.empty(), Optional.empty(), Map.of("otp_type", way), list);
  }

  @Test
  void codesHaveAFixedShape() {
    Component footer = new Component.Footer("", Optional.of(10));
    assertThat(faults(code(footer, otp("COPY_CODE", 0)))).isEmpty();
    assertThat(faults(code(footer, otp("ONE_TAP", 5)))).isEmpty();
    assertThat(faults(code(footer, otp("ONE_TAP", 6))))
        .containsExactly("authentication-apps components.buttons.0.supported_apps");
    assertThat(faults(code(footer, otp("ONE_TAP", 0))))
        .containsExactly("authentication-apps components.buttons.0.supported_apps");
    assertThat(faults(code(footer, otp("ZERO_TAP", 1))))
        .containsExactly("authentication-apps components.buttons.0.zero_tap_terms_accepted");
    assertThat(faults(code(new Component.Footer("", Optional.of(91)), otp("COPY_CODE", 0))))
        .containsExactly("authentication-expiry components.footer.code_expiration_minutes");
    assertThat(faults(draft("AUTHENTICATION", header("Hi"), body("Your code is {{1}} today."))))
        .contains(
            "authentication components.header",
            "authentication components.body.text",
            "authentication components.buttons");
  }
}
