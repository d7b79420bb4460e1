package dev.casement.app.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What came to a [GraphStandIn], by account.
final class Arrivals {

  private static final double SECOND = 1e9;

  private final Map<String, List<Long>> times = new HashMap<>();
  private final Set<String> references = new HashSet<>();
  private long doubled;

  private Arrivals() {}

  /// Reads when those came that carry one of these references.
  static Arrivals read(Path file, Set<String> of) throws IOException {
    Arrivals arrivals = new Arrivals();
    for (String line : Files.readAllLines(file)) {
      String[] words = line.split(" ", 3);
      if (!of.contains(words[1])) {
        continue;
      }
      arrivals.times.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(Long.valueOf(words[2]));
      arrivals.doubled += arrivals.references.add(words[1]) ? 0 : 1;
    }
    arrivals.times.values().forEach(all -> all.sort(null));
    return arrivals;
  }

  long count() {
    return references.size();
  }

  /// How many came that had come before.
  long doubled() {
    return doubled;
  }

  boolean has(String reference) {
    return references.contains(reference);
  }

  /// How many a second came of everything, between the first and the last.
  double perSecond() {
    List<Long> all = times.values().stream().flatMap(List::stream).sorted().toList();
    return rate(all, all.size());
  }

  /// How many a second came of each account while every account still had some to send, slowest
  /// first.
  List<Double> perSecondOfEach() {
    long until = times.values().stream().mapToLong(List::getLast).min().orElse(0);
    long from = times.values().stream().mapToLong(List::getFirst).min().orElse(0);
    return times.values().stream()
        .map(all -> all.stream().filter(at -> at <= until).count() * SECOND / (until - from))
        .sorted()
        .toList();
  }

  /// The most that came of one account in any second, wherever it began.
  int mostInASecond() {
    return times.values().stream().mapToInt(Arrivals::most).max().orElse(0);
  }

  private static int most(List<Long> all) {
    int most = 0;
    int first = 0;
    for (int i = 0; i < all.size(); i++) {
      while (all.get(i) - all.get(first) >= (long) SECOND) {
        first++;
      }
      most = Math.max(most, i - first + 1);
    }
    return most;
  }

  private static double rate(List<Long> all, long count) {
    return all.size() < 2 ? 0 : (count - 1) * SECOND / (all.getLast() - all.getFirst());
  }
}
