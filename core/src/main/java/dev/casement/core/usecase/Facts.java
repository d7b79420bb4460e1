package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.PolicyFactsDraft;
import dev.casement.core.port.store.ConsentStore;
import java.time.Instant;
import java.util.List;

/// Gathers what a policy may know about a conversation at a moment.
final class Facts {

  private final ConsentStore consents;

  Facts(ConsentStore consents) {
    this.consents = consents;
  }

  PolicyFacts of(Conversation conversation, ChannelAccount account, boolean mayPay, Instant now) {
    PolicyFactsDraft facts =
        PolicyFacts.at(now)
            .evidence(conversation.evidence())
            .recipient(conversation.address())
            .capabilities(account.capabilities())
            .consent(consent(conversation.contact(), account))
            .issueOpen(conversation.issueOpen())
            .issueTemplateSent(conversation.issueTemplateAt().isPresent())
            .sentSinceClosed(conversation.extraSentAt().isPresent() ? 1 : 0)
            .accountRestricted(!account.enabled())
            .ownedByOther(conversation.ownedByOther())
            .mayPay(mayPay);
    conversation
        .comment()
        .ifPresent(comment ->
            facts
                .commentedAt(comment.commentedAt())
                .commentedLive(comment.where() == Comment.Where.LIVE)
                .privateReplySent(comment.repliedAt().isPresent()));
    return facts.done();
  }

  /// The same for an address at which there is no conversation yet.
  PolicyFacts without(
      ContactId contact,
      CustomerAddress address,
      ChannelAccount account,
      boolean mayPay,
      Instant now) {
    return PolicyFacts.at(now)
        .recipient(address)
        .capabilities(account.capabilities())
        .consent(consent(contact, account))
        .accountRestricted(!account.enabled())
        .mayPay(mayPay)
        .done();
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
