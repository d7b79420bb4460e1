package dev.casement.app.store;

import dev.casement.core.domain.channel.CustomerAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// When each customer of one portfolio was last written to: by customer, and all times in order, so
/// that counting those after a moment takes a binary search. Thread-safe.
final class ReachTimes {

  private static final long NEVER = Long.MIN_VALUE;

  private final Map<CustomerAddress, Long> latest = new HashMap<>();
  private final List<Long> ordered = new ArrayList<>();

  synchronized void add(CustomerAddress customer, long at) {
    long old = latest.getOrDefault(customer, NEVER);
    if (old < at) {
      remove(old);
      latest.put(customer, at);
      ordered.add(firstAfter(at), at);
    }
  }

  synchronized void takeBack(CustomerAddress customer, long at) {
    if (latest.remove(customer, at)) {
      remove(at);
    }
  }

  synchronized long others(CustomerAddress customer, long after) {
    boolean self = latest.getOrDefault(customer, NEVER) > after;
    return (long) ordered.size() - firstAfter(after) - (self ? 1 : 0);
  }

  synchronized void forget(long before) {
    latest.values().removeIf(at -> at < before);
    ordered.removeIf(at -> at < before);
  }

  private void remove(long at) {
    if (at != NEVER) {
      ordered.remove(firstAfter(at) - 1);
    }
  }

  /// The place of the first time later than this one.
  private int firstAfter(long at) {
    int found = Collections.binarySearch(ordered, at + 1);
    int place = found < 0 ? -found - 1 : found;
    while (place > 0 && ordered.get(place - 1) > at) {
      place--;
    }
    return place;
  }
}
