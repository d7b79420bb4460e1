package dev.casement.core.usecase;

import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.billing.Budget;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.channel.Forbidden;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.PolicyFactsDraft;
import dev.casement.core.port.store.CompanyStore;
import dev.casement.core.port.store.ConsentStore;
import dev.casement.core.port.store.NoticeLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Gathers what a policy may know about a conversation at a moment.
final class Facts {

  private static final Duration OWNED_FOR = Duration.ofHours(24);

  private final CompanyStore companies;
  private final ConsentStore consents;
  private final NoticeLog notices;
  private final Reach reach;
  private final Money money;

  Facts(
      CompanyStore companies, ConsentStore consents, NoticeLog notices, Reach reach, Money money) {
    this.companies = companies;
    this.consents = consents;
    this.notices = notices;
    this.reach = reach;
    this.money = money;
  }

  PolicyFacts of(Conversation conversation, ChannelAccount account, boolean mayPay, Instant now) {
    return of(conversation, account, mayPay, false, now);
  }

  /// @param overruled whether an administrator said that the budget does not count
  PolicyFacts of(
      Conversation conversation,
      ChannelAccount account,
      boolean mayPay,
      boolean overruled,
      Instant now) {
    BillingFacts billing = money.facts(account, conversation.billing(), now);
    PolicyFactsDraft facts =
        PolicyFacts.at(now)
            .evidence(conversation.evidence())
            .recipient(conversation.address())
            .capabilities(account.capabilities())
            .consent(consent(conversation.contact(), account))
            .marketingNeedsOptIn(isStrict(account))
            .issueOpen(conversation.issueOpen())
            .issueTemplateSent(conversation.issueTemplateAt().isPresent())
            .sentSinceClosed(conversation.extraSentAt().isPresent() ? 1 : 0)
            .forbidden(forbidden(account, now))
            .messagingLimitReached(reach.isUsedUp(account, conversation.address(), now))
            .ownedByOther(isOwnedByOther(conversation, now))
            .budgetSpent(!overruled && billing.budget() == Budget.Standing.REFUSING)
            .billing(billing)
            .mayPay(mayPay);
    conversation.marketingHeldUntil().ifPresent(facts::marketingHeldUntil);
    conversation
        .comment()
        .ifPresent(comment ->
            facts
                .commentedAt(comment.commentedAt())
                .commentedLive(comment.where() == Comment.Where.LIVE)
                .privateReplySent(comment.repliedAt().isPresent()));
    return facts.done();
  }

  /// Whoever holds a thread loses it when nothing was said in it for a day.
  private static boolean isOwnedByOther(Conversation conversation, Instant now) {
    return conversation.ownedByOther() && now.isBefore(conversation.activeAt().plus(OWNED_FOR));
  }

  /// The same for an address at which there is no conversation yet.
  PolicyFacts without(
      ContactId contact,
      CustomerAddress address,
      ChannelAccount account,
      boolean mayPay,
      Instant now) {
    BillingFacts billing = money.facts(account, BillingThread.NONE, now);
    return PolicyFacts.at(now)
        .recipient(address)
        .capabilities(account.capabilities())
        .consent(consent(contact, account))
        .marketingNeedsOptIn(isStrict(account))
        .forbidden(forbidden(account, now))
        .messagingLimitReached(reach.isUsedUp(account, address, now))
        .budgetSpent(billing.budget() == Budget.Standing.REFUSING)
        .billing(billing)
        .mayPay(mayPay)
        .done();
  }

  private boolean isStrict(ChannelAccount account) {
    return companies
        .company(account.company())
        .filter(company -> company.consent().marketingNeedsOptIn())
        .isPresent();
  }

  /// A company that switched an account off is as strict as a provider.
  private Set<Forbidden> forbidden(ChannelAccount account, Instant now) {
    return account.enabled()
        ? notices.standing(account.company(), account.id()).forbiddenAt(now)
        : Set.of(Forbidden.ALL);
  }

  private ConsentState consent(ContactId contact, ChannelAccount account) {
    List<Consent> history =
        consents.history(account.company(), contact).stream()
            .filter(entry -> entry.channel().equals(account.channel()))
            .filter(entry -> entry.account().map(account.id()::equals).orElse(true))
            .toList();
    return ConsentState.after(history);
  }
}
