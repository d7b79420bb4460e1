package dev.casement.meta.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses of the public internet, and all the others.
final class PublicAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "100::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2001:0:7f00:1::",
        "2001:db8::1",
        "2002:7f00:1::1"
      })
  void staysAway(String address) {
    assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "31.13.84.4",
        "100.63.255.255",
        "100.128.0.1",
        "172.32.0.1",
        "192.0.1.1",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2a03:2880:f10c::1",
        "2606:4700::1111"
      })
  void goesThere(String address) {
    assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isTrue();
  }

  @Property(tries = 200)
  void neverGoesIntoAPrivateNetwork(
      @ForAll @IntRange(max = 255) int b,
      @ForAll @IntRange(max = 255) int c,
      @ForAll @IntRange(max = 255) int d) {
    for (String address :
        new String[] {
          "10.%d.%d.%d".formatted(b, c, d),
          "127.%d.%d.%d".formatted(b, c, d),
          "192.168.%d.%d".formatted(c, d),
          "172.%d.%d.%d".formatted(16 + b % 16, c, d)
        }) {
      assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).as(address).isFalse();
    }
  }

  @Test
  void findsNoOtherThanPublicAddresses() {
    assertThatThrownBy(() -> PublicAddress.LOOKUP.lookup("localhost"))
        .isInstanceOf(UnknownHostException.class);
  }
}
