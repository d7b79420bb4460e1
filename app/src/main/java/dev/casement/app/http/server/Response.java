package dev.casement.app.http.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.http.problem.Problem;
import dev.casement.app.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// An answer.
///
/// @param headers by name; `Content-Type` among them where there is a body
public record Response(int status, Map<String, String> headers, Body body) {
  public Response {
    headers = Map.copyOf(headers);
  }

  /// No body: 201, 202, 204.
  public static Response empty(int status) {
    return bytes(status, new byte[0]);
  }

  public static Response json(int status, JsonNode tree) {
    return text(status, "application/json", Json.print(tree));
  }

  public static Response text(int status, String contentType, String text) {
    return bytes(status, text.getBytes(StandardCharsets.UTF_8)).header("Content-Type", contentType);
  }

  public static Response text(String text) {
    return text(200, "text/plain; charset=utf-8", text);
  }

  public static Response html(String page) {
    return text(200, "text/html; charset=utf-8", page);
  }

  public static Response bytes(int status, byte[] bytes) {
    return new Response(status, Map.of(), new Body.Whole(bytes));
  }

  public static Response problem(Problem problem) {
    Response answer =
        text(problem.type().status(), "application/problem+json", Json.print(problem.toJson()));
    return problem
        .retryAfter()
        .map(wait -> answer.header("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))))
        .orElse(answer);
  }

  /// A body that is written while it comes into being.
  public static Response stream(String contentType, Streaming streaming) {
    return new Response(200, Map.of("Content-Type", contentType), new Body.Streamed(streaming));
  }

  /// A body whose length is known, written while it is read from somewhere.
  public static Response sized(int status, long length, Streaming streaming) {
    return new Response(status, Map.of(), new Body.Sized(length, streaming));
  }

  /// No answer at all: the connection is closed, as by a provider that broke down.
  public static Response cut() {
    return new Response(500, Map.of(), new Body.Cut());
  }

  /// The same with one more header, or another value of one.
  public Response header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, more, body);
  }

  /// What follows the headers.
  public sealed interface Body {
    /// All of it at once.
    @SuppressWarnings("ArrayRecordComponent") // a body is passed on and never compared
    record Whole(byte[] bytes) implements Body {}

    /// Not even headers; the connection is closed.
    record Cut() implements Body {}

    /// So many bytes, not all of them in memory at once.
    record Sized(long length, Streaming streaming) implements Body {}

    /// Bit by bit.
    record Streamed(Streaming streaming) implements Body {}
  }

  /// Writes a body until it has nothing more to say. It runs on the request's own thread, which is
  /// interrupted when the server stops.
  @FunctionalInterface
  public interface Streaming {
    void writeTo(Sink sink) throws IOException, InterruptedException;
  }

  /// Where a streamed body goes.
  @FunctionalInterface
  public interface Sink {
    /// Sends these bytes to the client now; fails once the client is gone.
    void write(byte[] bytes) throws IOException;
  }
}
