package dev.casement.app.wiring;

import dev.casement.app.config.Settings;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;

/// The address of our own server, for ourselves.
final class OwnAddress {
  private OwnAddress() {}

  static URI of(Settings.Listen listen) {
    InetAddress bind = listen.bind();
    String host = bind.isAnyLocalAddress() ? "127.0.0.1" : bind.getHostAddress();
    String inUrl =
        bind instanceof Inet6Address && !bind.isAnyLocalAddress() ? "[" + host + "]" : host;
    return URI.create("http://" + inUrl + ":" + listen.port());
  }
}
