package dev.casement.adapter.whatsapp;

import static dev.casement.adapter.whatsapp.Drafts.BODY;
import static dev.casement.adapter.whatsapp.Drafts.body;
import static dev.casement.adapter.whatsapp.Drafts.button;
import static dev.casement.adapter.whatsapp.Drafts.draft;
import static dev.casement.adapter.whatsapp.Drafts.faults;
import static dev.casement.adapter.whatsapp.Drafts.findings;
import static dev.casement.adapter.whatsapp.Drafts.header;
import static dev.casement.adapter.whatsapp.Drafts.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.TemplateDraft;
import dev.casement.core.domain.template.lint.Finding;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each fault of meta-rules 2.2 and 2.3 is named with its field and its rule.
final class WhatsAppTemplateRulesTest {

  @Test
  void takesWhatMetaTakes() {
    TemplateDraft draft =
        draft(
            header("Order {{1}}"),
            body(BODY),
            new Component.Footer("The shop"),
            new Component.ButtonRow(
                List.of(
                    button("URL", "Track", "https://shop.example/t/{{1}}"),
                    button("PHONE_NUMBER", "Call", "+5548999990000"),
                    button("QUICK_REPLY", "Stop", ""))));

    assertThat(faults(draft)).isEmpty();
  }

  @Test
  void everyFindingSaysWhoseRuleItIsInFourLanguages() {
    TemplateDraft draft =
        new TemplateDraft(
            "Order Shipped",
            "en-US",
            "TRANSACTIONAL",
            ParameterFormat.NAMED,
            List.of(body("{{1}} and {{First}} {{x}}{{x}}")),
            Optional.of(5));
    List<Finding> findings = findings(draft);

    assertThat(findings).hasSizeGreaterThan(7);
    assertThat(findings)
        .allSatisfy(finding -> {
          assertThat(finding.rule().source()).isNotBlank();
          assertThat(finding.sentence("en"))
              .doesNotContain("{0}", "{1} ")
              .isNotEqualTo(finding.key());
          assertThat(List.of("pt-BR", "es", "it"))
              .allSatisfy(language ->
                  assertThat(finding.sentence(language)).isNotEqualTo(finding.sentence("en")));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "Order, name name",
    "order-shipped, name name",
    "órder, name name",
    "'order shipped', name name"
  })
  void namesHaveAForm(String name, String fault) {
    TemplateDraft draft =
        new TemplateDraft(
            name,
            "en_US",
            "UTILITY",
            ParameterFormat.POSITIONAL,
            List.of(body(BODY)),
            Optional.empty());
    assertThat(faults(draft)).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource({"english", "en-US", "EN", "pt_br", "''"})
  void languagesHaveAForm(String language) {
    TemplateDraft draft =
        new TemplateDraft(
            "n",
            language,
            "UTILITY",
            ParameterFormat.POSITIONAL,
            List.of(body(BODY)),
            Optional.empty());
    assertThat(faults(draft)).containsExactly("language language");
  }

  @ParameterizedTest
  @CsvSource({"TRANSACTIONAL, 1", "OTP, 1", "marketing, 0", "Utility, 0"})
  void categoriesAreThree(String word, int count) {
    assertThat(faults(draft(word, body(BODY)))).hasSize(count);
    Instant before = Instant.parse("2023-04-30T23:59:59Z");
    assertThat(WhatsAppTemplateRules.LINT.look(draft(word, body(BODY)), before))
        .noneMatch(finding -> finding.field().equals("category"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {{1}}, your parcel has left us today                | body-edges components.body.text
          Your parcel has left us today, {{1}}                | body-edges components.body.text
          Hello {{1}}, parcel {{3}} left us today             | parameters components.body.text
          Hello {{2}}, your parcel left us today              | parameters components.body.text
          Hello {{name}}, your parcel left us today           | parameters components.body.text
          Hello {{1, your parcel left us today                | parameters components.body.text
          Ho {{1}} {{2}} {{3}} ho                             | body-ratio components.body.text
          """)
  void bodiesKeepTheirRules(String text, String fault) {
    assertThat(faults(draft(body(text.strip())))).contains(fault.strip());
  }

  @ParameterizedTest
  @CsvSource({"First, 1", "first_name, 0", "name2, 1", "1, 1", "FIRST, 1"})
  void namedParametersAreLowerCase(String name, int count) {
    TemplateDraft draft =
        new TemplateDraft(
            "n",
            "en_US",
            "UTILITY",
            ParameterFormat.NAMED,
            List.of(body("Hello {{" + name + "}}, your parcel left us.")),
            Optional.empty());
    assertThat(faults(draft)).hasSize(count);
  }

  @Test
  void lengthsAreCountedInCharacters() {
    assertThat(faults(draft(body("🙂".repeat(1024))))).isEmpty();
    assertThat(faults(draft(body("🙂".repeat(1025))))).containsExactly("body components.body.text");
    assertThat(faults(draft(header("x".repeat(61)), body(BODY))))
        .containsExactly("header components.header.text");
    assertThat(faults(draft(body(BODY), new Component.Footer("x".repeat(61)))))
        .containsExactly("footer components.footer.text");
  }

  @Test
  void headersHaveOneParameterAndNoMarkdown() {
    assertThat(faults(draft(header("{{1}} and {{2}}"), body(BODY))))
        .contains("header components.header.text");
    assertThat(faults(draft(header("Your *order*"), body(BODY))))
        .containsExactly("header components.header.text");
    assertThat(faults(draft(new Component.Header("IMAGE", Optional.empty()), body(BODY))))
        .containsExactly("samples components.header.example");
    assertThat(faults(draft(new Component.Header("LOCATION", Optional.empty()), body(BODY))))
        .isEmpty();
    assertThat(faults(draft(new Component.Header("STICKER", Optional.empty()), body(BODY))))
        .containsExactly("header-format components.header.format");
  }

  @Test
  void footersHaveNoParameterAndEveryPartStandsOnce() {
    assertThat(faults(draft(body(BODY), new Component.Footer("Bye {{1}}"))))
        .containsExactly("footer components.footer.text");
    assertThat(faults(draft(header("Hi")))).containsExactly("parts components.body");
    assertThat(faults(draft(body(BODY), body(BODY)))).contains("parts components.body");
    assertThat(faults(draft(header("a"), header("b"), body(BODY))))
        .containsExactly("parts components.header");
  }

  @Test
  void everyParameterHasASample() {
    assertThat(faults(draft(new Component.Body(BODY, Map.of("1", "Ada", "9", "x"), false))))
        .containsExactly("samples components.body.example.2", "samples components.body.example.9");
    assertThat(faults(draft(new Component.Body(BODY, Map.of("1", "A\nda", "2", "x"), false))))
        .containsExactly("samples components.body.example.1");
  }

  @ParameterizedTest
  @CsvSource({
    "UTILITY, 29, 1",
    "UTILITY, 30, 0",
    "UTILITY, 43200, 0",
    "UTILITY, 43201, 1",
    "AUTHENTICATION, 901, 1",
    "MARKETING, 43199, 1",
    "MARKETING, 2592000, 0"
  })
  void livesAreLimitedByCategory(String category, int seconds, int count) {
    TemplateDraft draft =
        new TemplateDraft(
            "n",
            "en_US",
            category,
            ParameterFormat.POSITIONAL,
            List.of(body(BODY)),
            Optional.of(seconds));
    assertThat(faults(draft).stream().filter(fault -> fault.startsWith("time-to-live")))
        .hasSize(count);
  }

  @Test
  void cardsAreAlikeAndOffersShort() {
    List<Component> one = List.of(new Component.Header("IMAGE", Optional.empty()), body("One"));
    List<Component> other = List.of(body("Two"));
    assertThat(
            faults(
                draft(
                    "MARKETING",
                    body("Look at these rooms"),
                    new Component.Carousel(List.of(one, other)))))
        .containsExactly("carousel components.carousel.cards");
    assertThat(
            faults(
                draft(
                    "MARKETING",
                    body("Look at these rooms"),
                    new Component.Carousel(Collections.nCopies(11, other)))))
        .containsExactly("carousel components.carousel.cards");
    assertThat(
            faults(
                draft(
                    "MARKETING",
                    body("Look at these rooms"),
                    new Component.LimitedOffer("x".repeat(17), true))))
        .containsExactly("offer components.limited_time_offer.text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Your order left us. Enjoy 20% off your next one.     | utility-wording
          Seu pedido saiu. Aproveite o desconto de hoje.       | utility-wording
          Tu pedido salió. No te lo pierdas.                   | utility-wording
          Il tuo ordine è partito. Approfitta dei saldi.       | utility-wording
          Happy birthday from all of us at the hotel.          | utility-wording
          Your verification code is here and waits for you.    | passcode-wording
          """)
  void warnsWhereWordingWillBeJudgedOtherwise(String text, String rule) {
    assertThat(faults(draft(body(text.strip())))).isEmpty();
    assertThat(warnings(draft(body(text.strip())))).containsExactly(rule.strip());
    assertThat(warnings(draft("MARKETING", body(text.strip())))).doesNotContain("utility-wording");
  }

  @Test
  void aMessageAboutAnOrderGetsNoWarning() {
    assertThat(
            warnings(
                draft(
                    body(
                        "Hello {{1}}, your room is booked from {{2}} on. We look forward to you."))))
        .isEmpty();
  }
}
