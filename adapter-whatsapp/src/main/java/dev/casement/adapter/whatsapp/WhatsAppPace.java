package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.AccountStanding;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.pacing.Pacing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How fast WhatsApp lets a number send (docs/channel-rules.md, meta-rules 8): messages of both
/// directions count together, and one customer gets one in six seconds, or up to 45 at once on the
/// credit of those to come.
final class WhatsAppPace {

  /// The setting that says what Meta granted the number, where it did not tell by webhook.
  static final String THROUGHPUT = "throughput";

  /// A throughput without limit, as only a stand-in has it.
  static final String UNLIMITED = "unlimited";

  /// The setting of a number that is used in WhatsApp's app for business at the same time.
  static final String COEXISTENCE = "coexistence";

  /// What a number gets whose throughput Meta raises.
  static final int UPGRADED = 1_000;

  private static final int USUAL = 80;
  private static final int IN_COEXISTENCE = 20;
  private static final Pacing.Burst PAIR = new Pacing.Burst(Duration.ofSeconds(6), 45);

  private WhatsAppPace() {}

  static Pacing of(ChannelAccount account, AccountStanding standing) {
    return new Pacing(perSecond(account, standing), true, Optional.of(PAIR), List.of());
  }

  private static Optional<Integer> perSecond(ChannelAccount account, AccountStanding standing) {
    if (Boolean.parseBoolean(account.settings().get(COEXISTENCE))) {
      return Optional.of(IN_COEXISTENCE);
    }
    String set = account.settings().getOrDefault(THROUGHPUT, "");
    if (set.equals(UNLIMITED)) {
      return Optional.empty();
    }
    return Optional.of(set.isBlank() ? standing.throughput().orElse(USUAL) : Integer.parseInt(set));
  }
}
