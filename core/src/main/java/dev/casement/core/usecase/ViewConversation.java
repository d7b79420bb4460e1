package dev.casement.core.usecase;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.billing.BillingStanding;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.Pricing;
import dev.casement.core.port.store.AccountStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Says how a conversation stands now: its window, and whether a free-form answer may go.
public final class ViewConversation {

  private final Channels channels;
  private final AccountStore accounts;
  private final Facts facts;
  private final InstantSource clock;

  ViewConversation(Channels channels, AccountStore accounts, Facts facts, InstantSource clock) {
    this.channels = channels;
    this.accounts = accounts;
    this.facts = facts;
    this.clock = clock;
  }

  /// Looks at it as it is now, for somebody who might answer.
  ///
  /// @param author who would answer
  /// @param mayPay whether the author may send what costs money
  public Standing view(Conversation conversation, Author.Kind author, boolean mayPay) {
    Instant now = clock.instant();
    Channel channel = channels.required(conversation.channel());
    MessagingWindow window = channel.policy().window(conversation.evidence(), now);
    Optional<ConnectedAccount> account =
        accounts.account(conversation.company(), conversation.account());
    return new Standing(
        window,
        now,
        account.map(ours -> {
          PolicyFacts known = facts.of(conversation, ours.account(), mayPay, now);
          SendProposal proposal = SendProposal.of(Intent.FreeForm.ANY, author);
          return new Reply(
              channel.policy().decide(proposal, known),
              known,
              ours,
              channel.pricing().map(pricing -> standing(pricing, known)));
        }));
  }

  private static BillingStanding standing(Pricing pricing, PolicyFacts known) {
    Instant now = known.now();
    BillingFacts billing = known.billing();
    long free = pricing.freeByMonth(now, billing.zone());
    return new BillingStanding(
        pricing.model(now, billing.zone()),
        billing.thread().openAt(now),
        billing.thread().freeEntry().filter(entry -> !entry.isOverAt(now)),
        billing.monthService().filter(_ -> free > 0).map(used -> Math.max(0, free - used)));
  }

  /// How a conversation stands.
  ///
  /// @param reply whether an answer may go; empty where its account was removed
  public record Standing(MessagingWindow window, Instant at, Optional<Reply> reply) {}

  /// Whether an answer may go, and from what that follows.
  ///
  /// @param billing empty where the channel's messages have no price
  public record Reply(
      Decision decision,
      PolicyFacts facts,
      ConnectedAccount account,
      Optional<BillingStanding> billing) {}
}
