package dev.casement.core.domain.policy;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.channel.Forbidden;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.conversation.WindowEvidence;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// All that a policy may know. Made with a [PolicyFactsDraft], starting from [#at].
///
/// @param now the moment asked about; the rules in force then are the ones that count
/// @param evidence what the messaging window depends on
/// @param recipient where it would go, where that is known
/// @param capabilities what the provider granted the account
/// @param consent what the customer agreed to and stopped
/// @param marketingNeedsOptIn whether the company wants consent for marketing inside the window,
///   too
/// @param issueOpen whether the customer has an unresolved issue
/// @param issueTemplateSent whether a template went out for that issue and was not answered yet
/// @param commentedAt when the customer last commented in public
/// @param commentedLive whether that was said during a live broadcast
/// @param privateReplySent whether that comment had its one private reply
/// @param sentSinceClosed free-form messages sent since the window closed
/// @param forbidden what the provider forbids the account at the moment
/// @param ownedByOther whether another app holds the thread
/// @param marketingHeldUntil until when the provider holds marketing back from this customer
/// @param messagingLimitReached whether the portfolio's limit of new customers is used up
/// @param budgetSpent whether the account's budget is used up, and set to refuse
/// @param mayPay whether the author may send what costs money
/// @param billing what the price depends on
public record PolicyFacts(
    Instant now,
    WindowEvidence evidence,
    Optional<CustomerAddress> recipient,
    Set<Capability> capabilities,
    ConsentState consent,
    boolean marketingNeedsOptIn,
    boolean issueOpen,
    boolean issueTemplateSent,
    Optional<Instant> commentedAt,
    boolean commentedLive,
    boolean privateReplySent,
    int sentSinceClosed,
    Set<Forbidden> forbidden,
    boolean ownedByOther,
    Optional<Instant> marketingHeldUntil,
    boolean messagingLimitReached,
    boolean budgetSpent,
    boolean mayPay,
    BillingFacts billing) {

  public PolicyFacts {
    capabilities = Set.copyOf(capabilities);
    forbidden = Set.copyOf(forbidden);
  }

  /// Whether the provider, or the company itself, lets the account send nothing at all.
  public boolean accountRestricted() {
    return forbidden.contains(Forbidden.ALL);
  }

  /// Whether the account may not do this, or nothing at all.
  public boolean forbids(Forbidden what) {
    return !forbidden.isEmpty() && (forbidden.contains(what) || accountRestricted());
  }

  /// A draft in which nothing is known but the moment: the customer never wrote, agreed to nothing
  /// and stopped nothing, and the account was granted nothing.
  public static PolicyFactsDraft at(Instant now) {
    return new PolicyFactsDraft(now);
  }
}
