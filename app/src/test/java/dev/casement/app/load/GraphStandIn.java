package dev.casement.app.load;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// A Graph API that takes every WhatsApp message at once and notes when each came, in a process of
/// its own. It speaks as much HTTP as that takes, so that it costs next to nothing itself.
///
/// Arguments: a file for the arrivals, `account reference nanoseconds` in each line, written when
/// the standard input ends; and how many milliseconds each answer takes. It prints its port.
public final class GraphStandIn {

  private static final byte[] REFERENCE =
      "\"biz_opaque_callback_data\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final int BACKLOG = 1024;

  private final ConcurrentLinkedQueue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
  private final AtomicLong ids = new AtomicLong();
  private final long delayMillis;

  private GraphStandIn(long delayMillis) {
    this.delayMillis = delayMillis;
  }

  public static void main(String[] arguments) throws IOException {
    GraphStandIn standIn = new GraphStandIn(Long.parseLong(arguments[1]));
    try (ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
      System.out.println(server.getLocalPort());
      Thread.ofPlatform().daemon().start(() -> standIn.listen(server));
      while (System.in.read() >= 0) {
        // until whoever started this has seen enough
      }
    }
    standIn.write(Path.of(arguments[0]));
  }

  private void listen(ServerSocket server) {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException _) {
      // It was closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 13);
      OutputStream out = socket.getOutputStream();
      for (String request = line(in); !request.isEmpty(); request = line(in)) {
        long at = System.nanoTime();
        byte[] body = in.readNBytes(length(in));
        String path = request.split(" ", 3)[1];
        if (path.endsWith("/messages")) {
          arrivals.add(new Arrival(path.split("/", -1)[2], reference(body), at));
        }
        if (delayMillis > 0) {
          Thread.sleep(delayMillis);
        }
        out.write(answer());
        out.flush();
      }
    } catch (IOException _) {
      // Whoever called is gone.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static int length(InputStream in) throws IOException {
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    return length;
  }

  private byte[] answer() {
    String body =
        "{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"wamid.out%d\"}]}"
            .formatted(ids.incrementAndGet());
    return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String reference(byte[] body) {
    int from = indexOf(body, REFERENCE) + REFERENCE.length;
    int to = from;
    while (to < body.length && body[to] != '"') {
      to++;
    }
    return new String(body, from, to - from, StandardCharsets.US_ASCII);
  }

  private static int indexOf(byte[] body, byte[] part) {
    for (int i = 0; i + part.length <= body.length; i++) {
      int n = 0;
      while (n < part.length && body[i + n] == part[n]) {
        n++;
      }
      if (n == part.length) {
        return i;
      }
    }
    throw new IllegalArgumentException("a message without our reference");
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Arrival arrival : arrivals) {
        out.write(arrival.account() + " " + arrival.reference() + " " + arrival.at() + "\n");
      }
    }
  }

  private record Arrival(String account, String reference, long at) {}
}
