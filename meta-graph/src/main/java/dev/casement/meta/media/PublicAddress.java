package dev.casement.meta.media;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/// Tells addresses of the public internet from all others: this machine, its network, and what only
/// looks public because another address is packed into it. A link in a webhook may name any host,
/// and a host may have any address.
final class PublicAddress {

  /// IPv4: networks by their first address and how many bits they share. Those that Java knows
  /// itself (loopback, private, link-local, multicast) are not repeated.
  private static final List<Network> SPECIAL_4 =
      List.of(
          new Network(0x00000000, 8), // this network
          new Network(0x64400000, 10), // shared by the customers of a carrier
          new Network(0xC0000000, 24), // protocol assignments
          new Network(0xC0000200, 24), // documentation
          new Network(0xC0586300, 24), // 6to4 relays
          new Network(0xC6120000, 15), // benchmarks
          new Network(0xC6336400, 24), // documentation
          new Network(0xCB007100, 24), // documentation
          new Network(0xF0000000, 4)); // reserved

  /// Looks up names, and knows no other than public addresses.
  static final Dns LOOKUP = PublicAddress::lookup;

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? SPECIAL_4.stream().noneMatch(network -> network.holds(number(bytes)))
        : isPublic6(bytes);
  }

  private static List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> known = Dns.SYSTEM.lookup(host).stream().filter(PublicAddress::is).toList();
    if (known.isEmpty()) {
      throw new UnknownHostException("no public address");
    }
    return known;
  }

  /// Global unicast is 2000::/3; in it, 2002::/16 and 2001::/32 pack an IPv4 address, and
  /// 2001:db8::/32 is for documentation.
  private static boolean isPublic6(byte[] bytes) {
    int first = number(bytes);
    return (bytes[0] & 0xE0) == 0x20
        && first >>> 16 != 0x2002
        && first != 0x20010000
        && first != 0x20010DB8;
  }

  private static int number(byte[] bytes) {
    return (bytes[0] & 0xFF) << 24
        | (bytes[1] & 0xFF) << 16
        | (bytes[2] & 0xFF) << 8
        | (bytes[3] & 0xFF);
  }

  private record Network(int first, int bits) {
    boolean holds(int address) {
      return address >>> (32 - bits) == first >>> (32 - bits);
    }
  }
}
