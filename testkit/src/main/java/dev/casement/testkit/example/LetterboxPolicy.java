package dev.casement.testkit.example;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.policy.Objections;
import dev.casement.core.domain.policy.Opener;
import dev.casement.core.domain.policy.Openers;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.Question;
import dev.casement.core.domain.policy.Remedy;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.policy.RuleBook;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.port.channel.ChannelPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether a letter may go: in free words, for two days after the customer's own.
final class LetterboxPolicy implements ChannelPolicy {
  static final ChannelId CHANNEL = new ChannelId("letterbox");
  static final Duration WINDOW = Duration.ofDays(2);

  private static final Rule TWO_DAYS =
      Rule.always(
          "letterbox.two-days",
          "A letter may be answered for two days.",
          "https://letterbox.example/rules, 2026-01-01");
  private static final Rule WORDS_ONLY =
      Rule.always(
          "letterbox.words-only",
          "A letter is written in free words; there are no forms.",
          "https://letterbox.example/rules, 2026-01-01");
  private static final RuleBook BOOK = new RuleBook("the postman", List.of(TWO_DAYS, WORDS_ONLY));
  private static final Openers OPENERS =
      new Openers(List.of(Opener.surely(Activity.MESSAGE, WINDOW, TWO_DAYS)));

  @Override
  public Decision decide(SendProposal proposal, PolicyFacts facts) {
    MessagingWindow window = window(facts.evidence(), facts.now());
    Question question = new Question(CHANNEL, proposal, facts, window);
    if (!(proposal.intent() instanceof Intent.FreeForm)) {
      return question.blocked(
          Objections.of(BlockReason.NOT_SUPPORTED, WORDS_ONLY),
          List.of(Remedy.WaitForCustomer.IT),
          Optional.empty());
    }
    if (question.isInWindow()) {
      return question.allowed(
          AllowReason.WINDOW_OPEN, TWO_DAYS, Manner.Plain.ANSWER, window.closesAt());
    }
    BlockReason reason =
        question.isContacted() ? BlockReason.WINDOW_CLOSED : BlockReason.NEVER_CONTACTED;
    return question.blocked(
        Objections.of(reason, TWO_DAYS), List.of(Remedy.WaitForCustomer.IT), Optional.empty());
  }

  @Override
  public MessagingWindow window(WindowEvidence evidence, Instant now) {
    return OPENERS.window(evidence, now);
  }

  @Override
  public Effect effectOf(Activity activity, Instant at) {
    return OPENERS.effect(activity, at).isPresent() ? Effect.OPENS : Effect.NOTHING;
  }

  @Override
  public RuleBook rules() {
    return BOOK;
  }
}
