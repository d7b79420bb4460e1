package dev.casement.core.domain.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MediaSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RenderingTest {

  private static final Template TEXT =
      template(
          new Component.Header("TEXT", Optional.of("Order {{order_no}}")),
          new Component.Body("Hello {{first_name}}, your {{thing}} is ready."),
          new Component.Footer("Casa do Mar"),
          new Component.ButtonRow(
              List.of(
                  new Component.Button("URL", "Track", Optional.of("https://x.example/{{1}}")),
                  new Component.Button("QUICK_REPLY", "Stop", Optional.empty()))));

  private static final Template IMAGE =
      template(new Component.Header("IMAGE", Optional.empty()), new Component.Body("Look!"));

  @Test
  void showsWhatTheCustomerWillSee() {
    Rendering rendering =
        Rendering.of(
            TEXT,
            new Parameters(
                Map.of("order_no", new ParameterValue.TextValue("A-17")),
                Map.of("first_name", "Ada", "thing", "room $1"),
                Map.of(0, "A-17")));

    assertThat(rendering.faults()).isEmpty();
    assertThat(rendering.text())
        .isEqualTo("Order A-17\nHello Ada, your room $1 is ready.\nCasa do Mar");
    assertThat(rendering.buttons())
        .containsExactly(
            new Rendering.Tap("Track", Optional.of("https://x.example/A-17")),
            new Rendering.Tap("Stop", Optional.empty()));
  }

  @Test
  void namesEveryMissingAndEveryExtraFieldAtOnce() {
    Rendering rendering =
        Rendering.of(
            TEXT,
            new Parameters(
                Map.of("image", media()),
                Map.of("first_name", " ", "surname", "Lovelace"),
                Map.of(7, "x")));

    assertThat(rendering.faults())
        .extracting(Rendering.Fault::field)
        .containsExactlyInAnyOrder(
            "header.image",
            "header.order_no",
            "body.surname",
            "body.first_name",
            "body.thing",
            "buttons.0",
            "buttons.7");
  }

  @Test
  void aHeaderWithAFileNeedsThatFile() {
    assertThat(faults(IMAGE, Parameters.NONE)).containsExactly("header.image");
    assertThat(
            faults(
                IMAGE,
                new Parameters(
                    Map.of("image", new ParameterValue.TextValue("a picture")),
                    Map.of(),
                    Map.of())))
        .containsExactly("header.image");
    assertThat(faults(IMAGE, new Parameters(Map.of("image", media()), Map.of(), Map.of())))
        .isEmpty();
  }

  @Test
  void refusesLineBreaksInAField() {
    Template plain = template(new Component.Body("Hello {{1}}"));

    assertThat(faults(plain, Parameters.body(Map.of("1", "a\nb")))).containsExactly("body.1");
  }

  @Test
  void fieldsThatHaveNoPlaceAreExtra() {
    Template plain = template(new Component.Body("Hello"));

    assertThat(
            faults(
                plain, new Parameters(Map.of("image", media()), Map.of("1", "x"), Map.of(0, "y"))))
        .containsExactlyInAnyOrder("header.image", "body.1", "buttons.0");
  }

  private static List<String> faults(Template template, Parameters parameters) {
    return Rendering.of(template, parameters).faults().stream()
        .map(Rendering.Fault::field)
        .toList();
  }

  private static ParameterValue media() {
    return new ParameterValue.MediaValue(
        new Content.Media(
            Content.MediaKind.IMAGE,
            MediaSource.link("https://x.example/a.png"),
            Optional.empty(),
            Optional.empty()));
  }

  private static Template template(Component... components) {
    return new Template(
        new TemplateId("t"),
        new CompanyId("hotel"),
        new AccountId("desk"),
        "1",
        "greeting",
        "en",
        TemplateCategory.UTILITY,
        TemplateStatus.APPROVED,
        "APPROVED",
        Optional.empty(),
        Optional.empty(),
        ParameterFormat.NAMED,
        List.of(components),
        Set.of(),
        false,
        false,
        Instant.EPOCH);
  }
}
