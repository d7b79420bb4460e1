package dev.casement.core.usecase;

import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Explanation;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.Remedy;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.Template;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.store.Stores;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Explains a decision to a person: the sentence in their language, the remedies filled in, the
/// price. A policy decides from facts alone; what needs looking up is looked up here.
public final class Explain {

  /// What the author can cure, or somebody they can ask: such a template is still worth offering.
  private static final Set<BlockReason> CURABLE =
      Set.of(BlockReason.OPT_IN_MISSING, BlockReason.NOT_PERMITTED);

  private static final Set<BlockReason> OF_CONTENT =
      Set.of(BlockReason.NOT_SUPPORTED, BlockReason.CONTENT_LIMIT);

  private final Channels channels;
  private final Stores stores;
  private final Facts facts;
  private final TemplateTeams teams;
  private final OtherAddresses others;

  Explain(Channels channels, Stores stores, Facts facts) {
    this.channels = channels;
    this.stores = stores;
    this.facts = facts;
    this.teams = new TemplateTeams(stores.companies(), stores.desk().teams());
    this.others = new OtherAddresses(channels, stores, facts);
  }

  /// The sentence alone, for a decision of which no more is known than itself, such as a stored
  /// one.
  public Explanation explain(Decision decision, Reader reader) {
    List<Remedy> remedies = remedies(decision);
    return new Explanation(
        decision,
        sentence(decision, remedies, Optional.empty(), reader),
        remedies,
        Optional.empty(),
        Optional.empty());
  }

  /// With the price, for a made-up situation: remedies that need looking up keep their kind.
  public Explanation explain(
      Decision decision, SendProposal proposal, PolicyFacts known, Reader reader) {
    List<Remedy> remedies = remedies(decision);
    Optional<String> instead = instead(decision, proposal, known);
    return new Explanation(
        decision,
        sentence(decision, remedies, instead, reader),
        remedies,
        instead,
        cost(decision, proposal, known));
  }

  /// With everything, for a conversation: templates, other addresses and links are looked up, and
  /// remedies that lead nowhere left out.
  ///
  /// @param mayPay whether the author may send what costs money
  public Explanation explain(
      Decision decision,
      SendProposal proposal,
      Conversation conversation,
      boolean mayPay,
      Reader reader) {
    Optional<ChannelAccount> account =
        stores
            .accounts()
            .account(conversation.company(), conversation.account())
            .map(ConnectedAccount::account);
    if (account.isEmpty()) {
      return explain(decision, reader);
    }
    PolicyFacts known = facts.of(conversation, account.get(), mayPay, decision.asked().at());
    List<Remedy> remedies =
        remedies(decision).stream()
            .flatMap(remedy ->
                filledIn(
                    remedy, proposal.author(), conversation, account.get(), known, reader.agent())
                    .stream())
            .toList();
    Optional<String> instead = instead(decision, proposal, known);
    return new Explanation(
        decision,
        sentence(decision, remedies, instead, reader.about(account.get())),
        remedies,
        instead,
        cost(decision, proposal, known));
  }

  /// The nearest kind that the same policy would take in place of a content that the channel lacks.
  private Optional<String> instead(Decision decision, SendProposal proposal, PolicyFacts known) {
    Optional<Channel> channel = channels.channel(decision.asked().channel());
    if (channel.isEmpty()
        || !(decision instanceof Decision.Blocked blocked)
        || blocked.reason() != BlockReason.NOT_SUPPORTED) {
      return Optional.empty();
    }
    return proposal.content().stream()
        .flatMap(content -> Nearest.to(content).stream())
        .filter(other ->
            isTaken(
                channel
                    .get()
                    .policy()
                    .decide(SendProposal.of(Intent.FreeForm.ANY, proposal.author(), other), known)))
        .map(Content::type)
        .findFirst();
  }

  /// Whether nothing is wrong with the content itself.
  private static boolean isTaken(Decision decision) {
    return switch (decision) {
      case Decision.Allowed _ -> true;
      case Decision.Blocked blocked -> blocked.reasons().stream().noneMatch(OF_CONTENT::contains);
    };
  }

  private static List<Remedy> remedies(Decision decision) {
    return switch (decision) {
      case Decision.Allowed _ -> List.of();
      case Decision.Blocked blocked -> blocked.remedies();
    };
  }

  /// The remedy with what was looked up; empty where it leads nowhere. A template may still be made
  /// where there is none, so that way stays open.
  private Optional<Remedy> filledIn(
      Remedy remedy,
      Author.Kind author,
      Conversation conversation,
      ChannelAccount account,
      PolicyFacts known,
      Optional<AgentId> agent) {
    return switch (remedy) {
      case Remedy.SendTemplate _ ->
          Optional.of(new Remedy.SendTemplate(templates(account, author, known, agent)));
      case Remedy.SwitchChannel _ ->
          Optional.of(others.reachable(conversation, author, known.mayPay(), known.now()))
              .filter(reachable -> !reachable.isEmpty())
              .map(Remedy.SwitchChannel::new);
      case Remedy.SendLink _ ->
          channel(account)
              .flatMap(Channel::links)
              .flatMap(links -> links.link(account, Optional.empty()))
              .map(url -> new Remedy.SendLink(Optional.of(url)));
      case Remedy.AskOptIn _, Remedy.HumanAgent _, Remedy.Hold _, Remedy.WaitForCustomer _ ->
          Optional.of(remedy);
    };
  }

  private List<Template> templates(
      ChannelAccount account, Author.Kind author, PolicyFacts known, Optional<AgentId> agent) {
    Stream<Template> all =
        stores.templates().templates(account.company(), account.id()).stream()
            .filter(template -> template.status().isSendable() && !template.hidden())
            .filter(template -> teams.isOpenTo(template, account.company(), agent));
    return channel(account)
        .map(channel ->
            all.filter(template ->
                    isWorthOffering(
                        channel
                            .policy()
                            .decide(SendProposal.of(Intents.by(template), author), known)))
                .toList())
        .orElse(List.of());
  }

  private static boolean isWorthOffering(Decision decision) {
    return switch (decision) {
      case Decision.Allowed _ -> true;
      case Decision.Blocked blocked -> CURABLE.containsAll(blocked.reasons());
    };
  }

  private Optional<Quote> cost(Decision decision, SendProposal proposal, PolicyFacts known) {
    return channels
        .channel(decision.asked().channel())
        .flatMap(Channel::pricing)
        .map(pricing -> pricing.quote(proposal, known));
  }

  private String sentence(
      Decision decision, List<Remedy> remedies, Optional<String> instead, Reader reader) {
    Optional<Channel> channel = channels.channel(decision.asked().channel());
    String name =
        channel.map(c -> c.descriptor().name()).orElse(decision.asked().channel().value());
    String issuer = channel.map(c -> c.policy().rules().issuer()).orElse(name);
    return new AgentSentence(reader, name, issuer).of(decision, remedies, instead);
  }

  private Optional<Channel> channel(ChannelAccount account) {
    return channels.channel(account.channel());
  }
}
