package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.Component.Button;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.Placeholders;
import dev.casement.core.domain.template.TemplateDraft;
import dev.casement.core.domain.template.lint.Finding;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Templates for tests, and what is found in them.
final class Drafts {

  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  static final String BODY = "Hello {{1}}, your parcel {{2}} left us today.";

  static Component body(String text) {
    Map<String, String> samples = new HashMap<>();
    Placeholders.of(text).names().forEach(name -> samples.put(name, "sample"));
    return new Component.Body(text, samples, false);
  }

  static Component header(String text) {
    return new Component.Header(
        "TEXT",
        Optional.of(text),
        text.contains("{{") ? Map.of("1", "A-17") : Map.of(),
        Optional.empty());
  }

  static Button button(String kind, String text, String target) {
    return new Button(
        kind,
        text,
        Optional.of(target).filter(one -> !one.isEmpty()),
        Optional.of("https://x.example/9"),
        Map.of(),
        List.of());
  }

  static TemplateDraft draft(Component... components) {
    return draft("UTILITY", components);
  }

  static TemplateDraft draft(String category, Component... components) {
    return new TemplateDraft(
        "order_shipped",
        "en_US",
        category,
        ParameterFormat.POSITIONAL,
        List.of(components),
        Optional.empty());
  }

  static List<Finding> findings(TemplateDraft draft) {
    return WhatsAppTemplateRules.LINT.look(draft, NOW);
  }

  static List<String> faults(TemplateDraft draft) {
    return findings(draft).stream()
        .filter(Finding::isFault)
        .map(finding ->
            finding.rule().id().replace("whatsapp.template.", "") + " " + finding.field())
        .toList();
  }

  static List<String> warnings(TemplateDraft draft) {
    return findings(draft).stream()
        .filter(finding -> !finding.isFault())
        .map(finding -> finding.rule().id().replace("whatsapp.template.", ""))
        .toList();
  }

  private Drafts() {}
}
