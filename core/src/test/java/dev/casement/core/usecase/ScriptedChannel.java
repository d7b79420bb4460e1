package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.AccountStanding;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.pacing.Pacing;
import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.Remedy;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.policy.RuleBook;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.port.channel.AccountUpkeep;
import dev.casement.core.port.channel.AddressForms;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelDescriptor;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.channel.HealthCheck;
import dev.casement.core.port.channel.MediaTransfer;
import dev.casement.core.port.channel.MessageSender;
import dev.casement.core.port.channel.ProfileSource;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.core.port.channel.SignedRequests;
import dev.casement.core.port.channel.TemplateSource;
import dev.casement.core.port.channel.Traffic;
import dev.casement.core.port.channel.WebhookReceiver;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// A channel that opens for 24 hours by messages, takes one private reply to a comment, reads
/// webhooks whose bodies name items by a word, and answers sends as told.
final class ScriptedChannel implements Channel, ChannelPolicy, MessageSender, WebhookReceiver {

  static final ChannelId ID = new ChannelId("scripted");
  static final Rule WINDOW = Rule.always("scripted.window", "24 hours", "this test");

  private final Map<String, ReceivedItem> items = new ConcurrentHashMap<>();
  private final Deque<Function<SendRequest, SendOutcome>> answers = new ArrayDeque<>();
  final ScriptedTransfer files = new ScriptedTransfer();
  final ScriptedUpkeep upkeep = new ScriptedUpkeep();
  private final List<SendRequest> sent = new ArrayList<>();
  private final Duration length = Duration.ofHours(24);

  ScriptedChannel item(String word, String account, Instant at, ChannelEvent event) {
    items.put(word, new ReceivedItem(Optional.of(account), Optional.of(at), 0, event));
    return this;
  }

  synchronized ScriptedChannel answers(Function<SendRequest, SendOutcome> answer) {
    answers.add(answer);
    return this;
  }

  synchronized List<SendRequest> sent() {
    return List.copyOf(sent);
  }

  /// Who is where, as the provider would tell; nothing for whoever is not in it.
  final Map<CustomerAddress, ProfileSource.Profile> profiles = new ConcurrentHashMap<>();

  final AtomicInteger asked = new AtomicInteger();

  /// What the provider says of each account's templates; nothing for those that are not in it.
  final Map<AccountId, TemplateSource.Pulled> templates = new ConcurrentHashMap<>();

  @Override
  public Optional<TemplateSource> templates() {
    return Optional.of(account ->
        templates.getOrDefault(account.account().id(), new TemplateSource.Pulled.All(List.of())));
  }

  @Override
  public Optional<ProfileSource> profiles() {
    return Optional.of((_, customer) -> {
      asked.incrementAndGet();
      return Optional.ofNullable(profiles.get(customer));
    });
  }

  /// Numbers of four digits may be written with a 9 before them.
  @Override
  public AddressForms forms() {
    return address ->
        address.kind() != CustomerAddress.Kind.PHONE
            ? List.of()
            : switch (address.value().length()) {
              case 4 -> List.of(CustomerAddress.phone("9" + address.value()));
              case 5 -> List.of(CustomerAddress.phone(address.value().substring(1)));
              default -> List.of();
            };
  }

  @Override
  public SendOutcome send(SendRequest request, Traffic traffic) {
    Function<SendRequest, SendOutcome> answer;
    synchronized (this) {
      sent.add(request);
      answer = answers.poll();
    }
    return answer == null
        ? SendOutcome.Accepted.as("out-" + request.reference())
        : answer.apply(request);
  }

  volatile Pacing pacing = Pacing.NONE;

  @Override
  public Pacing pacing(ChannelAccount account, AccountStanding standing) {
    return pacing;
  }

  /// What the policy was told last.
  final AtomicReference<PolicyFacts> told = new AtomicReference<>();

  @Override
  public Optional<String> portfolio(ChannelAccount account) {
    return Optional.of("portfolio");
  }

  @Override
  public Decision decide(SendProposal proposal, PolicyFacts facts) {
    told.set(facts);
    Decision.Asked asked = new Decision.Asked(ID, proposal.intent(), facts.now());
    MessagingWindow window = window(facts.evidence(), facts.now());
    if (proposal.intent() instanceof Intent.ByTemplate || window.isOpen()) {
      return new Decision.Allowed(
          asked,
          AllowReason.WINDOW_OPEN,
          WINDOW,
          proposal.intent() instanceof Intent.ByTemplate
              ? Manner.ByTemplate.APPROVED
              : Manner.Plain.ANSWER,
          Decision.Certainty.SURE,
          window,
          window.closesAt(),
          List.of());
    }
    if (facts.commentedAt().isPresent() && !facts.privateReplySent()) {
      return new Decision.Allowed(
          asked,
          AllowReason.PRIVATE_REPLY,
          WINDOW,
          Manner.PrivateReply.ONCE,
          Decision.Certainty.SURE,
          window,
          Optional.empty(),
          List.of());
    }
    return new Decision.Blocked(
        asked,
        List.of(facts.ownedByOther() ? BlockReason.THREAD_NOT_OWNED : BlockReason.WINDOW_CLOSED),
        WINDOW,
        List.of(Remedy.WaitForCustomer.IT),
        window,
        Optional.empty());
  }

  @Override
  public MessagingWindow window(WindowEvidence evidence, Instant now) {
    Optional<Instant> opened =
        evidence
            .last(Activity.MESSAGE)
            .filter(at -> evidence.refusedAt().map(at::isAfter).orElse(true));
    if (opened.isEmpty()) {
      return MessagingWindow.NEVER_OPENED;
    }
    Instant closesAt = opened.get().plus(length);
    return new MessagingWindow(
        now.isBefore(closesAt) ? MessagingWindow.State.OPEN : MessagingWindow.State.CLOSED,
        opened,
        Optional.of(closesAt),
        Optional.empty(),
        Optional.of(Activity.MESSAGE));
  }

  @Override
  public Effect effectOf(Activity activity, Instant at) {
    return activity == Activity.MESSAGE ? Effect.OPENS : Effect.NOTHING;
  }

  @Override
  public RuleBook rules() {
    return new RuleBook("nobody", List.of(WINDOW));
  }

  @Override
  public Optional<Handshake> handshake(Map<String, String> query) {
    return Optional.of(
        new Handshake(query.getOrDefault("token", ""), query.getOrDefault("challenge", "")));
  }

  @Override
  public boolean isSigned(Map<String, String> headers, byte[] body, Secret appSecret) {
    return appSecret.matches(headers.getOrDefault("signed-with", ""));
  }

  @Override
  public List<ReceivedItem> read(byte[] body) {
    String[] words = new String(body, StandardCharsets.UTF_8).strip().split(" ", -1);
    List<ReceivedItem> read = new ArrayList<>();
    for (String word : words) {
      ReceivedItem item =
          items.getOrDefault(
              word,
              new ReceivedItem(
                  Optional.empty(),
                  Optional.empty(),
                  0,
                  new ChannelEvent.Unrecognised("no such word", true)));
      read.add(new ReceivedItem(item.account(), item.at(), read.size(), item.event()));
    }
    return read;
  }

  @Override
  public byte[] single(byte[] body, int position) {
    return new String(body, StandardCharsets.UTF_8)
        .strip()
        .split(" ", -1)[position]
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] without(byte[] body, int position, String message) {
    String[] words = new String(body, StandardCharsets.UTF_8).strip().split(" ", -1);
    words[position] = "forgotten";
    return String.join(" ", words).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Map<String, String> signature(byte[] body, Secret appSecret) {
    return Map.of("signed-with", appSecret.reveal());
  }

  @Override
  public ChannelDescriptor descriptor() {
    return new ChannelDescriptor(
        ID,
        "Scripted",
        ChannelDescriptor.Reopening.WAIT,
        length,
        Set.of(),
        Map.of(),
        List.of(),
        List.of(new ChannelDescriptor.Limit("text", 20, ChannelDescriptor.Limit.CHARACTERS)),
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
    return this;
  }

  @Override
  public Optional<AccountUpkeep> upkeep() {
    return Optional.of(upkeep);
  }

  @Override
  public Optional<HealthCheck> health() {
    return Optional.of(upkeep);
  }

  /// Bodies are a secret and who asks.
  @Override
  public Optional<SignedRequests> signedRequests() {
    return Optional.of((body, secret) -> {
      String[] words = new String(body, StandardCharsets.UTF_8).split(" ", -1);
      return words.length != 2
          ? new SignedRequests.Reading.Malformed("not two words")
          : secret.matches(words[0])
              ? new SignedRequests.Reading.Signed(words[1])
              : new SignedRequests.Reading.NotSigned();
    });
  }

  @Override
  public Optional<MediaTransfer> media() {
    return Optional.of(files);
  }

  @Override
  public WebhookReceiver webhooks() {
    return this;
  }
}
