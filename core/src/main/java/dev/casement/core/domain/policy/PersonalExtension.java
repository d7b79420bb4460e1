package dev.casement.core.domain.policy;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.message.MessageTag;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A time after the window in which a person, and only a person, may still answer, under a tag and
/// where the provider granted it to the account.
///
/// @param lasts counted from what opened the window last; over at exactly its end
public record PersonalExtension(MessageTag tag, Capability capability, Duration lasts, Rule rule) {

  /// What forbids to use it now, outside the window.
  public Objections objections(Question question) {
    return Objections.NONE
        .and(!question.isGranted(capability), BlockReason.CAPABILITY_MISSING, rule)
        .and(!question.isByPerson(), BlockReason.AUTOMATION_NOT_ALLOWED, rule)
        .and(!question.isContacted(), BlockReason.NEVER_CONTACTED, rule)
        .and(question.isContacted() && until(question).isEmpty(), BlockReason.WINDOW_CLOSED, rule);
  }

  /// The end of it, where that has not come.
  public Optional<Instant> until(Question question) {
    return question
        .window()
        .openedAt()
        .map(opened -> opened.plus(lasts))
        .filter(end -> question.now().isBefore(end));
  }

  /// The way out that it is, for an author who could take it.
  public Optional<Remedy> remedy(Question question) {
    return question.isGranted(capability) && question.isByPerson()
        ? until(question).map(Remedy.HumanAgent::new)
        : Optional.empty();
  }
}
