package dev.casement.meta;

import static java.util.concurrent.TimeUnit.MINUTES;

import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.Traffic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// Speaks to the Graph API over HTTP: blocking, each request once and no more.
///
/// A message posted twice is a message received twice, and Graph has no idempotency key; so nothing
/// is repeated here that may have left, and a redirect is not followed, which would carry the token
/// to another host. Thread-safe; one for each channel.
public final class GraphClient implements AutoCloseable {

  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

  private static final Duration LONGEST_TRANSFER = Duration.ofMinutes(10);

  private final OkHttpClient http;
  private final OkHttpClient files;

  public GraphClient(ChannelEnvironment environment) {
    Duration timeout = environment.timeout();
    this.http =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(ChannelEnvironment.SENDS_AT_ONCE, 1, MINUTES))
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT)
            // The limit of the whole bounds each step of it.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(timeout)
            .eventListener(new Departure.Watch())
            .build();
    this.files =
        http.newBuilder()
            .readTimeout(timeout)
            .writeTimeout(timeout)
            .callTimeout(LONGEST_TRANSFER)
            .build();
  }

  /// Makes this request and waits for what comes of it, and passes on what Graph says of its
  /// limits.
  public GraphReply call(GraphAccess access, GraphCall call, Traffic traffic) {
    GraphReply reply = call(access, call);
    UsageHeaders.in(reply).ifPresent(traffic::told);
    return reply;
  }

  /// Makes this request and waits for what comes of it. Never throws for what the network does.
  public GraphReply call(GraphAccess access, GraphCall call) {
    Optional<RequestBody> body = call.body().map(OneShotBody::new);
    Request.Builder request = request(access, call.path(), call.query(), "Bearer");
    switch (call.method()) {
      case GET -> request.get();
      case POST -> request.post(body.orElseGet(() -> new OneShotBody(Json.object())));
      case DELETE -> body.ifPresentOrElse(request::delete, request::delete);
    }
    return exchange(http, request, access);
  }

  /// Brings a file to Graph and waits for what comes of it. It may take as long as a large file
  /// takes, as long as it moves at all.
  public GraphReply upload(GraphAccess access, GraphUpload upload) {
    Request.Builder request =
        request(access, upload.path(), upload.query(), upload.scheme()).post(upload.body());
    upload.headers().forEach(request::header);
    return exchange(files, request, access);
  }

  /// The HTTP client for files, with this one's connections and caution: the time limit is for each
  /// step, and for the whole only a generous one.
  public OkHttpClient forFiles() {
    return files;
  }

  private static GraphReply exchange(
      OkHttpClient client, Request.Builder request, GraphAccess access) {
    Departure departure = new Departure();
    Call call = client.newCall(request.tag(Departure.class, departure).build());
    try (Response response = call.execute()) {
      return answer(response, access);
    } catch (IOException e) {
      String trouble = call.request().url().host() + " (" + e.getClass().getSimpleName() + ")";
      return departure.happened()
          ? new GraphReply.Lost("No answer from " + trouble)
          : new GraphReply.NoConnection("No connection to " + trouble);
    }
  }

  @Override
  public void close() {
    http.connectionPool().evictAll();
  }

  private static Request.Builder request(
      GraphAccess access, String path, Map<String, String> query, String scheme) {
    HttpUrl base = HttpUrl.get(access.base().toString());
    HttpUrl.Builder url = base.newBuilder().addPathSegments(path);
    query.forEach(url::addQueryParameter);
    access
        .token()
        .flatMap(token -> access.proof().map(secret -> MetaSignature.proof(token, secret)))
        .ifPresent(proof -> url.addQueryParameter("appsecret_proof", proof));
    Request.Builder request = new Request.Builder().url(url.build());
    access
        .token()
        .filter(GraphClient::fitsHeader)
        .ifPresent(token -> request.header("Authorization", scheme + " " + token.reveal()));
    return request;
  }

  /// A token with a line break or an umlaut is none; Meta says so better than an exception would.
  private static boolean fitsHeader(Secret token) {
    return token.reveal().chars().allMatch(c -> c > ' ' && c < 127);
  }

  private static GraphReply answer(Response response, GraphAccess access) {
    Map<String, String> headers = headers(response);
    int status = response.code();
    try {
      byte[] body = response.peekBody(MOST_BYTES + 1L).bytes();
      if (body.length > MOST_BYTES) {
        return new GraphReply.Unreadable(status, headers, "HTTP " + status + " with a huge body");
      }
      return Json.parse(status / 100 == 2 ? body : withoutSecrets(body, access))
          .filter(json -> json.node().isContainerNode())
          .<GraphReply>map(json -> new GraphReply.Answered(status, json, headers))
          .orElseGet(
              () -> new GraphReply.Unreadable(status, headers, "HTTP " + status + " without JSON"));
    } catch (IOException _) {
      return new GraphReply.Unreadable(status, headers, "HTTP " + status + " that broke off");
    }
  }

  /// Meta quotes a malformed token in its error; what leaves here must not hold one.
  private static byte[] withoutSecrets(byte[] body, GraphAccess access) {
    String text = new String(body, StandardCharsets.UTF_8);
    String clean = text;
    for (Optional<Secret> secret : List.of(access.token(), access.proof())) {
      String hidden = secret.map(Secret::reveal).orElse("");
      clean = hidden.isEmpty() ? clean : clean.replace(hidden, "*****");
    }
    return clean.equals(text) ? body : clean.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> headers(Response response) {
    Map<String, String> headers = new HashMap<>();
    response
        .headers()
        .forEach(
            header -> headers.put(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
    return headers;
  }
}
