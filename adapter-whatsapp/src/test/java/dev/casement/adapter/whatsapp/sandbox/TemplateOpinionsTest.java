package dev.casement.adapter.whatsapp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.adapter.whatsapp.WhatsAppPlugin;
import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.Component.Button;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.Placeholders;
import dev.casement.core.domain.template.TemplateDraft;
import dev.casement.core.domain.template.lint.Finding;
import dev.casement.core.domain.template.lint.TemplateLint;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.meta.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Two opinions on templates: what the lint lets pass the stand-in takes, and what it faults the
/// stand-in refuses.
final class TemplateOpinionsTest {

  private static final TemplateLint LINT = lint();

  private static TemplateLint lint() {
    try (Channel channel =
        new WhatsAppPlugin()
            .open(
                new ChannelEnvironment(
                    () -> Stage.START, Optional.empty(), Duration.ofSeconds(1)))) {
      return channel.templateDesk().orElseThrow().lint();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "Hello", "your", "room", "is ready", "{{1}}", "{{2}}", "{{3}}", "today", ",", "🙂")
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(pieces -> String.join(" ", pieces));
  }

  @Provide
  Arbitrary<TemplateDraft> drafts() {
    Arbitrary<Optional<String>> header =
        Arbitraries.of("Your room", "Room {{1}}", "{{1}} and {{2}}", "x".repeat(61)).optional();
    Arbitrary<Optional<String>> footer =
        Arbitraries.of("The hotel", "By {{1}}", "x".repeat(61)).optional();
    Arbitrary<List<Button>> buttons =
        Arbitraries.of(
                button("QUICK_REPLY", "Yes", ""),
                button("QUICK_REPLY", "x".repeat(26), ""),
                button("URL", "See", "https://x.example/{{1}}"),
                button("URL", "See", "https://x.example/{{1}}/end"),
                button("PHONE_NUMBER", "Call", "+49301"))
            .list()
            .ofMaxSize(4);
    return Combinators.combine(header, texts(), footer, buttons).as(TemplateOpinionsTest::draft);
  }

  private static Button button(String kind, String text, String target) {
    return new Button(
        kind,
        text,
        Optional.of(target).filter(one -> !one.isEmpty()),
        target.contains("{{") ? Optional.of("https://x.example/9") : Optional.empty(),
        Map.of(),
        List.of());
  }

  private static Map<String, String> samples(String text) {
    Map<String, String> samples = new HashMap<>();
    Placeholders.of(text).names().forEach(name -> samples.put(name, "sample"));
    return samples;
  }

  private static TemplateDraft draft(
      Optional<String> header, String body, Optional<String> footer, List<Button> buttons) {
    List<Component> parts = new ArrayList<>();
    header.ifPresent(
        text -> parts.add(new Component.Header("TEXT", header, samples(text), Optional.empty())));
    parts.add(new Component.Body(body, samples(body), false));
    footer.ifPresent(text -> parts.add(new Component.Footer(text)));
    if (!buttons.isEmpty()) {
      parts.add(new Component.ButtonRow(buttons));
    }
    return new TemplateDraft(
        "room", "en_US", "UTILITY", ParameterFormat.POSITIONAL, parts, Optional.empty());
  }

  @Property(tries = 600)
  void agree(@ForAll("drafts") TemplateDraft draft) {
    boolean passes = LINT.look(draft, Stage.START).stream().noneMatch(Finding::isFault);
    boolean taken =
        Stage.at(Stage.START)
                .ask("POST", "/100/message_templates", Map.of(), Json.text(written(draft)))
                .status()
            == 200;

    assertThat(taken).isEqualTo(passes);
  }

  private static ObjectNode written(TemplateDraft draft) {
    ObjectNode body =
        Json.object().put("name", "room").put("language", "en_US").put("category", "UTILITY");
    ArrayNode parts = body.putArray("components");
    for (Component component : draft.components()) {
      switch (component) {
        case Component.Header header ->
            example(
                parts.addObject().put("type", "HEADER").put("format", "TEXT"),
                header.text().orElseThrow(),
                "header_text");
        case Component.Body(String text, var _, var _) ->
            example(parts.addObject().put("type", "BODY"), text, "body_text");
        case Component.Footer(String text, var _) ->
            parts.addObject().put("type", "FOOTER").put("text", text);
        case Component.ButtonRow(var buttons) -> {
          ArrayNode row = parts.addObject().put("type", "BUTTONS").putArray("buttons");
          buttons.forEach(one -> {
            ObjectNode button = row.addObject().put("type", one.kind()).put("text", one.text());
            String member = one.kind().equals("URL") ? "url" : "phone_number";
            one.target().ifPresent(target -> button.put(member, target));
            one.sample().ifPresent(sample -> button.putArray("example").add(sample));
          });
        }
        default -> throw new IllegalStateException("not made here");
      }
    }
    return body;
  }

  private static void example(ObjectNode part, String text, String member) {
    part.put("text", text);
    int count = Placeholders.of(text).distinct().size();
    if (count > 0) {
      ArrayNode list = part.putObject("example").putArray(member);
      ArrayNode row = member.equals("body_text") ? list.addArray() : list;
      for (int index = 0; index < count; index++) {
        row.add("sample");
      }
    }
  }
}
