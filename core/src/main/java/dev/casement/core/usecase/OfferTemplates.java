package dev.casement.core.usecase;

import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Explanation;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.Template;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.store.Stores;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Says of every template of a conversation's account whether it may go there now, why not, and
/// what it would cost.
public final class OfferTemplates {

  private final Channels channels;
  private final Stores stores;
  private final Facts facts;
  private final TemplateTeams teams;
  private final Explain explain;
  private final InstantSource clock;

  OfferTemplates(
      Channels channels,
      Stores stores,
      Facts facts,
      TemplateTeams teams,
      Explain explain,
      InstantSource clock) {
    this.channels = channels;
    this.stores = stores;
    this.facts = facts;
    this.teams = teams;
    this.explain = explain;
    this.clock = clock;
  }

  /// A template with what was decided about it.
  public record Offer(Template template, Explanation explanation) {}

  /// By name and language; those that the company hides are left out.
  ///
  /// @param mayPay whether the author may send what costs money
  public List<Offer> offers(
      Conversation conversation, Author.Kind author, boolean mayPay, Reader reader) {
    return stores
        .accounts()
        .account(conversation.company(), conversation.account())
        .map(account -> {
          PolicyFacts known = facts.of(conversation, account.account(), mayPay, clock.instant());
          ChannelPolicy policy = channels.required(conversation.channel()).policy();
          return stores
              .templates()
              .templates(conversation.company(), conversation.account())
              .stream()
              .filter(template -> !template.hidden())
              .map(template -> {
                SendProposal proposal = SendProposal.of(Intents.by(template), author);
                Decision decision =
                    teams.kept(
                        policy.decide(proposal, known),
                        Optional.of(template),
                        conversation.company(),
                        reader.agent());
                return new Offer(template, explain.explain(decision, proposal, known, reader));
              })
              .toList();
        })
        .orElse(List.of());
  }
}
