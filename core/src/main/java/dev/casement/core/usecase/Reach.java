package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.port.store.NoticeLog;
import dev.casement.core.port.store.ReachLog;
import dev.casement.core.port.store.ReachLog.Reached;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Counts the customers that a portfolio of accounts writes to outside their windows, against the
/// limit that the provider told. A customer who was written to within the last 24 hours counts
/// once, however often. Where no limit is known there is none.
final class Reach {

  private static final Duration WITHIN = Duration.ofHours(24);

  private final Channels channels;
  private final NoticeLog notices;
  private final ReachLog log;

  Reach(Channels channels, NoticeLog notices, ReachLog log) {
    this.channels = channels;
    this.notices = notices;
    this.log = log;
  }

  /// Whether one more customer, this one, would be one too many.
  boolean isUsedUp(ChannelAccount account, CustomerAddress customer, Instant now) {
    Optional<Long> most =
        notices.standing(account.company(), account.id()).limit().flatMap(l -> l.customers());
    Optional<String> portfolio = portfolio(account);
    return most.isPresent()
        && portfolio.isPresent()
        && log.others(account.company(), portfolio.get(), customer, now.minus(WITHIN))
            >= most.get();
  }

  /// Whether a message that may go so is one that counts: it goes outside the window.
  static boolean counts(Decision.Allowed allowed) {
    return !allowed.window().isOpen() && !(allowed.manner() instanceof Manner.Plain);
  }

  /// A message leaves for this customer outside the window.
  void leaves(ChannelAccount account, CustomerAddress customer, Instant at) {
    reached(account, customer, at).ifPresent(log::add);
  }

  /// The message that left then did not arrive.
  void failed(ChannelAccount account, CustomerAddress customer, Instant at) {
    reached(account, customer, at).ifPresent(log::takeBack);
  }

  private Optional<Reached> reached(ChannelAccount account, CustomerAddress customer, Instant at) {
    Instant kept = at.truncatedTo(ChronoUnit.MILLIS);
    return portfolio(account).map(name -> new Reached(account.company(), name, customer, kept));
  }

  private Optional<String> portfolio(ChannelAccount account) {
    return channels.channel(account.channel()).flatMap(channel -> channel.portfolio(account));
  }
}
