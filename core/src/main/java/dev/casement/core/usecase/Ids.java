package dev.casement.core.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;

/// Makes ids that rise with time: 42 bits of milliseconds and 22 bits of a counter, written as 13
/// characters that sort like the number. Two machines need different `node`s.
///
/// Rising ids keep what was written together stored together; see architecture, idea 16.
/// Thread-safe.
public final class Ids {

  private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final int LENGTH = 13;
  private static final int DIGIT_BITS = 5;
  private static final int NODE_BITS = 6;
  private static final int COUNTER_BITS = 16;

  private final InstantSource clock;
  private final long node;
  private long last;

  /// @param node 0 to 63
  public Ids(InstantSource clock, int node) {
    if (node < 0 || node >= 1 << NODE_BITS) {
      throw new IllegalArgumentException("node must be 0 to 63, was " + node);
    }
    this.clock = clock;
    this.node = node;
  }

  /// A new id, greater than every earlier one of this object, whatever the clock does.
  public String next() {
    return text(nextNumber());
  }

  /// The least id that anybody can make at this moment.
  public static String firstAt(Instant moment) {
    return write(moment.toEpochMilli() << (NODE_BITS + COUNTER_BITS));
  }

  /// When an id was made.
  public static Instant madeAt(String id) {
    long number = 0;
    for (int place = 0; place < id.length(); place++) {
      number = (number << DIGIT_BITS) | Arrays.binarySearch(DIGITS, id.charAt(place));
    }
    return Instant.ofEpochMilli(number >>> (NODE_BITS + COUNTER_BITS));
  }

  private synchronized long nextNumber() {
    last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
    return last;
  }

  private String text(long timeAndCounter) {
    long counter = timeAndCounter & ((1L << COUNTER_BITS) - 1);
    long millis = timeAndCounter >>> COUNTER_BITS;
    return write((((millis << NODE_BITS) | node) << COUNTER_BITS) | counter);
  }

  private static String write(long id) {
    long number = id;
    char[] text = new char[LENGTH];
    for (int place = LENGTH - 1; place >= 0; place--) {
      text[place] = DIGITS[(int) (number & (DIGITS.length - 1))];
      number >>>= DIGIT_BITS;
    }
    return new String(text);
  }
}
