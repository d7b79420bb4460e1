package dev.casement.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.app.http.server.HttpServer;
import dev.casement.app.http.server.RequestLog;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.server.ServerSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The console as a browser fetches it.
final class ConsoleTest {
  private static final Pattern LINKED = Pattern.compile("(?:src|href)=\"(/console/[^\"]+)\"");

  /// Also what is fetched later, save the sandbox's part, which is only there where it is played.
  private static final Pattern IMPORTED =
      Pattern.compile("(?:\\bfrom ?|\\bimport ?\\(?)['\"](\\.(?!/sandbox/)[^'\"]+)['\"]");

  /// What the page may weigh when it is first opened, compressed.
  private static final int MOST_BYTES = 200_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server = serve(Optional.of("sandbox"));

  private static HttpServer serve(Optional<String> sandbox) {
    Routes routes = new Routes();
    new Console(sandbox).addTo(routes);
    try {
      return new HttpServer(ServerSettings.local(), routes, RequestLog.NONE).start();
    } catch (IOException busy) {
      throw new IllegalStateException("no free port", busy);
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private String text(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /// The page, and every file that it names, and that those import, and so on.
  private Set<String> everything() throws IOException, InterruptedException {
    Set<String> found = new TreeSet<>();
    Deque<String> left = new ArrayDeque<>();
    Matcher linked = LINKED.matcher(text("/"));
    while (linked.find()) {
      left.add(linked.group(1));
    }
    while (!left.isEmpty()) {
      String path = left.pop();
      if (found.add(path) && path.endsWith(".js")) {
        Matcher imported = IMPORTED.matcher(text(path));
        while (imported.find()) {
          left.add(URI.create(path).resolve(imported.group(1)).getPath());
        }
      }
    }
    return found;
  }

  @Test
  void servesEveryFileThatThePageNeedsWithItsType() throws Exception {
    Set<String> all = everything();
    assertThat(all).anyMatch(path -> path.endsWith("/lit/lit-html.js"));
    for (String path : all) {
      HttpResponse<byte[]> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(header(answer, "Content-Type"))
          .as(path)
          .startsWith(
              path.endsWith(".js")
                  ? "text/javascript"
                  : path.endsWith(".css") ? "text/css" : "image/svg+xml");
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  @Test
  void weighsLittle() throws Exception {
    long bytes = get("/", "Accept-Encoding", "gzip").body().length;
    for (String path : everything()) {
      HttpResponse<byte[]> answer = get(path, "Accept-Encoding", "gzip");
      bytes += answer.body().length;
      if (header(answer, "Content-Encoding").equals("gzip")) {
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
            .isEqualTo(get(path).body());
      }
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  @Test
  void letsNoScriptOrStyleStandInThePage() throws Exception {
    HttpResponse<byte[]> page = get("/");
    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe", "*");
    assertThat(text("/"))
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=");
  }

  @Test
  void neverMakesMarkupOfText() throws Exception {
    for (String path : everything()) {
      if (path.endsWith(".js") && !path.contains("/lit/")) {
        assertThat(text(path))
            .as(path)
            .doesNotContain("unsafeHTML", "unsafeSVG", "innerHTML", "insertAdjacentHTML", "eval(");
      }
    }
  }

  @Test
  void isKeptForEverUntilAnyFileChanges() throws Exception {
    HttpResponse<byte[]> page = get("/");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    String tag = header(page, "ETag");
    assertThat(get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
    String script =
        everything().stream().filter(path -> path.endsWith("/app.js")).findFirst().orElseThrow();
    assertThat(header(get(script), "Cache-Control")).contains("immutable");
    assertThat(get(script, "If-None-Match", tag).statusCode()).isEqualTo(304);
    String older = script.replaceFirst("/console/[^/]+/", "/console/0000/");
    assertThat(header(get(older), "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void hasNothingOfTheSandboxWithoutOne() throws Exception {
    String panel =
        text("/").replaceFirst("(?s).*(/console/[^/]+/)app\\.js.*", "$1sandbox/panel.js");
    assertThat(get(panel).statusCode()).isEqualTo(200);
    assertThat(text("/console/config.json")).contains("\"token\":\"sandbox\"");
    server.close();
    server = serve(Optional.empty());
    String gone = text("/").replaceFirst("(?s).*(/console/[^/]+/)app\\.js.*", "$1sandbox/panel.js");
    assertThat(get(gone).statusCode()).isEqualTo(404);
    assertThat(text("/console/config.json")).contains("\"sandbox\":null");
    assertThat(everything()).noneMatch(path -> path.contains("sandbox"));
  }

  @Test
  void staysWithinItsFolder() throws Exception {
    for (String path :
        List.of(
            "/console/x/../openapi.yaml",
            "/console/x/%2e%2e/openapi.yaml",
            "/console/x/..%2fopenapi.yaml",
            "/console/x/nosuch.js")) {
      assertThat(get(path).statusCode()).as(path).isIn(400, 404);
    }
  }

  @Test
  void saysTheSameInEveryLanguage() throws Exception {
    String base = text("/").replaceFirst("(?s).*(/console/[^/]+/)app\\.js.*", "$1words/");
    List<String> english = keys(text(base + "en.js"));
    assertThat(english).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    for (String language : List.of("pt-br", "es", "it")) {
      assertThat(keys(text(base + language + ".js"))).as(language).isEqualTo(english);
    }
  }

  /// The keys of a file of words, those of its groups with the group's name.
  private static List<String> keys(String words) {
    return Pattern.compile("^  (\\w+): ?(\\{.*})?", Pattern.MULTILINE)
        .matcher(words)
        .results()
        .flatMap(key ->
            key.group(2) == null
                ? Stream.of(key.group(1))
                : Pattern.compile("[{,] (\\w+): ")
                    .matcher(key.group(2))
                    .results()
                    .map(term -> key.group(1) + "." + term.group(1)))
        .toList();
  }
}
