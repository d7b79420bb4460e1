package dev.casement.app.store;

import dev.casement.app.http.view.ConversationView;
import dev.casement.app.media.TikaTypes;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.memory.MemoryMedia;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelPlugin;
import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.ConversationStore.Order;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.Ids;
import dev.casement.core.usecase.Language;
import dev.casement.core.usecase.Platform;
import dev.casement.core.usecase.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;

/// The things that happen all day long, as they ask and move the stores: what they cost is what the
/// service costs.
final class EverydayThings {

  private static final int PAGE = 50;

  private final Stores stores;
  private final YearOfMessages year;
  private final Ids ids = new Ids(InstantSource.system(), 0);
  private final SplittableRandom random = new SplittableRandom(11);
  private final ConversationView view;

  EverydayThings(Stores stores, YearOfMessages year) {
    this.stores = stores;
    this.year = year;
    this.view = view(stores, ids);
  }

  /// Each of them by its name.
  Map<String, Runnable> all() {
    Map<String, Runnable> all = new LinkedHashMap<>();
    all.put("status update", this::update);
    all.put("inbound append", this::append);
    all.put("decision with facts", this::decide);
    all.put("inbox page", this::inboxPage);
    all.put("thread page", this::threadPage);
    return all;
  }

  /// As a receipt does: the message by the provider's id, its conversation, both put.
  private void update() {
    int number = random.nextInt(year.messages() / 2) * 2 + 1;
    OutboundMessage message =
        (OutboundMessage)
            stores
                .conversations()
                .messageKnownAs(YearOfMessages.COMPANY, YearOfMessages.externalId(number))
                .orElseThrow();
    Conversation conversation =
        stores
            .conversations()
            .conversation(YearOfMessages.COMPANY, message.conversation())
            .orElseThrow();
    commit(
        Changes.of(YearOfMessages.COMPANY)
            .conversation(conversation.draft().done())
            .message(message.step(DeliveryStep.to(DeliveryState.READ, Instant.now())))
            .done());
  }

  /// As a received message does: the thread by its address, whether the message is known, both put.
  private void append() {
    Conversation conversation =
        stores
            .conversations()
            .conversationWith(
                YearOfMessages.COMPANY,
                YearOfMessages.ACCOUNT,
                YearOfMessages.address(random.nextInt(year.conversations())))
            .orElseThrow();
    if (stores.contacts().contact(YearOfMessages.COMPANY, conversation.contact()).isEmpty()) {
      throw new IllegalStateException("nobody is behind " + conversation.id());
    }
    Instant now = Instant.now();
    InboundMessage message = year.inbound(new MessageId(ids.next()), conversation.id(), now);
    if (stores
        .conversations()
        .message(YearOfMessages.COMPANY, conversation.id(), message.externalId().orElseThrow())
        .isPresent()) {
      throw new IllegalStateException("known already");
    }
    commit(
        Changes.of(YearOfMessages.COMPANY)
            .conversation(
                conversation
                    .draft()
                    .evidence(
                        conversation.evidence().with(Activity.MESSAGE, now),
                        Optional.of(now.plus(Duration.ofDays(1))))
                    .said(message.summary())
                    .activeAt(now)
                    .done())
            .message(message)
            .done());
  }

  private void commit(Changes changes) {
    if (!(stores.conversations().commit(changes) instanceof CommitResult.Done)) {
      throw new IllegalStateException("not stored");
    }
  }

  private void decide() {
    ConversationView.Onlooker onlooker =
        new ConversationView.Onlooker(Author.Kind.HUMAN, true, Reader.of(Language.of("en")));
    view.inList(
        stores
            .conversations()
            .conversation(
                YearOfMessages.COMPANY,
                YearOfMessages.conversationId(random.nextInt(year.conversations())))
            .orElseThrow(),
        onlooker);
  }

  private void inboxPage() {
    stores
        .conversations()
        .conversations(
            YearOfMessages.COMPANY, ConversationQuery.all(Instant.now()), PageRequest.first(PAGE));
  }

  private void threadPage() {
    stores
        .conversations()
        .messages(
            YearOfMessages.COMPANY,
            YearOfMessages.conversationId(random.nextInt(year.conversations())),
            Order.NEWEST_FIRST,
            PageRequest.first(PAGE));
  }

  private static ConversationView view(Stores stores, Ids ids) {
    ChannelEnvironment environment =
        new ChannelEnvironment(InstantSource.system(), Optional.empty(), Duration.ofSeconds(1));
    Platform platform =
        new Platform(
            stores,
            new MediaShelf(new MemoryMedia(), new TikaTypes(), 0),
            new Channels(
                ServiceLoader.load(ChannelPlugin.class).stream()
                    .map(plugin -> plugin.get().open(environment))
                    .toList()),
            InstantSource.system(),
            System::nanoTime,
            _ -> {},
            ids,
            Executors.newVirtualThreadPerTaskExecutor(),
            () -> {},
            () -> {});
    return new ConversationView(
        stores.contacts(), platform.desk().viewConversation(), platform.sending().explain());
  }
}
