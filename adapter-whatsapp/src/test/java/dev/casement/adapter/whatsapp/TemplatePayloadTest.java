package dev.casement.adapter.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Media;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.Component.Button;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.ParameterValue;
import dev.casement.core.domain.template.ParameterValue.LocationValue;
import dev.casement.core.domain.template.ParameterValue.MediaValue;
import dev.casement.core.domain.template.ParameterValue.TextValue;
import dev.casement.core.domain.template.Parameters;
import dev.casement.core.domain.template.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplatePayloadTest {

  @Test
  void writesPositionsInTheirOrder() {
    Map<String, String> twelve =
        IntStream.rangeClosed(1, 12)
            .boxed()
            .collect(Collectors.toMap(i -> Integer.toString(i), i -> "value " + i));
    JsonNode parameters = template(Parameters.body(twelve)).at("/components/0/parameters");
    assertThat(parameters).hasSize(12);
    assertThat(parameters.get(1).toString()).isEqualTo("{\"type\":\"text\",\"text\":\"value 2\"}");
    assertThat(parameters.get(11).path("text").asText()).isEqualTo("value 12");
  }

  @Test
  void writesNames() {
    assertThat(template(Parameters.body(Map.of("first_name", "Ada"))).at("/components/0"))
        .isEqualTo(
            WhatsAppPayloadTest.json(
                """
                {"type":"body","parameters":[
                  {"type":"text","parameter_name":"first_name","text":"Ada"}]}\
                """));
  }

  @Test
  void goesByTheRegisteredFormatBeforeTheFieldsLook() {
    Template named = Requests.template(ParameterFormat.NAMED, List.of());
    assertThat(
            template(named, Parameters.body(Map.of("1", "Ada")))
                .at("/components/0/parameters/0/parameter_name")
                .asText())
        .isEqualTo("1");
  }

  @Test
  void leavesComponentsOutWhereThereIsNothingToFillIn() {
    assertThat(template(Parameters.NONE).toString())
        .isEqualTo("{\"name\":\"booking_confirmed\",\"language\":{\"code\":\"en_US\"}}");
  }

  @Test
  void writesHeadersOfTextFileAndPlace() {
    assertThat(header("1", new TextValue("A-17")))
        .isEqualTo("{\"type\":\"text\",\"text\":\"A-17\"}");
    Media invoice =
        new Media(
            MediaKind.DOCUMENT, MediaSource.id("m1"), Optional.of("no"), Optional.of("i.pdf"));
    assertThat(header("document", new MediaValue(invoice)))
        .isEqualTo("{\"type\":\"document\",\"document\":{\"id\":\"m1\",\"filename\":\"i.pdf\"}}");
    assertThat(
            header(
                "location", new LocationValue(1.5, 2.5, Optional.of("Casa"), Optional.of("Rua 1"))))
        .isEqualTo(
            "{\"type\":\"location\",\"location\":{\"latitude\":1.5,\"longitude\":2.5,"
                + "\"name\":\"Casa\",\"address\":\"Rua 1\"}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          URL         | url         | {"type":"text","text":"x"}
          OTP         | url         | {"type":"text","text":"x"}
          QUICK_REPLY | quick_reply | {"type":"payload","payload":"x"}
          COPY_CODE   | copy_code   | {"type":"coupon_code","coupon_code":"x"}
          FLOW        | flow        | {"type":"action","action":{"flow_token":"x"}}
          """)
  void writesAButtonAsItsKindWants(String kind, String subType, String parameter) {
    Component row =
        new Component.ButtonRow(
            List.of(
                new Button("PHONE_NUMBER", "Call", Optional.of("+49")),
                new Button(kind, "Tap", Optional.empty())));
    Template registered = Requests.template(ParameterFormat.POSITIONAL, List.of(row));
    JsonNode button =
        template(registered, new Parameters(Map.of(), Map.of(), Map.of(1, "x")))
            .at("/components/0");
    assertThat(button.path("type").asText()).isEqualTo("button");
    assertThat(button.path("sub_type").asText()).isEqualTo(subType);
    assertThat(button.path("index").asInt()).isEqualTo(1);
    assertThat(button.at("/parameters/0").toString()).isEqualTo(parameter);
  }

  @Test
  void takesAButtonNobodyRegisteredForALink() {
    assertThat(
            template(new Parameters(Map.of(), Map.of(), Map.of(0, "x")))
                .at("/components/0/sub_type")
                .asText())
        .isEqualTo("url");
  }

  private static String header(String field, ParameterValue value) {
    return template(new Parameters(Map.of(field, value), Map.of(), Map.of()))
        .at("/components/0/parameters/0")
        .toString();
  }

  private static JsonNode template(Parameters parameters) {
    return WhatsAppPayloadTest.body(Requests.to(Requests.ADA, content(parameters)))
        .path("template");
  }

  private static JsonNode template(Template registered, Parameters parameters) {
    return WhatsAppPayloadTest.body(Requests.registered(registered, content(parameters)))
        .path("template");
  }

  private static Content content(Parameters parameters) {
    return new Content.Template("booking_confirmed", "en_US", parameters);
  }
}
