package dev.casement.adapter.instagram;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.policy.Objections;
import dev.casement.core.domain.policy.Opener;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.Question;
import dev.casement.core.domain.policy.Remedy;
import dev.casement.core.domain.policy.Reopening;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.policy.RuleBook;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.port.channel.ChannelPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether a message may go on Instagram: freely inside the standard messaging window; outside it
/// only by a person under HUMAN_AGENT, or once in answer to a comment.
final class InstagramPolicy implements ChannelPolicy {

  static final ChannelId CHANNEL = new ChannelId("instagram");

  @Override
  public Decision decide(SendProposal proposal, PolicyFacts facts) {
    MessagingWindow window = window(facts.evidence(), facts.now());
    Question question = new Question(CHANNEL, proposal, facts, window);
    return switch (proposal.intent()) {
      case Intent.FreeForm _ -> freely(question);
      case Intent.Tagged tagged when tagged.tag().equals(MessageTag.HUMAN_AGENT) ->
          personally(question);
      case Intent.Tagged _ -> unsupported(question, InstagramRules.ONLY_HUMAN_AGENT);
      case Intent.ByTemplate _, Intent.Direct _ ->
          unsupported(question, InstagramRules.NO_TEMPLATES);
    };
  }

  @Override
  public MessagingWindow window(WindowEvidence evidence, Instant now) {
    return InstagramRules.OPENERS.window(evidence, now);
  }

  @Override
  public Effect effectOf(Activity activity, Instant at) {
    return InstagramRules.OPENERS
        .effect(activity, at)
        .map(certainty -> certainty == Decision.Certainty.SURE ? Effect.OPENS : Effect.MAY_OPEN)
        .orElse(Effect.NOTHING);
  }

  @Override
  public RuleBook rules() {
    return InstagramRules.BOOK;
  }

  private static Decision freely(Question question) {
    Objections objections = general(question).and(ofContent(question));
    if (question.isInWindow()) {
      return objections.isEmpty() ? inWindow(question) : refused(question, objections);
    }
    Optional<Instant> replyUntil = InstagramRules.COMMENT_REPLY.dueUntil(question.facts());
    boolean mayReply = question.isGranted(Capability.PRIVATE_REPLY);
    boolean isOne = question.proposal().content().map(InstagramLimits::isOne).orElse(true);
    boolean live = replyUntil.isPresent() && question.facts().commentedLive();
    if (objections.isEmpty() && replyUntil.isPresent() && mayReply && isOne) {
      if (!live) {
        return question.allowed(
            AllowReason.PRIVATE_REPLY,
            InstagramRules.PRIVATE_REPLY,
            Manner.PrivateReply.ONCE,
            replyUntil);
      }
      if (question.isByPerson()) {
        return question.possibly(
            AllowReason.PRIVATE_REPLY,
            InstagramRules.LIVE_REPLY,
            Manner.PrivateReply.ONCE,
            replyUntil);
      }
    }
    if (objections.isEmpty() && question.isPossiblyInWindow() && question.isByPerson()) {
      return question.possiblyAllowed(possibleRule(question));
    }
    return refused(
        question,
        objections
            .and(
                replyUntil.isPresent() && mayReply && !isOne,
                BlockReason.NOT_SUPPORTED,
                InstagramRules.PRIVATE_REPLY)
            .and(
                live && mayReply && !question.isByPerson(),
                BlockReason.AUTOMATION_NOT_ALLOWED,
                InstagramRules.LIVE_REPLY)
            .and(
                replyUntil.isPresent() && !mayReply && !question.isPossiblyInWindow(),
                BlockReason.CAPABILITY_MISSING,
                InstagramRules.PRIVATE_REPLY)
            .and(ofWindow(question)));
  }

  private static Decision personally(Question question) {
    Objections objections = general(question).and(ofContent(question));
    if (question.isInWindow()) {
      return objections.isEmpty() ? inWindow(question) : refused(question, objections);
    }
    objections = objections.and(InstagramRules.HUMAN_AGENT_DAYS.objections(question));
    return objections.isEmpty()
        ? question.allowed(
            AllowReason.HUMAN_AGENT,
            InstagramRules.HUMAN_AGENT,
            new Manner.UnderTag(MessageTag.HUMAN_AGENT),
            InstagramRules.HUMAN_AGENT_DAYS.until(question))
        : refused(question, objections);
  }

  private static Decision unsupported(Question question, Rule rule) {
    return refused(question, general(question).and(true, BlockReason.NOT_SUPPORTED, rule));
  }

  private static Decision inWindow(Question question) {
    return question.allowed(
        AllowReason.WINDOW_OPEN,
        InstagramRules.WINDOW,
        Manner.Plain.ANSWER,
        question.window().closesAt());
  }

  private static Decision refused(Question question, Objections objections) {
    return question.blocked(
        objections,
        remedies(question, objections),
        objections.has(BlockReason.CONTENT_LIMIT)
            ? question.proposal().content().flatMap(InstagramLimits::passedBy)
            : Optional.empty());
  }

  /// What helps, in the order of decisions.md D19. There is nobody to keep a text for who never
  /// wrote.
  private static List<Remedy> remedies(Question question, Objections objections) {
    return switch (objections.first()) {
      case NOT_SUPPORTED,
          TAG_ENDED,
          CAPABILITY_MISSING,
          AUTOMATION_NOT_ALLOWED,
          NEVER_CONTACTED,
          WINDOW_CLOSED ->
          question.isInWindow()
              ? List.of()
              : Reopening.ways(
                  false,
                  InstagramRules.HUMAN_AGENT_DAYS.remedy(question),
                  objections.areOfWindow() && question.isContacted());
      case ACCOUNT_RESTRICTED,
          OPTED_OUT,
          OPT_IN_MISSING,
          MARKETING_NOT_DELIVERED,
          MESSAGING_LIMIT,
          BUDGET,
          NOT_PERMITTED ->
          List.of(Remedy.SwitchChannel.ANY);
      case THREAD_NOT_OWNED,
          TEMPLATE_UNKNOWN,
          TEMPLATE_NOT_APPROVED,
          TEMPLATE_PAUSED,
          CONTENT_LIMIT ->
          List.of();
    };
  }

  /// What forbids any message, whatever way it is to go.
  private static Objections general(Question question) {
    PolicyFacts facts = question.facts();
    return Objections.NONE
        .and(facts.accountRestricted(), BlockReason.ACCOUNT_RESTRICTED, InstagramRules.RESTRICTION)
        .and(facts.ownedByOther(), BlockReason.THREAD_NOT_OWNED, InstagramRules.ROUTING);
  }

  private static Objections ofContent(Question question) {
    if (question.proposal().content().isEmpty()) {
      return Objections.NONE;
    }
    Content content = question.proposal().content().get();
    return Objections.NONE
        .and(
            !InstagramLimits.takes(content),
            BlockReason.NOT_SUPPORTED,
            InstagramRules.CONTENT_KINDS)
        .and(
            InstagramLimits.passes(content),
            BlockReason.CONTENT_LIMIT,
            InstagramRules.CONTENT_LIMITS);
  }

  private static Objections ofWindow(Question question) {
    if (question.isPossiblyInWindow()) {
      return Objections.NONE.and(
          !question.isByPerson(), BlockReason.AUTOMATION_NOT_ALLOWED, possibleRule(question));
    }
    if (!question.isContacted()) {
      return Objections.of(
          BlockReason.NEVER_CONTACTED,
          question.facts().commentedAt().isPresent()
              ? InstagramRules.PRIVATE_REPLY
              : InstagramRules.CUSTOMER_FIRST);
    }
    return Objections.of(
        BlockReason.WINDOW_CLOSED,
        question.isRefusedByProvider() ? InstagramRules.PROVIDER_ANSWER : InstagramRules.WINDOW);
  }

  private static Rule possibleRule(Question question) {
    return InstagramRules.OPENERS
        .possible(question.facts().evidence(), question.now())
        .map(Opener::rule)
        .orElse(InstagramRules.UNCONFIRMED);
  }
}
