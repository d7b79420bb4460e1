package dev.casement.app.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// One kept connection to the service: a request, its answer, the next request.
final class Connection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;

  Connection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
  }

  /// Posts a signed webhook and reads what comes back.
  Answer webhook(String channel, byte[] body, String signature) throws IOException {
    return exchange(
        "POST",
        "/webhooks/" + channel,
        "Content-Type: application/json\r\nX-Hub-Signature-256: " + signature + "\r\n",
        body);
  }

  /// Posts what is to be done once, however often it is posted under this key.
  Answer create(String path, String token, String key, byte[] body) throws IOException {
    return exchange(
        "POST",
        path,
        "Content-Type: application/json\r\nAuthorization: Bearer "
            + token
            + "\r\nIdempotency-Key: "
            + key
            + "\r\n",
        body);
  }

  /// Makes any other request as whoever holds this token.
  Answer call(String method, String path, String token, byte[] body) throws IOException {
    return exchange(
        method,
        path,
        "Content-Type: application/json\r\nAuthorization: Bearer " + token + "\r\n",
        body);
  }

  private Answer exchange(String method, String path, String headers, byte[] body)
      throws IOException {
    byte[] head =
        "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(method, path, headers, body.length)
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] request = new byte[head.length + body.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    out.write(request);
    out.flush();
    return answer();
  }

  private Answer answer() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    boolean chunked = false;
    Optional<Integer> retryAfter = Optional.empty();
    for (String line = line(); !line.isEmpty(); line = line()) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.startsWith("retry-after:")) {
        retryAfter = Optional.of(Integer.valueOf(lower.substring(12).strip()));
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.contains("chunked");
      }
    }
    if (chunked) {
      throw new IOException("the service never answers in chunks here");
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the answer broke off");
    }
    return new Answer(status, body, retryAfter);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next != '\n') {
      if (next < 0) {
        throw new EOFException("the connection ended");
      }
      if (next != '\r') {
        line.append((char) next);
      }
      next = in.read();
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /// What came back.
  @SuppressWarnings("ArrayRecordComponent") // read once, by whoever asked
  record Answer(int status, byte[] body, Optional<Integer> retryAfter) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }
}
