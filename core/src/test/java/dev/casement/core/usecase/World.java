package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.delivery.DeliveryReceipt;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.memory.MemoryMedia;
import dev.casement.core.memory.MemoryStores;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Stores;
import dev.casement.core.port.store.Waiting;
import dev.casement.core.port.store.WebhookPart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// A platform in memory with one company, one account and a clock that is moved by hand.
final class World implements AutoCloseable {

  static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
  static final CompanyId COMPANY = new CompanyId("hotel");
  static final AccountId ACCOUNT = new AccountId("desk");
  static final Author ANA = new Author.Person(new AgentId("ana"));
  static final CustomerAddress BRUNO = CustomerAddress.userId("bruno");

  final ScriptedChannel channel = new ScriptedChannel();
  final AtomicLong ticks = new AtomicLong();
  final Stores stores;
  final Platform platform;
  static final long MOST_BYTES = 100;

  final MemoryMedia media = new MemoryMedia();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Instant now = START;
  private int words;

  World() {
    MemoryStores memory = new MemoryStores(() -> now);
    stores = memory.all();
    platform = start();
    connect(COMPANY, ACCOUNT, "account-1", "s3cret");
  }

  /// A process over what is stored, as after a restart.
  Platform start() {
    return start(stores);
  }

  /// The same over stores through which something comes in between.
  Platform start(Stores through) {
    InstantSource clock = () -> now;
    return new Platform(
        through,
        new MediaShelf(media, new FirstLetterTypes(), MOST_BYTES),
        new Channels(List.of(channel)),
        clock,
        ticks::get,
        this::pass,
        new Ids(clock, 0),
        threads,
        () -> {},
        () -> {});
  }

  void connect(CompanyId company, AccountId id, String externalId, String appSecret) {
    stores
        .accounts()
        .put(
            new ConnectedAccount(
                new ChannelAccount(
                    id,
                    company,
                    ScriptedChannel.ID,
                    "Front desk",
                    externalId,
                    Map.of(),
                    Set.of(),
                    ZoneOffset.UTC,
                    Map.of(),
                    true),
                new Credentials(Map.of(Credentials.APP_SECRET, new Secret(appSecret)))));
  }

  /// What waits for a message with this provider's id.
  List<Waiting> waiting(String externalId) {
    return stores.conversations().waiting(COMPANY, ACCOUNT, externalId);
  }

  synchronized World pass(Duration time) {
    now = now.plus(time);
    ticks.addAndGet(time.toNanos());
    return this;
  }

  Instant now() {
    return now;
  }

  /// The customer says this now; the webhook comes at once and is processed.
  World customerSays(String externalId, String text) {
    return customerSays(externalId, text, now);
  }

  /// The customer said this at that moment; the webhook comes now.
  World customerSays(String externalId, String text, Instant at) {
    return receive(message(externalId, text, at));
  }

  String message(String externalId, String text, Instant at) {
    return event(
        at,
        new ChannelEvent.MessageReceived(
            CustomerRef.of(BRUNO),
            externalId,
            Content.Text.of(text),
            Activity.MESSAGE,
            Optional.empty(),
            false));
  }

  String event(Instant at, ChannelEvent event) {
    return event("account-1", at, event);
  }

  String event(String account, Instant at, ChannelEvent event) {
    String word = "w" + words++;
    channel.item(word, account, at, event);
    return word;
  }

  String receipt(String externalId, Optional<String> reference, DeliveryStep step) {
    return event(
        step.at(),
        new ChannelEvent.ReceiptReceived(
            Optional.of(CustomerRef.of(BRUNO)), new DeliveryReceipt(externalId, reference, step)));
  }

  String receipt(OutboundMessage message, DeliveryState state) {
    return receipt(
        message.externalId().orElse("out-" + message.id()),
        Optional.empty(),
        DeliveryStep.to(state, now));
  }

  World receive(String... words) {
    return receiveSigned("s3cret", words);
  }

  World receiveSigned(String secret, String... words) {
    keep(secret, words);
    return process();
  }

  /// The webhook comes, and waits.
  void keep(String secret, String... words) {
    ReceiveWebhook.Answer answer =
        platform
            .receiving()
            .receiveWebhook()
            .receive(
                ScriptedChannel.ID,
                Map.of("signed-with", secret),
                String.join(" ", words).getBytes(StandardCharsets.UTF_8));
    if (answer != ReceiveWebhook.Answer.KEPT) {
      throw new AssertionError("not kept: " + answer);
    }
  }

  World process() {
    ProcessWebhooks process = platform.receiving().processWebhooks();
    while (process.run() > 0) {
      // until nothing waits
    }
    return this;
  }

  World dispatch() {
    return dispatch(platform);
  }

  World dispatch(Platform process) {
    DispatchOutbox dispatch = process.sending().dispatchOutbox();
    while (dispatch.run(50) > 0) {
      // until nothing is due
    }
    return this;
  }

  /// Does what files wait for, once.
  World fetch() {
    int _ = platform.files().fetchMedia().run(4);
    return this;
  }

  Conversation conversation() {
    return stores.conversations().conversationWith(COMPANY, ACCOUNT, BRUNO).orElseThrow();
  }

  List<Conversation> conversations() {
    return stores
        .conversations()
        .conversations(COMPANY, ConversationQuery.all(now), PageRequest.first(200))
        .items();
  }

  List<Message> thread() {
    return stores
        .conversations()
        .messages(
            COMPANY,
            conversation().id(),
            ConversationStore.Order.OLDEST_FIRST,
            PageRequest.first(200))
        .items();
  }

  SendResult send(SendCommand command) {
    return platform.sending().sendMessage().send(COMPANY, conversation().id(), command);
  }

  OutboundMessage sends(String text) {
    return taken(send(SendCommand.of(Content.Text.of(text), ANA)));
  }

  OutboundMessage holds(String text) {
    return taken(send(SendCommand.of(Content.Text.of(text), ANA).held()));
  }

  static OutboundMessage taken(SendResult result) {
    if (result instanceof SendResult.Taken(var _, var message)) {
      return message;
    }
    throw new AssertionError("not taken: " + result);
  }

  OutboundMessage reread(MessageId id) {
    return (OutboundMessage) stores.conversations().message(COMPANY, id).orElseThrow();
  }

  List<WebhookPart> parts(CompanyId company, WebhookPart.State state) {
    return stores.webhooks().parts(company, state, PageRequest.first(200)).items();
  }

  @Override
  public void close() {
    threads.close();
  }
}
