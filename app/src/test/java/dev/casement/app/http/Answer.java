package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.json.Json;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;

/// What the API answered.
public record Answer(int status, HttpHeaders headers, String body) {
  Answer is(int expected) {
    assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  /// It is this problem.
  Answer isProblem(int expected, String slug) {
    is(expected);
    assertThat(text("type")).isEqualTo("/problems/" + slug);
    return this;
  }

  /// It refuses exactly these fields.
  Answer refuses(String... fields) {
    isProblem(422, "invalid-fields");
    assertThat(fields()).as(body).containsExactlyInAnyOrder(fields);
    return this;
  }

  List<String> fields() {
    return texts("errors", "field");
  }

  JsonNode json() {
    return Json.parse(body);
  }

  /// A member by its path, with slashes.
  JsonNode at(String path) {
    return json().at("/" + path);
  }

  String text(String path) {
    return at(path).asText();
  }

  /// One member of each element of an array.
  List<String> texts(String array, String member) {
    return StreamSupport.stream(at(array).spliterator(), false)
        .map(element -> element.path(member).asText())
        .toList();
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
