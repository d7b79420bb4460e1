package dev.casement.testkit;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.Parameters;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.core.port.channel.StandIn;
import dev.casement.core.port.channel.StandInAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Lives through a history with a channel's policy and with its stand-in, and fails where the two
/// disagree: where a message that the policy calls surely allowed is refused, or one that it
/// forbids goes through. Whatever the policy knows, it learned from the stand-in's own webhooks,
/// read by the channel.
///
/// Two differences are meant, and passed over:
///
/// - the provider cannot see whether a person or a program writes; we can;
/// - the provider knows what the customer did when it tells us only "unsupported"; we do not.
public final class TwoOpinions {

  private static final CustomerAddress SOMEBODY = CustomerAddress.userId("customer-77");
  private static final ConsentState AGREED =
      new ConsentState(EnumSet.allOf(Purpose.class), Set.of());

  private final Channel channel;
  private final ChannelPolicy policy;
  private final Delivery delivery;
  private final StandInAccount account;
  private final CustomerAddress customer;
  private final ConnectedAccount connected;
  private final InMemoryWorld world;
  private final StandIn standIn;

  private final Learned learned;

  private Optional<Instant> lastAct = Optional.empty();
  private int compared;

  private TwoOpinions(Parties parties, History history) {
    StandInAccount bare = parties.account();
    this.channel = parties.channel();
    this.policy = parties.policy();
    this.learned = new Learned(policy);
    this.delivery = parties.delivery();
    this.customer = parties.customer();
    this.account =
        new StandInAccount(
            bare.externalId(),
            bare.name(),
            bare.settings(),
            bare.appSecret(),
            history.granted().stream().map(Capability::id).collect(Collectors.toSet()));
    this.connected = connected(this.account, channel, history.granted());
    this.world = new InMemoryWorld(history.start(), this.account);
    this.standIn = channel.standIn(world).orElseThrow();
    parties.preparation().accept(standIn);
  }

  /// Lives through this history.
  ///
  /// @return how many messages both were asked about
  /// @throws AssertionError at the first difference that is not meant
  public static int compare(Parties parties, History history) {
    TwoOpinions two = new TwoOpinions(parties, history);
    history.steps().forEach(two::live);
    return two.compared;
  }

  private void live(History.Step step) {
    switch (step) {
      case History.Pass(var time) -> world.advance(time);
      case History.Approach(var after, var more) ->
          lastAct.ifPresent(at -> moveTo(at.plus(after).plus(more)));
      case History.Reach(var date, var more) -> moveTo(date.plus(more));
      case History.Act(var payload) -> act(payload);
      case History.Try(var intent, var author) -> attempt(intent, author);
    }
  }

  private void moveTo(Instant moment) {
    if (moment.isAfter(world.now())) {
      world.moveTo(moment);
    }
  }

  private void act(String payload) {
    StandIn.Written written =
        standIn.write(
            account,
            new StandIn.Voice(
                customer.value(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(payload),
                Optional.empty()));
    lastAct = Optional.of(written.at());
    written.webhooks().stream()
        .flatMap(webhook -> channel.webhooks().read(webhook.body()).stream())
        .forEach(item -> learned.from(item, world.now()));
  }

  private void attempt(Intent intent, Author.Kind author) {
    PolicyFacts facts = facts();
    Decision decision = policy.decide(SendProposal.of(intent, author), facts);
    Manner manner =
        switch (decision) {
          case Decision.Allowed allowed -> allowed.manner();
          case Decision.Blocked _ -> plainest(intent);
        };
    boolean open = policy.window(facts.evidence(), facts.now()).isOpen();
    boolean taken = delivery.isTaken(standIn, request(intent, manner));
    compared++;
    boolean agree =
        switch (decision) {
          case Decision.Allowed allowed ->
              taken || allowed.certainty() == Decision.Certainty.POSSIBLE;
          case Decision.Blocked blocked -> !taken || isMeant(blocked);
        };
    if (!agree) {
      throw new AssertionError(
          "The stand-in %s what the policy decided so: %s%nfacts: %s"
              .formatted(taken ? "takes" : "refuses", decision, facts));
    }
    if (taken) {
      learned.sent(manner, open, world.now());
    }
  }

  private boolean isMeant(Decision.Blocked blocked) {
    return blocked.reasons().contains(BlockReason.AUTOMATION_NOT_ALLOWED)
        || learned.evidence().last(Activity.UNSUPPORTED).isPresent();
  }

  private static Manner plainest(Intent intent) {
    return switch (intent) {
      case Intent.FreeForm _ -> Manner.Plain.ANSWER;
      case Intent.ByTemplate _ -> Manner.ByTemplate.APPROVED;
      case Intent.Tagged(var tag) -> new Manner.UnderTag(tag);
      case Intent.Direct(var category) -> new Manner.Directly(category);
    };
  }

  private PolicyFacts facts() {
    return learned
        .into(PolicyFacts.at(world.now()))
        .recipient(customer)
        .consent(AGREED)
        .capabilities(connected.account().capabilities())
        .done();
  }

  private SendRequest request(Intent intent, Manner manner) {
    Content content =
        intent instanceof Intent.ByTemplate
            ? new Content.Template("room_ready", "en_US", Parameters.NONE)
            : Content.Text.of("Your room is ready.");
    return new SendRequest(
        connected,
        customer,
        new MessageId("message-1"),
        content,
        manner,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        learned.comment());
  }

  private static ConnectedAccount connected(
      StandInAccount account, Channel channel, Set<Capability> granted) {
    return new ConnectedAccount(
        new ChannelAccount(
            new AccountId("account"),
            new CompanyId("company"),
            channel.descriptor().id(),
            account.name(),
            account.externalId(),
            account.settings(),
            granted,
            ZoneOffset.UTC,
            Map.of(),
            true),
        new Credentials(Map.of(Credentials.ACCESS_TOKEN, new Secret("sandbox"))));
  }

  /// Who is compared.
  ///
  /// @param policy the channel's own, or one that is meant to be caught
  /// @param account without capabilities, which each history grants anew
  /// @param preparation what is done with a stand-in before a history begins
  /// @param customer who lives through it, and agreed to everything: consent is ours to ask for,
  ///   the provider does not look
  public record Parties(
      Channel channel,
      ChannelPolicy policy,
      Delivery delivery,
      StandInAccount account,
      Consumer<StandIn> preparation,
      CustomerAddress customer) {

    /// The parties of a channel whose customers have ids.
    public Parties(
        Channel channel,
        ChannelPolicy policy,
        Delivery delivery,
        StandInAccount account,
        Consumer<StandIn> preparation) {
      this(channel, policy, delivery, account, preparation, SOMEBODY);
    }

    /// The same with a policy whose clock goes wrong by this much.
    public Parties shifted(Duration by) {
      return new Parties(
          channel, new ShiftedPolicy(policy, by), delivery, account, preparation, customer);
    }
  }

  /// Hands a channel's request to the stand-in.
  @FunctionalInterface
  public interface Delivery {

    /// Whether the provider takes it and tells of no failure afterwards.
    boolean isTaken(StandIn standIn, SendRequest request);
  }
}
