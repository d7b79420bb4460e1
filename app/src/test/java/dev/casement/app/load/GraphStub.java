package dev.casement.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.casement.app.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Takes every message that is sent to it, as Graph would, and remembers to whom it went.
final class GraphStub implements AutoCloseable {

  private final HttpServer server;
  private final AtomicInteger ids = new AtomicInteger();
  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

  GraphStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  List<Sent> sent() {
    return List.copyOf(sent);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String answer = "{\"success\":true}";
    if (exchange.getRequestURI().getPath().endsWith("/messages")) {
      JsonNode message = Json.parse(request);
      if (message.has("to")) {
        Sent one = new Sent(message.path("to").asText(), "wamid.g" + ids.incrementAndGet());
        sent.add(one);
        answer =
            "{\"messaging_product\":\"whatsapp\",\"contacts\":[{\"input\":\"%1$s\",\"wa_id\":\"%1$s\"}],\"messages\":[{\"id\":\"%2$s\"}]}"
                .formatted(one.phone, one.externalId);
      }
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// A message of ours that arrived here.
  record Sent(String phone, String externalId) {}
}
