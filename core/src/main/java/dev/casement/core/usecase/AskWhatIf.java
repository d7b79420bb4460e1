package dev.casement.core.usecase;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.PolicyFactsDraft;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.port.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers what a channel's policy would say in a made-up situation. Reads nothing but the
/// question.
public final class AskWhatIf {

  private final Channels channels;

  public AskWhatIf(Channels channels) {
    this.channels = channels;
  }

  public Answer ask(WhatIf question) {
    List<FieldFault> faults = faults(question);
    Optional<Channel> channel = channels.channel(question.channel());
    if (channel.isEmpty() || !faults.isEmpty()) {
      return new Answer.Invalid(faults);
    }
    PolicyFacts facts = facts(question);
    SendProposal proposal =
        new SendProposal(
            question.intent(), question.author(), question.text().map(Content.Text::of));
    return new Answer.Decided(channel.get().policy().decide(proposal, facts), facts);
  }

  private List<FieldFault> faults(WhatIf question) {
    List<FieldFault> faults = new ArrayList<>();
    if (channels.channel(question.channel()).isEmpty()) {
      String known =
          String.join(", ", channels.all().stream().map(c -> c.descriptor().id().value()).toList());
      faults.add(new FieldFault("channel", "must be one of " + known));
    }
    question
        .lastInboundAt()
        .filter(at -> at.isAfter(question.at()))
        .ifPresent(
            _ -> faults.add(new FieldFault("last_inbound_at", "must not be later than 'at'")));
    question
        .commentedAt()
        .filter(at -> at.isAfter(question.at()))
        .ifPresent(_ -> faults.add(new FieldFault("commented_at", "must not be later than 'at'")));
    if (question.sentSinceClosed() < 0) {
      faults.add(new FieldFault("sent_since_closed", "must be 0 or more"));
    }
    return faults;
  }

  private static PolicyFacts facts(WhatIf question) {
    Activity activity =
        question.entryPoint() == WhatIf.EntryPoint.AD ? Activity.AD_MESSAGE : Activity.MESSAGE;
    PolicyFactsDraft facts =
        PolicyFacts.at(question.at())
            .capabilities(question.capabilities())
            .consent(question.consent())
            .issueOpen(question.issueOpen())
            .privateReplySent(question.privateReplySent())
            .sentSinceClosed(question.sentSinceClosed())
            .billing(question.billing());
    // A comment that nothing was said after is the last thing heard, and opens no window.
    boolean onlyCommented =
        question.entryPoint() == WhatIf.EntryPoint.COMMENT && question.commentedAt().isEmpty();
    if (onlyCommented) {
      question.lastInboundAt().ifPresent(facts::commentedAt);
    } else {
      question.lastInboundAt().ifPresent(at -> facts.evidence(WindowEvidence.of(activity, at)));
      question.commentedAt().ifPresent(facts::commentedAt);
    }
    question.recipient().ifPresent(facts::recipient);
    return facts.done();
  }

  /// What came of asking.
  public sealed interface Answer {

    /// The decision, with the facts it follows from.
    record Decided(Decision decision, PolicyFacts facts) implements Answer {}

    /// The question makes no sense; every fault is named.
    record Invalid(List<FieldFault> faults) implements Answer {
      public Invalid {
        faults = List.copyOf(faults);
      }
    }
  }
}
