package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.ListMenu;
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
import dev.casement.core.domain.policy.Reopening;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.policy.RuleBook;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelDescriptor;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.channel.Links;
import dev.casement.core.port.channel.MessageSender;
import dev.casement.core.port.channel.Pricing;
import dev.casement.core.port.channel.WebhookReceiver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A channel with a window of a day, templates for those who agreed, a price and a link, and
/// without lists and buttons; it never sends or receives anything.
final class StatedChannel implements Channel, ChannelPolicy {

  private static final Rule RULE = Rule.always("stated.rule", "A day.", "this test");
  private static final Openers OPENERS =
      Openers.of(Opener.surely(Activity.MESSAGE, Duration.ofHours(24), RULE));

  private final ChannelId id;
  private final Optional<String> link;

  StatedChannel(String id, Optional<String> link) {
    this.id = new ChannelId(id);
    this.link = link;
  }

  @Override
  public Decision decide(SendProposal proposal, PolicyFacts facts) {
    MessagingWindow window = window(facts.evidence(), facts.now());
    Question question = new Question(id, proposal, facts, window);
    Objections objections = Objections.NONE;
    if (proposal.content().filter(StatedChannel::isMissing).isPresent()) {
      return question.blocked(
          Objections.of(BlockReason.NOT_SUPPORTED, RULE), List.of(), Optional.empty());
    }
    if (proposal.intent() instanceof Intent.ByTemplate template) {
      objections =
          Question.ofState(template, RULE)
              .and(question.isStopped(template.category().purpose()), BlockReason.OPTED_OUT, RULE)
              .and(
                  !question.isAgreedTo(template.category().purpose()),
                  BlockReason.OPT_IN_MISSING,
                  RULE);
      if (objections.isEmpty()) {
        return question.allowed(
            AllowReason.TEMPLATE_ALLOWED, RULE, Manner.ByTemplate.APPROVED, Optional.empty());
      }
    } else if (question.isInWindow()) {
      return question.allowed(
          AllowReason.WINDOW_OPEN, RULE, Manner.Plain.ANSWER, window.closesAt());
    }
    return question.blocked(
        objections.and(objections.isEmpty(), BlockReason.WINDOW_CLOSED, RULE),
        Reopening.ways(true, Optional.empty(), true),
        Optional.empty());
  }

  private static boolean isMissing(Content content) {
    return content instanceof ListMenu || content instanceof Content.Buttons;
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
    return new RuleBook("the Issuer", List.of(RULE));
  }

  @Override
  public Optional<Links> links() {
    return Optional.of((_, _, _) -> link);
  }

  @Override
  public Optional<Pricing> pricing() {
    return Optional.of(new UnknownPrices());
  }

  @Override
  public ChannelDescriptor descriptor() {
    return new ChannelDescriptor(
        id,
        "Stated",
        ChannelDescriptor.Reopening.TEMPLATE,
        Duration.ofHours(24),
        Set.of(),
        Map.of(),
        List.of(),
        List.of(),
        "<svg/>",
        "#000000",
        Map.of());
  }

  @Override
  public ChannelPolicy policy() {
    return this;
  }

  @Override
  public MessageSender sender() {
    throw new UnsupportedOperationException("nothing is sent here");
  }

  @Override
  public WebhookReceiver webhooks() {
    throw new UnsupportedOperationException("nothing is received here");
  }
}
