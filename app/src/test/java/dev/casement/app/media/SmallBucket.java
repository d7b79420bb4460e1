package dev.casement.app.media;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One bucket that speaks as much of S3 over HTTP as files need: put, get with ranges, delete, and
/// the errors for a wrong key and for what is not there.
final class SmallBucket implements AutoCloseable {

  static final String NAME = "casement-files";
  static final String ACCESS_KEY = "AKIDEXAMPLE";

  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]+)-([0-9]+)");

  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final HttpServer server;

  SmallBucket() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException busy) {
      throw new UncheckedIOException(busy);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getRawPath();
    String signed = exchange.getRequestHeaders().getFirst("Authorization");
    if (signed == null || !signed.contains("Credential=" + ACCESS_KEY + "/")) {
      error(exchange, 403, "InvalidAccessKeyId");
    } else if (!path.startsWith("/" + NAME + "/")) {
      error(exchange, 404, "NoSuchBucket");
    } else {
      switch (exchange.getRequestMethod()) {
        case "PUT" -> {
          objects.put(path, body);
          send(exchange, 200, new byte[0]);
        }
        case "DELETE" -> {
          objects.remove(path);
          send(exchange, 204, new byte[0]);
        }
        case "GET" -> get(exchange, path);
        default -> error(exchange, 405, "MethodNotAllowed");
      }
    }
  }

  private void get(HttpExchange exchange, String path) throws IOException {
    byte[] object = objects.get(path);
    Matcher range = RANGE.matcher(exchange.getRequestHeaders().getFirst("Range"));
    if (object == null) {
      error(exchange, 404, "NoSuchKey");
    } else if (!range.matches() || Long.parseLong(range.group(1)) >= object.length) {
      error(exchange, 416, "InvalidRange");
    } else {
      int from = Integer.parseInt(range.group(1));
      int end = (int) Math.min(object.length, Long.parseLong(range.group(2)) + 1);
      send(exchange, 206, Arrays.copyOfRange(object, from, end));
    }
  }

  private static void error(HttpExchange exchange, int status, String code) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    send(
        exchange,
        status,
        ("<Error><Code>" + code + "</Code><Message>no</Message></Error>")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
