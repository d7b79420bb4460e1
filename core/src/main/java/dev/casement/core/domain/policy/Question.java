package dev.casement.core.domain.policy;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.message.Author;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a policy is asked, with the window as it stands, and the ways to answer it.
///
/// It knows no rule; what a channel's policy finds out about a proposal, it asks here in the
/// field's words, and each answer becomes a [Decision] of the right shape.
public record Question(
    ChannelId channel, SendProposal proposal, PolicyFacts facts, MessagingWindow window) {

  public Instant now() {
    return facts.now();
  }

  /// Whether the window is surely open.
  public boolean isInWindow() {
    return window.isOpen();
  }

  /// Whether the window may be open although nobody here can know.
  public boolean isPossiblyInWindow() {
    return window.isPossiblyOpen(facts.now());
  }

  public boolean isByPerson() {
    return proposal.author() == Author.Kind.HUMAN;
  }

  public boolean isGranted(Capability capability) {
    return facts.capabilities().contains(capability);
  }

  public boolean isAgreedTo(Purpose purpose) {
    return facts.consent().agreesTo(purpose);
  }

  public boolean isStopped(Purpose purpose) {
    return facts.consent().stops(purpose);
  }

  /// Whether the customer ever did anything that may open a window: wrote, in short.
  public boolean isContacted() {
    return window.openedAt().isPresent() || window.possibleUntil().isPresent();
  }

  /// Whether the provider, not the clock, ended the window.
  public boolean isRefusedByProvider() {
    return !window.isOpen()
        && facts.evidence().refusedAt().isPresent()
        && window.closesAt().equals(facts.evidence().refusedAt());
  }

  /// What forbids a template because of the state the provider says it is in.
  public static Objections ofState(Intent.ByTemplate template, Rule rule) {
    return template
        .status()
        .map(status ->
            switch (status) {
              case APPROVED, FLAGGED -> Objections.NONE;
              case PAUSED -> Objections.of(BlockReason.TEMPLATE_PAUSED, rule);
              default -> Objections.of(BlockReason.TEMPLATE_NOT_APPROVED, rule);
            })
        .orElseGet(() -> Objections.of(BlockReason.TEMPLATE_UNKNOWN, rule));
  }

  public Decision allowed(AllowReason reason, Rule rule, Manner manner, Optional<Instant> until) {
    return allowed(reason, rule, manner, until, List.of());
  }

  public Decision allowed(
      AllowReason reason,
      Rule rule,
      Manner manner,
      Optional<Instant> until,
      List<Decision.Warning> warnings) {
    return new Decision.Allowed(
        asked(), reason, rule, manner, Decision.Certainty.SURE, window, until, warnings);
  }

  /// It may go, although only the provider knows whether it still takes it.
  public Decision possibly(AllowReason reason, Rule rule, Manner manner, Optional<Instant> until) {
    return new Decision.Allowed(
        asked(), reason, rule, manner, Decision.Certainty.POSSIBLE, window, until, List.of());
  }

  /// It may go as an ordinary answer, although only the provider knows whether the window is open.
  public Decision possiblyAllowed(Rule rule) {
    return possibly(
        AllowReason.WINDOW_POSSIBLY_OPEN, rule, Manner.Plain.ANSWER, window.possibleUntil());
  }

  public Decision blocked(
      Objections objections, List<Remedy> remedies, Optional<ContentLimit> limit) {
    return new Decision.Blocked(
        asked(), objections.reasons(), objections.rule(), remedies, window, limit);
  }

  private Decision.Asked asked() {
    return new Decision.Asked(channel, proposal.intent(), facts.now());
  }
}
