package dev.casement.app.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of a file that a request asks for (RFC 9110): one part; who asks for several gets the
/// whole.
///
/// @param from the first byte, from 0
/// @param count how many bytes
record ByteRange(long from, long count) {
  private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /// What a header asks for of so many bytes.
  static Asked of(String header, long length) {
    Matcher range = ONE.matcher(header.replace(" ", ""));
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return new Asked.Whole();
    }
    Optional<Long> first = number(range.group(1));
    Optional<Long> last = number(range.group(2));
    if (first.isPresent() && last.isPresent() && last.get() < first.get()) {
      return new Asked.Whole();
    }
    long from = first.orElseGet(() -> Math.max(0, length - last.orElse(0L)));
    long end = first.isEmpty() ? length : Math.min(length, last.orElse(length - 1) + 1);
    return from >= length || from >= end
        ? new Asked.Nothing()
        : new Asked.Part(new ByteRange(from, end - from));
  }

  /// How an answer names it.
  String contentRange(long length) {
    return "bytes " + from + "-" + (from + count - 1) + "/" + length;
  }

  private static Optional<Long> number(String digits) {
    return digits.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(digits));
  }

  /// What a header comes to.
  sealed interface Asked {
    record Whole() implements Asked {}

    record Part(ByteRange range) implements Asked {}

    /// A part beyond the end.
    record Nothing() implements Asked {}
  }
}
