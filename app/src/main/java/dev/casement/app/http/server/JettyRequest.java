package dev.casement.app.http.server;

import dev.casement.app.http.problem.ProblemType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.NanoTime;

/// A request as Jetty has it.
final class JettyRequest implements Dispatch.Incoming {
  /// How much of a body that is too long is still taken in, so that the client, busy sending, gets
  /// to read why it was refused.
  private static final int DRAINED = 32 << 20;

  /// Bytes a second below which nobody sends who means well.
  private static final int SLOWEST = 1_000;

  private static final int CHUNK = 16 << 10;

  private final org.eclipse.jetty.server.Request request;
  private final Duration patience;

  /// @param patience how long a body may take, besides what its length allows it
  JettyRequest(org.eclipse.jetty.server.Request request, Duration patience) {
    this.request = request;
    this.patience = patience;
  }

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public String rawPath() {
    String path = request.getHttpURI().getPath();
    return path == null || !path.startsWith("/") ? "/" : path;
  }

  @Override
  public Request read(Routes.Target target, Map<String, String> names) {
    String query = request.getHttpURI().getQuery();
    return new Request(
        method(),
        "/" + String.join("/", Percent.segments(rawPath())),
        target.template(),
        names,
        query == null ? Map.<String, List<String>>of() : Percent.query(query),
        headers(),
        target.takesFile() ? new byte[0] : body(target.bodyLimit()),
        org.eclipse.jetty.server.Request.getRemoteAddr(request),
        target.takesFile() ? Optional.of(new JettyFile(request)) : Optional.empty());
  }

  @Override
  public void finish() {
    try {
      drain(org.eclipse.jetty.server.Request.asInputStream(request));
    } catch (IOException _) {
      // The client went away; nobody is left to be answered.
    }
  }

  boolean isGivenUp() {
    return JettyFile.isGivenUp(request);
  }

  boolean acceptsGzip() {
    String accepted = request.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
    return accepted != null && Gzip.isAccepted(accepted);
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    for (HttpField field : request.getHeaders()) {
      String value = field.getValue();
      headers.merge(
          field.getName().toLowerCase(Locale.ROOT),
          value == null ? "" : value,
          (one, other) -> one + ", " + other);
    }
    return headers;
  }

  private byte[] body(int limit) {
    try (InputStream in = org.eclipse.jetty.server.Request.asInputStream(request)) {
      ByteArrayOutputStream body = new ByteArrayOutputStream(expected(limit));
      byte[] chunk = new byte[Math.min(CHUNK, Math.max(1, expected(limit)))];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        body.write(chunk, 0, read);
        if (body.size() > limit) {
          drain(in);
          throw ProblemType.TOO_LARGE
              .with("The body is longer than " + limit + " bytes.")
              .asException();
        }
        if (isTooSlow(body.size())) {
          throw new IOException("slower than " + SLOWEST + " bytes a second");
        }
      }
      return body.toByteArray();
    } catch (IOException gone) {
      throw ProblemType.TIMEOUT.with("The body did not arrive whole.").asException();
    }
  }

  /// How much of the body to expect at a time.
  private int expected(int limit) {
    int most = Math.min(limit, CHUNK);
    return request.getLength() < 0 ? most : Math.clamp(request.getLength(), 0, most);
  }

  private boolean isTooSlow(int read) {
    long taken = NanoTime.since(request.getHeadersNanoTime());
    return taken > patience.plusSeconds(read / SLOWEST).toNanos();
  }

  private static void drain(InputStream in) throws IOException {
    byte[] dropped = new byte[64 << 10];
    int read = in.read(dropped);
    for (int total = 0; read >= 0 && total < DRAINED; total += read) {
      read = in.read(dropped);
    }
  }
}
