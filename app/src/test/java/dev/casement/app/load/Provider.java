package dev.casement.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.json.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;

/// The provider, for sends of texts: takes each once it is there to the last byte, remembers it,
/// and answers as Meta does. On plain sockets, since a real provider does not notice either that
/// the other side has died.
final class Provider implements AutoCloseable {

  private final ServerSocket socket;
  private final ConcurrentLinkedQueue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<Arrival> accepted = new LinkedBlockingQueue<>();
  private final AtomicReference<Optional<Ambush>> ambush = new AtomicReference<>(Optional.empty());
  private volatile boolean waiting;

  /// What is to happen at a moment of the next send.
  ///
  /// @param kill told the port that the request came from; whether it is that of a live one
  private record Ambush(Moment moment, IntPredicate kill) {}

  Provider() {
    try {
      socket = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("provider").start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /// Lets whoever makes the next send die at this moment of it.
  ///
  /// @param kill told the port that the request came from; whether it is that of a live one
  void lieInWait(Moment moment, IntPredicate kill) {
    waiting = true;
    ambush.set(Optional.of(new Ambush(moment, kill)));
  }

  /// Whether nobody has come by and died yet.
  boolean waits() {
    return waiting;
  }

  List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  /// Sends that were taken and of which nothing more was heard, as they come.
  BlockingQueue<Arrival> accepted() {
    return accepted;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        Thread.ofVirtual().name("provider-caller").start(() -> serve(caller));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      InputStream in = new BufferedInputStream(caller.getInputStream());
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        if (!exchange(caller, in, line)) {
          return;
        }
      }
    } catch (IOException _) {
      // The other side died, as it was meant to.
    }
  }

  private boolean exchange(Socket caller, InputStream in, String request) throws IOException {
    boolean send = request.startsWith("POST") && request.contains("/messages ");
    if (send && struck(Moment.BEFORE_REQUEST, caller)) {
      return false;
    }
    byte[] body = in.readNBytes(length(in));
    if (!send) {
      answer(caller, "{\"success\":true,\"data\":[]}");
      return true;
    }
    JsonNode sent = Json.parse(new String(body, StandardCharsets.UTF_8));
    if (!sent.has("biz_opaque_callback_data")) {
      answer(caller, "{\"success\":true}");
      return true;
    }
    Arrival arrival =
        new Arrival(
            sent.path("biz_opaque_callback_data").asText(),
            sent.path("to").asText(),
            sent.at("/text/body").asText(),
            "wamid.o" + sent.path("biz_opaque_callback_data").asText() + "x" + arrivals.size());
    arrivals.add(arrival);
    accepted.add(arrival);
    if (struck(Moment.BEFORE_ANSWER, caller)) {
      return false;
    }
    answer(
        caller,
        """
        {"messaging_product":"whatsapp","contacts":[{"input":"%1$s","wa_id":"%1$s"}],\
        "messages":[{"id":"%2$s"}]}\
        """
            .formatted(arrival.to(), arrival.externalId()));
    return !struck(Moment.AFTER_ANSWER, caller);
  }

  private boolean struck(Moment moment, Socket caller) {
    Optional<Ambush> laid = ambush.get();
    if (laid.filter(a -> a.moment() == moment).isEmpty()
        || !ambush.compareAndSet(laid, Optional.empty())) {
      return false;
    }
    if (laid.get().kill().test(caller.getPort())) {
      waiting = false;
    } else {
      // One that died before has left a request behind: nobody waits for its answer.
      ambush.set(laid);
    }
    return true;
  }

  private static int length(InputStream in) throws IOException {
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    return length;
  }

  private static void answer(Socket caller, String body) throws IOException {
    byte[] bytes =
        """
        HTTP/1.1 200 OK\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        %s\
        """
            .formatted(body.length(), body)
            .getBytes(StandardCharsets.UTF_8);
    caller.getOutputStream().write(bytes);
    caller.getOutputStream().flush();
  }

  /// A line without its end; empty at the end of everything, too.
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
