package dev.casement.app.http.server;

import dev.casement.app.http.problem.ProblemType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes requests from Jetty and gives answers back to it. Runs on a virtual thread by request.
final class JettyHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(JettyHandler.class);

  private final Dispatch dispatch;
  private final RequestLog log;
  private final Duration patience;
  private final Set<Thread> streaming = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  /// @param patience how long a body may take, besides what its length allows it
  JettyHandler(Dispatch dispatch, RequestLog log, Duration patience) {
    this.dispatch = dispatch;
    this.log = log;
    this.patience = patience;
  }

  /// Ends the answers that would never end by themselves.
  void endStreams() {
    stopping = true;
    streaming.forEach(Thread::interrupt);
  }

  @Override
  public boolean handle(
      org.eclipse.jetty.server.Request request,
      org.eclipse.jetty.server.Response response,
      Callback callback) {
    JettyRequest incoming = new JettyRequest(request, patience);
    Dispatch.Answered answered = dispatch.answer(incoming);
    if (answered.response().body() instanceof Response.Body.Cut) {
      cut(request, callback);
    } else {
      write(incoming, answered.response(), response, callback);
    }
    log.answered(
        request.getMethod(),
        answered.route(),
        answered.response().status(),
        Duration.ofNanos(NanoTime.since(request.getHeadersNanoTime())));
    return true;
  }

  private static void cut(org.eclipse.jetty.server.Request request, Callback callback) {
    IOException onPurpose = new IOException("closed without an answer");
    request.getConnectionMetaData().getConnection().getEndPoint().close(onPurpose);
    callback.succeeded();
  }

  private void write(
      JettyRequest incoming,
      Response answer,
      org.eclipse.jetty.server.Response response,
      Callback callback) {
    try {
      response.setStatus(answer.status());
      SecurityHeaders.DEFAULTS.forEach(response.getHeaders()::put);
      answer.headers().forEach(response.getHeaders()::put);
      if (closes(answer.status()) || incoming.isGivenUp()) {
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
      }
      switch (answer.body()) {
        case Response.Body.Cut _ -> throw new IOException("closed without an answer");
        case Response.Body.Whole(byte[] bytes) -> whole(incoming, bytes, response);
        case Response.Body.Sized(long length, var body) -> sized(incoming, length, body, response);
        case Response.Body.Streamed(var body) when incoming.method().equals("HEAD") -> {}
        case Response.Body.Streamed(var body) -> stream(body, response);
      }
      callback.succeeded();
    } catch (IOException clientGone) {
      LOG.debug("the client went away: {}", clientGone.getMessage());
      callback.failed(clientGone);
    }
  }

  /// After these something of the request may still be on its way.
  private static boolean closes(int status) {
    return status == ProblemType.TOO_LARGE.status() || status == ProblemType.TIMEOUT.status();
  }

  private static void whole(
      JettyRequest incoming, byte[] bytes, org.eclipse.jetty.server.Response response)
      throws IOException {
    byte[] body = bytes;
    String type = response.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type != null && Gzip.isWorthIt(bytes, type)) {
      response.getHeaders().add(HttpHeader.VARY, "Accept-Encoding");
      if (incoming.acceptsGzip()) {
        response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        body = Gzip.compress(bytes);
      }
    }
    if (mayHaveBody(response.getStatus())) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    }
    if (!incoming.method().equals("HEAD")) {
      Content.Sink.write(response, true, ByteBuffer.wrap(body));
    }
  }

  private static boolean mayHaveBody(int status) {
    return status >= 200 && status != 204 && status != 304;
  }

  /// It ends by itself, so it may go on while the server stops.
  private static void sized(
      JettyRequest incoming,
      long length,
      Response.Streaming body,
      org.eclipse.jetty.server.Response response)
      throws IOException {
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
    if (!incoming.method().equals("HEAD")) {
      try {
        body.writeTo(bytes -> Content.Sink.write(response, false, ByteBuffer.wrap(bytes)));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", stopped);
      }
    }
  }

  private void stream(Response.Streaming body, org.eclipse.jetty.server.Response response)
      throws IOException {
    Thread thread = Thread.currentThread();
    streaming.add(thread);
    try {
      if (!stopping) {
        body.writeTo(bytes -> Content.Sink.write(response, false, ByteBuffer.wrap(bytes)));
      }
    } catch (InterruptedException stopped) {
      LOG.debug("a stream ends because the server stops");
    } finally {
      streaming.remove(thread);
    }
  }
}
