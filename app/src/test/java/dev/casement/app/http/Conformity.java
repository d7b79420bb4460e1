package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/// Holds answers against a description, `openapi.yaml` or the sandbox's, and remembers which it has
/// seen.
public final class Conformity {
  private static final Pattern CHANNELS =
      Pattern.compile("external_id|(settings|credentials)\\..+");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
  private final Set<String> seen = new ConcurrentSkipListSet<>();
  private final Set<String> faults = new ConcurrentSkipListSet<>();

  Conformity() {
    this("/openapi.yaml");
  }

  /// @param resource the description
  public Conformity(String resource) {
    this.document = document(resource);
  }

  private static JsonNode document(String resource) {
    try (InputStream in = Conformity.class.getResourceAsStream(resource)) {
      ObjectMapper yaml = new YAMLMapper();
      return yaml.readTree(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Fails where this answer is not as described.
  ///
  /// @param path as it was called, without the query
  public void check(String method, String path, Answer answer) {
    Optional<String> template = template(path);
    if (template.isEmpty()) {
      assertThat(answer.status()).as("an address that is not described: " + path).isEqualTo(404);
      return;
    }
    JsonNode operation =
        document.at("/paths").path(template.get()).path(method.toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) {
      assertThat(answer.status()).as(method + " " + template.get()).isIn(204, 405);
      return;
    }
    JsonNode declared = operation.path("responses").path(Integer.toString(answer.status()));
    String name = method + " " + template.get() + " " + answer.status();
    assertThat(declared.isMissingNode())
        .as("not declared: " + name + " " + answer.body())
        .isFalse();
    seen.add(name);
    check(name, resolved(declared), answer);
  }

  private void check(String name, JsonNode response, Answer answer) {
    response
        .path("headers")
        .properties()
        .forEach(header ->
            assertThat(answer.header(header.getKey()))
                .as(name + ": " + header.getKey())
                .isNotEmpty());
    JsonNode content = response.path("content");
    if (content.isMissingNode()) {
      assertThat(answer.body()).as(name).isEmpty();
      return;
    }
    String type = answer.header("content-type").replaceFirst(";.*", "");
    JsonNode schema = content.path(type).path("schema");
    assertThat(schema.isMissingNode()).as(name + " has no " + type).isFalse();
    if (type.equals("application/problem+json")) {
      note(answer.json());
    }
    if (type.endsWith("json")) {
      assertThat(
              schemas
                  .computeIfAbsent(schema.toString(), _ -> compile(schema))
                  .validate(answer.body(), InputFormat.JSON))
          .as(name + " " + answer.body())
          .isEmpty();
    }
  }

  /// What was said in English of members that are wrong. Where a provider's rule is behind it, it
  /// was said in the reader's language; of an account's settings their channel speaks all four.
  private void note(JsonNode problem) {
    problem
        .path("errors")
        .forEach(fault -> {
          boolean channels = CHANNELS.matcher(fault.path("field").asText()).matches();
          if (!fault.has("rule") && !channels) {
            faults.add(fault.path("message").asText());
          }
        });
  }

  /// Every sentence of our own about a member that is wrong, as far as it was seen.
  Set<String> faults() {
    return Set.copyOf(faults);
  }

  /// A schema that stands on its own, with all those it may refer to.
  private Schema compile(JsonNode schema) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", document.path("components"));
    return registry.getSchema(whole.toString(), InputFormat.JSON);
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  private Optional<String> template(String path) {
    List<String> fitting = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(entry -> {
          if (path.matches(asPattern(entry.getKey()))) {
            fitting.add(entry.getKey());
          }
        });
    return fitting.stream().min((one, other) -> Integer.compare(names(one), names(other)));
  }

  private static int names(String template) {
    return template.split("\\{", -1).length;
  }

  private static String asPattern(String template) {
    return Pattern.compile("\\{[^}]+}")
        .splitAsStream(template + " ")
        .map(Pattern::quote)
        .reduce((one, other) -> one + "[^/]+" + other)
        .orElseThrow()
        .replace(" \\E", "\\E");
  }

  /// Every method and path that is described: `GET /v1/channels`.
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation -> {
                  if (METHODS.contains(operation.getKey())) {
                    operations.add(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                  }
                }));
    return operations;
  }

  /// What is described and was not seen: `GET /v1/channels 401`.
  public Set<String> unseen() {
    Set<String> unseen = declared();
    unseen.removeAll(seen);
    return unseen;
  }

  private Set<String> declared() {
    Set<String> declared = new TreeSet<>();
    for (String operation : operations()) {
      String[] parts = operation.split(" ", 2);
      operation(parts[0], parts[1])
          .path("responses")
          .fieldNames()
          .forEachRemaining(status -> declared.add(operation + " " + status));
    }
    declared.removeIf(name -> name.endsWith(" default"));
    return declared;
  }

  private JsonNode operation(String method, String path) {
    return document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
  }

  /// The operations that declare this status, by method and path.
  List<String> declaring(int status) {
    return declared().stream()
        .filter(name -> name.endsWith(" " + status))
        .map(name -> name.substring(0, name.lastIndexOf(' ')))
        .toList();
  }

  /// Whether an operation takes a body of JSON.
  boolean takesBody(String operation) {
    String[] parts = operation.split(" ", 2);
    return operation(parts[0], parts[1]).at("/requestBody/content").has("application/json");
  }

  /// Whether an operation gives a list page by page.
  boolean takesCursor(String operation) {
    String[] parts = operation.split(" ", 2);
    return operation(parts[0], parts[1]).path("parameters").toString().contains("cursor");
  }

  /// The objects among the schemas that let in members they do not name, or name members that do
  /// not exist as required.
  public List<String> openSchemas() {
    List<String> open = new ArrayList<>();
    findOpen(document.at("/components/schemas"), "", open);
    return open;
  }

  private static void findOpen(JsonNode node, String path, List<String> open) {
    boolean object = node.path("type").asText().equals("object") && !path.isEmpty();
    if (object && !node.has("additionalProperties")) {
      open.add(path);
    }
    node.path("required")
        .forEach(name -> {
          if (object && !node.path("properties").has(name.asText())) {
            open.add(path + " requires " + name.asText());
          }
        });
    node.properties()
        .forEach(member -> findOpen(member.getValue(), path + "/" + member.getKey(), open));
    if (node.isArray()) {
      node.forEach(element -> findOpen(element, path + "/*", open));
    }
  }
}
