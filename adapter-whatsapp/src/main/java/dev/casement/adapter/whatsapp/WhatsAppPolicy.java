package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.channel.Forbidden;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.policy.Objections;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.Question;
import dev.casement.core.domain.policy.RuleBook;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.port.channel.ChannelPolicy;
import java.time.Instant;
import java.util.Optional;

/// Whether a message may go on WhatsApp: freely inside the customer service window, by an approved
/// template or by Direct Send outside it.
final class WhatsAppPolicy implements ChannelPolicy {

  static final ChannelId CHANNEL = new ChannelId("whatsapp");

  @Override
  public Decision decide(SendProposal proposal, PolicyFacts facts) {
    MessagingWindow window = window(facts.evidence(), facts.now());
    Question question = new Question(CHANNEL, proposal, facts, window);
    return switch (proposal.intent()) {
      case Intent.FreeForm _ -> freely(question);
      case Intent.ByTemplate template -> BusinessInitiated.byTemplate(question, template);
      case Intent.Direct direct -> BusinessInitiated.directly(question, direct.category());
      case Intent.Tagged _ ->
          refused(
              question,
              general(question).and(true, BlockReason.NOT_SUPPORTED, WhatsAppRules.NO_TAGS));
    };
  }

  @Override
  public MessagingWindow window(WindowEvidence evidence, Instant now) {
    return WhatsAppRules.OPENERS.window(evidence, now);
  }

  @Override
  public Effect effectOf(Activity activity, Instant at) {
    return WhatsAppRules.OPENERS
        .effect(activity, at)
        .map(certainty -> certainty == Decision.Certainty.SURE ? Effect.OPENS : Effect.MAY_OPEN)
        .orElse(Effect.NOTHING);
  }

  @Override
  public RuleBook rules() {
    return WhatsAppRules.BOOK;
  }

  /// The answer to a message in free words.
  static Decision freely(Question question) {
    Objections objections =
        general(question)
            .and(
                question.facts().forbids(Forbidden.ANSWERING),
                BlockReason.ACCOUNT_RESTRICTED,
                WhatsAppRules.RESTRICTION)
            .and(ofContent(question))
            .and(ofWindow(question))
            .and(Spending.onAnswer(question));
    if (!objections.isEmpty()) {
      return refused(question, objections);
    }
    return question.isInWindow()
        ? question.allowed(
            AllowReason.WINDOW_OPEN,
            WhatsAppRules.WINDOW,
            Manner.Plain.ANSWER,
            question.window().closesAt(),
            Spending.warning(question).stream().toList())
        : question.possiblyAllowed(WhatsAppRules.UNCONFIRMED);
  }

  static Decision refused(Question question, Objections objections) {
    return question.blocked(
        objections,
        WhatsAppRemedies.of(question, objections),
        objections.has(BlockReason.CONTENT_LIMIT)
            ? question.proposal().content().flatMap(WhatsAppLimits::passedBy)
            : Optional.empty());
  }

  /// What forbids any message, whatever way it is to go.
  static Objections general(Question question) {
    PolicyFacts facts = question.facts();
    return Objections.NONE
        .and(isToGroup(question), BlockReason.NOT_SUPPORTED, WhatsAppRules.GROUPS)
        .and(
            isToUserId(question) && !WhatsAppRules.USER_ID.inForceAt(facts.now()),
            BlockReason.NOT_SUPPORTED,
            WhatsAppRules.USER_ID)
        .and(facts.accountRestricted(), BlockReason.ACCOUNT_RESTRICTED, WhatsAppRules.RESTRICTION)
        .and(
            facts.ownedByOther() && WhatsAppRules.ROUTING.inForceAt(facts.now()),
            BlockReason.THREAD_NOT_OWNED,
            WhatsAppRules.ROUTING);
  }

  static boolean isToUserId(Question question) {
    return isTo(question, CustomerAddress.Kind.USER_ID);
  }

  private static boolean isToGroup(Question question) {
    return isTo(question, CustomerAddress.Kind.GROUP);
  }

  private static boolean isTo(Question question, CustomerAddress.Kind kind) {
    return question.facts().recipient().isPresent()
        && question.facts().recipient().get().kind() == kind;
  }

  static Objections ofContent(Question question) {
    if (question.proposal().content().isEmpty()) {
      return Objections.NONE;
    }
    Content content = question.proposal().content().get();
    return Objections.NONE
        .and(!WhatsAppLimits.takes(content), BlockReason.NOT_SUPPORTED, WhatsAppRules.CONTENT_KINDS)
        .and(
            WhatsAppLimits.passes(content),
            BlockReason.CONTENT_LIMIT,
            WhatsAppRules.CONTENT_LIMITS);
  }

  private static Objections ofWindow(Question question) {
    if (question.isInWindow()) {
      return Objections.NONE;
    }
    if (question.isPossiblyInWindow()) {
      return Objections.NONE.and(
          !question.isByPerson(), BlockReason.AUTOMATION_NOT_ALLOWED, WhatsAppRules.UNCONFIRMED);
    }
    return question.isContacted()
        ? Objections.of(
            BlockReason.WINDOW_CLOSED,
            question.isRefusedByProvider() ? WhatsAppRules.PROVIDER_ANSWER : WhatsAppRules.WINDOW)
        : Objections.of(BlockReason.NEVER_CONTACTED, WhatsAppRules.WINDOW);
  }
}
