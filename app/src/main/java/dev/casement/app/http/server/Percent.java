package dev.casement.app.http.server;

import dev.casement.app.http.problem.ProblemType;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Undoes the percent-encoding of paths and queries. A slash that was encoded does not divide
/// segments, and what is not UTF-8 is a bad request.
final class Percent {
  private Percent() {}

  /// The segments of a raw path.
  static List<String> segments(String rawPath) {
    return Arrays.stream(rawPath.substring(1).split("/", -1))
        .map(segment -> decode(segment, false))
        .toList();
  }

  /// The parameters of a raw query.
  static Map<String, List<String>> query(String rawQuery) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String pair : rawQuery.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals), true);
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1), true);
        query.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
    }
    return query;
  }

  /// A text with its percent-encoding undone.
  static String decode(String raw) {
    return decode(raw, false);
  }

  private static String decode(String raw, boolean plusIsSpace) {
    if (raw.indexOf('%') < 0 && raw.indexOf('+') < 0) {
      return raw;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    byte[] given = raw.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < given.length; at++) {
      if (given[at] == '%') {
        bytes.write(hex(given, at + 1) << 4 | hex(given, at + 2));
        at += 2;
      } else {
        bytes.write(plusIsSpace && given[at] == '+' ? ' ' : given[at]);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw malformed();
    }
  }

  private static int hex(byte[] given, int at) {
    int digit = at < given.length ? Character.digit(given[at], 16) : -1;
    if (digit < 0) {
      throw malformed();
    }
    return digit;
  }

  private static RuntimeException malformed() {
    return ProblemType.BAD_REQUEST
        .with("The address has percent-encoding that is broken or not UTF-8.")
        .asException();
  }
}
