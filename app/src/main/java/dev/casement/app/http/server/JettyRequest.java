package dev.casement.app.http.server;

import dev.casement.app.http.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;

/// A request as Jetty has it.
final class JettyRequest implements Dispatch.Incoming {
  /// How much of a body that is too long is still taken in, so that the client, busy sending, gets
  /// to read why it was refused.
  private static final int DRAINED = 32 << 20;

  private final org.eclipse.jetty.server.Request request;

  JettyRequest(org.eclipse.jetty.server.Request request) {
    this.request = request;
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
      byte[] body = in.readNBytes(limit + 1);
      if (body.length > limit) {
        drain(in);
        throw ProblemType.TOO_LARGE
            .with("The body is longer than " + limit + " bytes.")
            .asException();
      }
      return body;
    } catch (IOException gone) {
      throw ProblemType.TIMEOUT.with("The body did not arrive whole.").asException();
    }
  }

  private static void drain(InputStream in) throws IOException {
    byte[] dropped = new byte[64 << 10];
    int read = in.read(dropped);
    for (int total = 0; read >= 0 && total < DRAINED; total += read) {
      read = in.read(dropped);
    }
  }
}
