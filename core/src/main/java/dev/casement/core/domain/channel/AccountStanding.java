package dev.casement.core.domain.channel;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How an account stands with its provider after all notices about it.
///
/// @param restricted what is forbidden and until when; empty where nobody said
/// @param limit how many customers may be written to outside their windows, where that was told
/// @param throughput how many messages a second may go and come, where that was told
public record AccountStanding(
    Map<Forbidden, Optional<Instant>> restricted,
    Optional<MessagingLimit> limit,
    Optional<Integer> throughput) {

  public static final AccountStanding GOOD =
      new AccountStanding(Map.of(), Optional.empty(), Optional.empty());

  public AccountStanding {
    restricted = Map.copyOf(restricted);
  }

  /// The standing after these notices, which may come in any order: the provider's own times count.
  public static AccountStanding after(Collection<KeptNotice> notices) {
    EnumMap<Forbidden, Optional<Instant>> restricted = new EnumMap<>(Forbidden.class);
    Optional<MessagingLimit> limit = Optional.empty();
    Optional<Integer> throughput = Optional.empty();
    Comparator<KeptNotice> oldestFirst =
        Comparator.comparing(KeptNotice::at).thenComparing(KeptNotice::id);
    for (KeptNotice kept : notices.stream().sorted(oldestFirst).toList()) {
      AccountNotice notice = kept.notice();
      if (notice.lifted().contains(Forbidden.ALL)) {
        restricted.clear();
      }
      notice.lifted().forEach(restricted::remove);
      notice.restrictions().forEach(one -> restricted.put(one.what(), one.until()));
      limit = notice.limit().isPresent() ? notice.limit() : limit;
      throughput = notice.throughput().isPresent() ? notice.throughput() : throughput;
    }
    return new AccountStanding(restricted, limit, throughput);
  }

  /// Until when this is forbidden; empty where it is not, or where nobody said.
  public Optional<Instant> until(Forbidden what) {
    return restricted.getOrDefault(what, Optional.empty());
  }

  /// What is forbidden at this moment.
  public Set<Forbidden> forbiddenAt(Instant now) {
    if (restricted.isEmpty()) {
      return Set.of();
    }
    EnumSet<Forbidden> forbidden = EnumSet.noneOf(Forbidden.class);
    restricted.forEach((what, until) -> {
      if (until.map(now::isBefore).orElse(true)) {
        forbidden.add(what);
      }
    });
    return forbidden;
  }
}
