package dev.casement.adapter.messenger;

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
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.policy.RuleBook;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.port.channel.ChannelPolicy;
import java.time.Instant;
import java.util.Optional;

/// Whether a message may go on Messenger: freely inside the standard messaging window; outside it
/// by a person under HUMAN_AGENT, once in answer to a comment, or by a utility template.
final class MessengerPolicy implements ChannelPolicy {

  static final ChannelId CHANNEL = new ChannelId("messenger");

  @Override
  public Decision decide(SendProposal proposal, PolicyFacts facts) {
    MessagingWindow window = window(facts.evidence(), facts.now());
    Question question = new Question(CHANNEL, proposal, facts, window);
    return switch (proposal.intent()) {
      case Intent.FreeForm _ -> freely(question);
      case Intent.ByTemplate template -> byTemplate(question, template);
      case Intent.Tagged tagged -> underTag(question, tagged.tag());
      case Intent.Direct _ ->
          refused(
              question,
              general(question)
                  .and(true, BlockReason.NOT_SUPPORTED, MessengerRules.NO_DIRECT_SEND));
    };
  }

  @Override
  public MessagingWindow window(WindowEvidence evidence, Instant now) {
    return MessengerRules.OPENERS.window(evidence, now);
  }

  @Override
  public Effect effectOf(Activity activity, Instant at) {
    return MessengerRules.OPENERS
        .effect(activity, at)
        .map(certainty -> certainty == Decision.Certainty.SURE ? Effect.OPENS : Effect.MAY_OPEN)
        .orElse(Effect.NOTHING);
  }

  @Override
  public RuleBook rules() {
    return MessengerRules.BOOK;
  }

  private static Decision freely(Question question) {
    Objections objections = general(question);
    if (question.isInWindow()) {
      return objections.isEmpty() ? inWindow(question) : refused(question, objections);
    }
    Optional<Instant> replyUntil = MessengerRules.COMMENT_REPLY.dueUntil(question.facts());
    boolean mayReply = question.isGranted(Capability.PRIVATE_REPLY);
    boolean isOne = question.proposal().content().map(MessengerLimits::isOne).orElse(true);
    if (objections.isEmpty() && replyUntil.isPresent() && mayReply && isOne) {
      return question.allowed(
          AllowReason.PRIVATE_REPLY,
          MessengerRules.PRIVATE_REPLY,
          Manner.PrivateReply.ONCE,
          replyUntil);
    }
    if (objections.isEmpty() && isExtraLeft(question)) {
      return question.allowed(
          AllowReason.EXTRA_MESSAGE,
          MessengerRules.EXTRA_MESSAGE,
          Manner.Plain.ANSWER,
          MessengerRules.EXTRA_MESSAGE.until());
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
                MessengerRules.PRIVATE_REPLY)
            .and(
                replyUntil.isPresent() && !mayReply && !question.isPossiblyInWindow(),
                BlockReason.CAPABILITY_MISSING,
                MessengerRules.PRIVATE_REPLY)
            .and(ofWindow(question)));
  }

  private static Decision byTemplate(Question question, Intent.ByTemplate template) {
    Objections objections =
        general(question)
            .and(
                template.category() != TemplateCategory.UTILITY,
                BlockReason.NOT_SUPPORTED,
                MessengerRules.NO_MARKETING)
            .and(Question.ofState(template, MessengerRules.TEMPLATE_STATUS))
            .and(
                question.isStopped(template.category().purpose()),
                BlockReason.OPTED_OUT,
                MessengerRules.OPT_OUT)
            .and(
                !question.isGranted(Capability.UTILITY_TEMPLATES),
                BlockReason.CAPABILITY_MISSING,
                MessengerRules.UTILITY_TEMPLATES)
            .and(
                !question.isContacted(),
                BlockReason.NEVER_CONTACTED,
                MessengerRules.CUSTOMER_FIRST);
    return objections.isEmpty()
        ? question.allowed(
            AllowReason.TEMPLATE_ALLOWED,
            MessengerRules.UTILITY_TEMPLATES,
            Manner.ByTemplate.APPROVED,
            Optional.empty())
        : refused(question, objections);
  }

  private static Decision underTag(Question question, MessageTag tag) {
    boolean personal = tag.equals(MessageTag.HUMAN_AGENT);
    Objections objections =
        general(question).and(personal ? Objections.NONE : ofTag(question, tag));
    if (question.isInWindow()) {
      return objections.isEmpty() ? inWindow(question) : refused(question, objections);
    }
    objections =
        personal
            ? objections.and(MessengerRules.HUMAN_AGENT_DAYS.objections(question))
            : objections.and(
                !question.isContacted(),
                BlockReason.NEVER_CONTACTED,
                MessengerRules.CUSTOMER_FIRST);
    if (!objections.isEmpty()) {
      return refused(question, objections);
    }
    return personal
        ? question.allowed(
            AllowReason.HUMAN_AGENT,
            MessengerRules.HUMAN_AGENT,
            new Manner.UnderTag(tag),
            MessengerRules.HUMAN_AGENT_DAYS.until(question))
        : question.allowed(
            AllowReason.TAG_ALLOWED,
            MessengerTags.rule(tag).orElse(MessengerRules.KNOWN_TAGS),
            new Manner.UnderTag(tag),
            MessengerTags.rule(tag).flatMap(Rule::until));
  }

  /// A dead tag is refused inside the window too: Meta answers any request that carries one with an
  /// error, and a program that still sends it should learn so.
  private static Objections ofTag(Question question, MessageTag tag) {
    Optional<Rule> rule = MessengerTags.rule(tag);
    if (rule.isEmpty()) {
      return Objections.of(BlockReason.NOT_SUPPORTED, MessengerRules.KNOWN_TAGS);
    }
    return Objections.NONE
        .and(
            tag.equals(MessengerTags.FEEDBACK) || !rule.get().inForceAt(question.now()),
            BlockReason.TAG_ENDED,
            rule.get())
        .and(
            tag.equals(MessengerTags.NEWS) && !question.isGranted(Capability.NEWS_PAGE),
            BlockReason.CAPABILITY_MISSING,
            rule.get());
  }

  private static Decision inWindow(Question question) {
    return question.allowed(
        AllowReason.WINDOW_OPEN,
        MessengerRules.WINDOW,
        Manner.Plain.ANSWER,
        question.window().closesAt());
  }

  private static Decision refused(Question question, Objections objections) {
    return question.blocked(
        objections,
        MessengerRemedies.of(question, objections),
        objections.has(BlockReason.CONTENT_LIMIT)
            ? question.proposal().content().flatMap(MessengerLimits::passedBy)
            : Optional.empty());
  }

  /// What forbids any message, whatever way it is to go.
  private static Objections general(Question question) {
    PolicyFacts facts = question.facts();
    Objections objections =
        Objections.NONE
            .and(
                facts.accountRestricted(),
                BlockReason.ACCOUNT_RESTRICTED,
                MessengerRules.RESTRICTION)
            .and(facts.ownedByOther(), BlockReason.THREAD_NOT_OWNED, MessengerRules.ROUTING);
    if (question.proposal().content().isEmpty()) {
      return objections;
    }
    Content content = question.proposal().content().get();
    return objections
        .and(
            !MessengerLimits.takes(content),
            BlockReason.NOT_SUPPORTED,
            MessengerRules.CONTENT_KINDS)
        .and(
            MessengerLimits.passedBy(content).isPresent(),
            BlockReason.CONTENT_LIMIT,
            MessengerRules.CONTENT_LIMITS);
  }

  private static boolean isExtraLeft(Question question) {
    return MessengerRules.EXTRA_MESSAGE.inForceAt(question.now())
        && question.isContacted()
        && question.facts().sentSinceClosed() == 0;
  }

  private static Objections ofWindow(Question question) {
    if (question.isPossiblyInWindow()) {
      return Objections.NONE.and(
          !question.isByPerson(), BlockReason.AUTOMATION_NOT_ALLOWED, possibleRule(question));
    }
    boolean commented = question.facts().commentedAt().isPresent();
    if (!question.isContacted()) {
      return Objections.of(
          BlockReason.NEVER_CONTACTED,
          commented ? MessengerRules.PRIVATE_REPLY : MessengerRules.CUSTOMER_FIRST);
    }
    if (question.isRefusedByProvider()) {
      return Objections.of(BlockReason.WINDOW_CLOSED, MessengerRules.PROVIDER_ANSWER);
    }
    return Objections.of(
        BlockReason.WINDOW_CLOSED,
        MessengerRules.EXTRA_MESSAGE.inForceAt(question.now())
            ? MessengerRules.EXTRA_MESSAGE
            : MessengerRules.WINDOW);
  }

  private static Rule possibleRule(Question question) {
    return MessengerRules.OPENERS
        .possible(question.facts().evidence(), question.now())
        .map(Opener::rule)
        .orElse(MessengerRules.UNCONFIRMED);
  }
}
