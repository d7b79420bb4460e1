package dev.casement.core.domain.pacing;

import dev.casement.core.domain.message.Content;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How fast a provider lets one account send.
///
/// @param perSecond requests in any second, by their starts; empty where the provider names no
///   number
/// @param countsInbound whether what customers write counts against the same number
/// @param pair how fast one customer may be written to
/// @param kinds slower limits for some files
public record Pacing(
    Optional<Integer> perSecond, boolean countsInbound, Optional<Burst> pair, List<OfKind> kinds) {

  /// As fast as it goes.
  public static final Pacing NONE =
      new Pacing(Optional.empty(), false, Optional.empty(), List.of());

  public Pacing {
    kinds = List.copyOf(kinds);
    perSecond.ifPresent(Pacing::requirePositive);
    kinds.forEach(kind -> requirePositive(kind.perSecond()));
  }

  private static void requirePositive(int rate) {
    if (rate < 1) {
      throw new IllegalArgumentException("at " + rate + " a second nothing would ever go");
    }
  }

  /// So many requests a second, and no other limit.
  public static Pacing perSecond(int rate) {
    return new Pacing(Optional.of(rate), false, Optional.empty(), List.of());
  }

  /// The slower limit under which this content falls.
  public Optional<OfKind> kindOf(Content content) {
    return kinds.isEmpty()
        ? Optional.empty()
        : kinds.stream()
            .filter(kind ->
                content.files().stream().anyMatch(file -> kind.files().contains(file.kind())))
            .findFirst();
  }

  /// One in so much time, and up to so many at once, which are borrowed from the time to come.
  public record Burst(Duration each, int most) {}

  /// A limit for messages with files of these kinds.
  public record OfKind(Set<Content.MediaKind> files, int perSecond) {

    public OfKind {
      files = Set.copyOf(files);
    }
  }
}
