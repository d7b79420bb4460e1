package dev.casement.app.http.server;

import dev.casement.app.http.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// Serves routes on an address, from [#start] to [#stop].
public final class HttpServer implements AutoCloseable {
  private static final int HEADER_BYTES = 16 << 10;
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Server server;
  private final ServerConnector connector;
  private final JettyHandler handler;
  private final String bind;
  private volatile int port;

  public HttpServer(ServerSettings settings, Routes routes, RequestLog log) {
    this.bind = settings.bind();
    this.server = new Server(threads());
    this.handler =
        new JettyHandler(new Dispatch(routes, settings.mostAtOnce()), log, settings.idle());
    this.connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration(settings)));
    connector.setHost(settings.bind());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.idle().toMillis());
    connector.setAcceptQueueSize(1_024);
    connector.setShutdownIdleTimeout(1);
    server.addConnector(connector);
    server.setHandler(new GracefulHandler(handler));
    server.setErrorHandler(HttpServer::refuseEarly);
    server.setStopAtShutdown(false);
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(16, 4);
    threads.setName("http");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("http-", 0).factory()));
    return threads;
  }

  private static HttpConfiguration configuration(ServerSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(settings.idle().toMillis());
    // Paths are taken apart before they are decoded, so an encoded slash means no harm.
    http.setUriCompliance(
        UriCompliance.RFC3986.with(
            "segments",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
            UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));
    return http;
  }

  /// Answers what never became a request: a broken request line, headers beyond the limit.
  private static boolean refuseEarly(
      org.eclipse.jetty.server.Request request,
      org.eclipse.jetty.server.Response response,
      org.eclipse.jetty.util.Callback callback) {
    int status = response.getStatus();
    ProblemType type =
        switch (status) {
          case 408 -> ProblemType.TIMEOUT;
          case 414, 431 -> ProblemType.HEADERS_TOO_LARGE;
          case 503 -> ProblemType.UNAVAILABLE;
          default -> status >= 500 ? ProblemType.INTERNAL : ProblemType.BAD_REQUEST;
        };
    response.setStatus(type.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    if (type == ProblemType.UNAVAILABLE) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, "5");
    }
    SecurityHeaders.DEFAULTS.forEach(response.getHeaders()::put);
    byte[] body = Dispatch.early(type, "The request could not be taken.");
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  /// Begins to listen.
  ///
  /// @throws IOException where the address is taken or not ours
  public HttpServer start() throws IOException {
    try {
      server.start();
      port = connector.getLocalPort();
      return this;
    } catch (IOException | RuntimeException broken) {
      throw broken;
    } catch (Exception broken) {
      throw new IllegalStateException("the HTTP server does not start", broken);
    }
  }

  /// The port it listens on, once started.
  public int port() {
    return port;
  }

  /// The address for a client on this machine.
  public URI address() {
    String host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
    return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port());
  }

  /// Takes no more requests, lets those in flight finish, at most for this long, and ends streams.
  public void stop(Duration grace) {
    handler.endStreams();
    server.setStopTimeout(Math.max(1, grace.toMillis()));
    try {
      server.stop();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (RuntimeException broken) {
      throw broken;
    } catch (Exception broken) {
      throw new IllegalStateException("the HTTP server does not stop", broken);
    }
  }

  @Override
  public void close() {
    stop(GRACE);
  }
}
