package dev.casement.app.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A cable to a port of this machine that can be cut: whatever goes through it breaks off, and
/// nobody gets through until it is mended.
final class Cable implements AutoCloseable {

  private final int to;
  private final ServerSocket socket;
  private final Set<Socket> through = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  Cable(int to) {
    this.to = to;
    try {
      socket = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("cable").start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  void cut() {
    cut = true;
    through.forEach(Cable::drop);
  }

  void mend() {
    cut = false;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket here = socket.accept();
        if (cut) {
          drop(here);
        } else {
          join(here);
        }
      } catch (IOException _) {
        // Closed, or nobody there: the caller sees a connection that broke off.
      }
    }
  }

  private void join(Socket here) throws IOException {
    through.add(here);
    Socket there = new Socket(InetAddress.getLoopbackAddress(), to);
    through.add(there);
    here.setTcpNoDelay(true);
    there.setTcpNoDelay(true);
    Thread.ofVirtual().name("cable-to").start(() -> carry(here, there));
    Thread.ofVirtual().name("cable-from").start(() -> carry(there, here));
  }

  private void carry(Socket from, Socket into) {
    try {
      from.getInputStream().transferTo(into.getOutputStream());
    } catch (IOException _) {
      // One end is gone; so shall the other be.
    } finally {
      drop(from);
      drop(into);
      through.remove(from);
      through.remove(into);
    }
  }

  private static void drop(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is gone either way.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    cut();
  }
}
