package dev.casement.app.http.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casement.app.http.problem.ProblemType;
import dev.casement.core.port.store.StoreUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The server over real HTTP.
final class HttpServerTest {
  private static final CountDownLatch ENTERED = new CountDownLatch(1);
  private static final CountDownLatch STREAMING = new CountDownLatch(1);
  private static final CountDownLatch MAY_LEAVE = new CountDownLatch(1);

  private static HttpServer server;
  private static HttpClient client;

  @BeforeAll
  static void start() throws IOException {
    server =
        new HttpServer(
                new ServerSettings("127.0.0.1", 0, Duration.ofSeconds(1), 50),
                routes(),
                RequestLog.NONE)
            .start();
    client = HttpClient.newHttpClient();
  }

  private static Routes routes() {
    return new Routes()
        .get("/hello/{name}", request -> Response.text("hello " + request.parameter("name")))
        .get("/hello/world", _ -> Response.text("the whole world"))
        .get("/query", request -> Response.text(request.query("q").orElse("nothing")))
        .get("/long", _ -> Response.text("long ".repeat(1_000)))
        .on("POST", "/echo", 100, request -> Response.bytes(200, request.body()))
        .any(
            "/all/{rest...}",
            100,
            request -> Response.text(request.method() + request.parameter("rest")))
        .get(
            "/broken",
            _ -> {
              throw new IllegalStateException("secret detail");
            })
        .get(
            "/busy",
            _ -> {
              throw new StoreUnavailable("disk full");
            })
        .get("/cut", _ -> Response.cut())
        .get(
            "/refused",
            _ -> {
              throw ProblemType.CONFLICT.with("It is there already.").asException();
            })
        .get(
            "/stream",
            _ ->
                Response.stream(
                    "text/plain",
                    sink -> {
                      sink.write("one".getBytes(StandardCharsets.UTF_8));
                      sink.write("two".getBytes(StandardCharsets.UTF_8));
                    }));
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(to(path));
  }

  @Test
  void canBreakOffWithoutAnAnswer() {
    assertThatThrownBy(() -> get("/cut")).isInstanceOf(IOException.class);
  }

  @Test
  void givesTheRequestToTheMostExactRoute() throws Exception {
    assertThat(get("/hello/you").body()).isEqualTo("hello you");
    assertThat(get("/hello/world").body()).isEqualTo("the whole world");
    assertThat(get("/all/a/b").body()).isEqualTo("GETa/b");
    assertThat(get("/all/").body()).isEqualTo("GET");
  }

  @Test
  void decodesSegmentsAndQueriesOnTheirOwn() throws Exception {
    assertThat(get("/hello/a%2Fb%20c+d").body()).isEqualTo("hello a/b c+d");
    assertThat(get("/query?q=a%26b+c%C3%A9").body()).isEqualTo("a&b cé");
  }

  @Test
  void refusesAddressesThatAreNotUtf8() throws Exception {
    assertThat(get("/hello/%FF").statusCode()).isEqualTo(400);
    assertThat(get("/query?q=%C3").statusCode()).isEqualTo(400);
  }

  @Test
  void answersUnknownAddressesAndMethods() throws Exception {
    HttpResponse<String> unknown = get("/nowhere");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.headers().firstValue("content-type")).contains("application/problem+json");
    HttpResponse<String> other = send(to("/hello/you").DELETE());
    assertThat(other.statusCode()).isEqualTo(405);
    assertThat(other.headers().firstValue("allow")).contains("GET, HEAD, OPTIONS");
  }

  @Test
  void answersHeadAndOptionsByItself() throws Exception {
    HttpResponse<String> head =
        send(to("/hello/you").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("content-length")).contains("9");
    assertThat(head.body()).isEmpty();
    HttpResponse<String> options =
        send(to("/echo").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.headers().firstValue("allow")).contains("OPTIONS, POST");
  }

  @Test
  void takesBodiesUpToTheLimitAndNoLonger() throws Exception {
    assertThat(post("/echo", 100).statusCode()).isEqualTo(200);
    HttpResponse<String> tooLong = post("/echo", 101);
    assertThat(tooLong.statusCode()).isEqualTo(413);
    assertThat(tooLong.body()).contains("longer than 100 bytes");
    assertThat(post("/echo", 5_000_000).statusCode()).isEqualTo(413);
  }

  private static HttpResponse<String> post(String path, int length) throws Exception {
    return send(to(path).POST(HttpRequest.BodyPublishers.ofByteArray(new byte[length])));
  }

  @Test
  void tellsNothingOfWhatBroke() throws Exception {
    HttpResponse<String> broken = get("/broken");
    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.body())
        .contains("Incident ")
        .doesNotContain("secret detail", "Exception", "casement");
    assertThat(broken.headers().firstValue("server")).isEmpty();
  }

  @Test
  void asksToTryAgainWhenTheStoreIsNotThere() throws Exception {
    HttpResponse<String> busy = get("/busy");
    assertThat(busy.statusCode()).isEqualTo(503);
    assertThat(busy.headers().firstValue("retry-after")).contains("5");
    assertThat(busy.body()).doesNotContain("disk");
  }

  @Test
  void turnsProblemsIntoTheirDocuments() throws Exception {
    HttpResponse<String> refused = get("/refused");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("/problems/conflict", "It is there already.");
  }

  @Test
  void compressesLongTextsForThoseWhoCanReadIt() throws Exception {
    HttpResponse<byte[]> packed =
        client.send(
            to("/long").header("Accept-Encoding", "br, gzip").build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).hasSize(5_000);
    }
    assertThat(get("/long").body()).hasSize(5_000);
  }

  @Test
  void streamsBitByBit() throws Exception {
    assertThat(get("/stream").body()).isEqualTo("onetwo");
  }

  @Test
  void setsSecurityHeadersAndAllowsNoOtherOrigin() throws Exception {
    HttpResponse<String> answer = send(to("/hello/you").header("Origin", "https://evil.example"));
    assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
  }

  @Test
  void answersBrokenRequestsWithoutDetails() throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\n\r\n")).contains("400 Bad Request", "problem+json");
    assertThat(raw("NONSENSE\r\n\r\n")).contains("400").doesNotContain("Jetty", "jetty");
    assertThat(raw("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
        .contains("431")
        .contains("headers-too-large");
  }

  @Test
  void isNotHurtByHalfSentBodies() throws Exception {
    assertThat(raw("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nhalf"))
        .contains("408");
    assertThat(get("/hello/you").statusCode()).isEqualTo(200);
  }

  @Test
  void breaksOffWhoSendsTooSlowly() throws Exception {
    try (Socket socket = connected()) {
      socket
          .getOutputStream()
          .write("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 90\r\n\r\n".getBytes(US_ASCII));
      InputStream answer = socket.getInputStream();
      for (int sent = 0; sent < 80 && answer.available() == 0; sent++) {
        socket.getOutputStream().write('x');
        Thread.sleep(100);
      }

      assertThat(new String(answer.readNBytes(12), US_ASCII)).isEqualTo("HTTP/1.1 408");
    }
  }

  @Test
  void answersWhileThousandsOfConnectionsAreIdleOrHalfSent() throws Exception {
    List<Socket> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 2_000; i++) {
        Socket socket = connected();
        idle.add(socket);
        if (i % 4 == 0) {
          // Far more than are worked on at a time.
          socket
              .getOutputStream()
              .write(
                  "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 90\r\n\r\n"
                      .getBytes(US_ASCII));
        }
      }

      assertThat(get("/hello/you").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  private static Socket connected() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(10_000);
    return socket;
  }

  /// What the server says to these bytes before it closes the connection.
  private static String raw(String request) throws IOException {
    try (Socket socket = connected()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void refusesAtOnceWhatIsBeyondItsRoomAndTakesMoreWhenThereIsSome() throws Exception {
    CountDownLatch entered = new CountDownLatch(2);
    CountDownLatch mayLeave = new CountDownLatch(1);
    Routes routes =
        new Routes()
            .get(
                "/slow",
                _ -> {
                  entered.countDown();
                  mayLeave.await();
                  return Response.text("done");
                })
            .get("/quick", _ -> Response.text("quick"));
    ServerSettings room = new ServerSettings("127.0.0.1", 0, Duration.ofSeconds(30), 2);
    try (HttpServer small = new HttpServer(room, routes, RequestLog.NONE).start()) {
      CompletableFuture<HttpResponse<String>> first = getAsync(small, "/slow");
      CompletableFuture<HttpResponse<String>> second = getAsync(small, "/slow");
      entered.await();

      HttpResponse<String> beyond = getAsync(small, "/quick").get();

      assertThat(beyond.statusCode()).isEqualTo(503);
      assertThat(beyond.headers().firstValue("Retry-After")).contains("1");
      assertThat(beyond.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(first.isDone() || second.isDone()).isFalse();
      mayLeave.countDown();
      assertThat(first.get().body()).isEqualTo("done");
      assertThat(second.get().body()).isEqualTo("done");
      assertThat(getAsync(small, "/quick").get().body()).isEqualTo("quick");
    }
  }

  @Test
  void finishesWhatIsInFlightAndEndsStreamsWhenStopped() throws Exception {
    Routes routes =
        new Routes()
            .get(
                "/slow",
                _ -> {
                  ENTERED.countDown();
                  MAY_LEAVE.await();
                  return Response.text("done");
                })
            .get(
                "/endless",
                _ ->
                    Response.stream(
                        "text/event-stream",
                        sink -> {
                          sink.write("x".getBytes(StandardCharsets.UTF_8));
                          STREAMING.countDown();
                          new CountDownLatch(1).await();
                        }));
    HttpServer stopped = new HttpServer(ServerSettings.local(), routes, RequestLog.NONE).start();
    CompletableFuture<HttpResponse<String>> slow = getAsync(stopped, "/slow");
    CompletableFuture<HttpResponse<String>> endless = getAsync(stopped, "/endless");
    ENTERED.await();
    STREAMING.await();
    CompletableFuture<Void> stopping =
        CompletableFuture.runAsync(() -> stopped.stop(Duration.ofSeconds(8)));
    assertThat(endless.get().body()).isEqualTo("x");
    MAY_LEAVE.countDown();
    assertThat(slow.get().body()).isEqualTo("done");
    stopping.get();
    assertThat(getAsync(stopped, "/slow")).failsWithin(Duration.ofSeconds(5));
  }

  private static CompletableFuture<HttpResponse<String>> getAsync(HttpServer at, String path) {
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create(at.address() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
