package dev.casement.app.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.config.Settings;
import dev.casement.app.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// The service in its sandbox, as somebody with an HTTP client sees it.
final class RunningSandbox implements AutoCloseable {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final RunningService service;
  private final URI base;

  private RunningSandbox(RunningService service) {
    this.service = service;
    this.base = service.address();
  }

  static RunningSandbox in(Path data, Optional<Instant> at) {
    return new RunningSandbox(RunningService.sandbox(data, at));
  }

  static RunningSandbox on(Settings.Database database, Path data) {
    return new RunningSandbox(RunningService.sandboxOn(database, data));
  }

  Answer get(String path) throws IOException, InterruptedException {
    return call(request(path).GET());
  }

  Answer delete(String path) throws IOException, InterruptedException {
    return call(request(path).DELETE());
  }

  /// @param body JSON in which single quotes stand for double ones
  Answer post(String path, String body) throws IOException, InterruptedException {
    return call(request(path).POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  /// @param body JSON in which single quotes stand for double ones
  Answer patch(String path, String body) throws IOException, InterruptedException {
    return call(request(path).method("PATCH", BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  /// Asks as a person, or as a program.
  Answer as(String author, String path) throws IOException, InterruptedException {
    return call(request(path).GET().header("Casement-Author", author));
  }

  /// A customer writes.
  Answer customer(String channel, String id, String text) throws IOException, InterruptedException {
    return post(
        "/sandbox/customers/" + channel + "/" + id + "/messages", "{'text':'" + text + "'}");
  }

  /// The one conversation on this channel.
  String conversation(String channel) throws IOException, InterruptedException {
    return get("/v1/conversations?channel=" + channel).json().at("/data/0/id").asText();
  }

  /// Sends, and waits until it went.
  JsonNode send(String conversation, String body) throws IOException, InterruptedException {
    Answer answer = post("/v1/conversations/" + conversation + "/messages", body);
    Answer settled = post("/sandbox/clock", "{'advance':'PT0S'}");
    if (settled.status() != 200) {
      throw new AssertionError("The clock answered " + settled.body());
    }
    return message(conversation, answer.json().path("id").asText()).orElse(answer.json());
  }

  private Optional<JsonNode> message(String conversation, String id)
      throws IOException, InterruptedException {
    return get("/v1/conversations/" + conversation + "/messages?limit=200")
        .json()
        .path("data")
        .valueStream()
        .filter(message -> message.path("id").asText().equals(id))
        .findFirst();
  }

  /// Uploads a file.
  Answer upload(String filename, byte[] bytes) throws IOException, InterruptedException {
    return call(request("/v1/media?filename=" + filename).POST(BodyPublishers.ofByteArray(bytes)));
  }

  /// The bytes at an address.
  byte[] bytes(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new AssertionError("HTTP " + response.statusCode());
    }
    return response.body();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).header("Content-Type", "application/json");
    return path.startsWith("/v1/") ? request.header("Authorization", "Bearer sandbox") : request;
  }

  Answer call(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }

  URI address(String path) {
    return base.resolve(path);
  }

  @Override
  public void close() {
    service.close();
    http.close();
  }

  /// An answer.
  record Answer(int status, String body) {
    JsonNode json() {
      return Json.parse(body);
    }
  }
}
