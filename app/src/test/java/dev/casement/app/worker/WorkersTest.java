package dev.casement.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.app.media.TikaTypes;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.memory.MemoryMedia;
import dev.casement.core.memory.MemoryStores;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.ForgetOld;
import dev.casement.core.usecase.Ids;
import dev.casement.core.usecase.Platform;
import dev.casement.core.usecase.SendCommand;
import dev.casement.testkit.example.LetterboxPlugin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The loops over stores in memory and the example channel.
final class WorkersTest {
  private static final CompanyId COMPANY = new CompanyId("company");

  private final InstantSource clock = InstantSource.system();
  private final Stores stores = new MemoryStores(clock).all();
  private final Signal received = new Signal();
  private final Signal queued = new Signal();
  private final Channel letterbox =
      new LetterboxPlugin()
          .open(new ChannelEnvironment(clock, Optional.empty(), Duration.ofSeconds(1)));
  private final Platform platform =
      new Platform(
          stores,
          new MediaShelf(new MemoryMedia(), new TikaTypes(), 0),
          new Channels(List.of(letterbox)),
          clock,
          System::nanoTime,
          _ -> {},
          new Ids(clock, 0),
          Executors.newVirtualThreadPerTaskExecutor(),
          queued::raise,
          () -> {});
  private final Workers workers =
      new Workers(
          platform.receiving().processWebhooks(),
          platform.sending().dispatchOutbox(),
          platform.files().fetchMedia(),
          new ForgetOld(stores, clock, clock),
          platform.erasure().enforceRetention(),
          () -> {},
          platform.templates().pullTemplates(),
          platform.accounts().careForAccounts(),
          platform.erasure().eraseRequested(),
          platform.erasure().followTraces(),
          platform.desk().wakeSnoozed(),
          platform.money().repriceBooks(),
          () -> true,
          received,
          queued,
          new Signal(),
          _ -> {},
          System::nanoTime);

  @BeforeEach
  void hangUpTheLetterbox() {
    ChannelAccount account =
        new ChannelAccount(
            new AccountId("box"),
            COMPANY,
            letterbox.descriptor().id(),
            "The green box",
            "box-1",
            Map.of(),
            Set.of(),
            ZoneOffset.UTC,
            Map.of(),
            true);
    stores
        .accounts()
        .put(
            new ConnectedAccount(
                account, new Credentials(Map.of("app_secret", new Secret("post")))));
  }

  @AfterEach
  void stop() {
    workers.close();
  }

  @Test
  void drainsWhatIsDueAndReturnsWhenNothingIsLeft() {
    aLetterComes("l-1", "Is the room free?");
    workers.drain();
    Conversation conversation = conversations().getFirst();
    answer(conversation, "It is.");
    answer(conversation, "Shall I keep it?");

    workers.drain();

    assertThat(sent(conversation)).hasSize(2).allMatch(state -> state == DeliveryState.SENT);
  }

  @Test
  void processesWhatComesWhileItRuns() throws Exception {
    CountDownLatch changed = new CountDownLatch(1);
    try (AutoCloseable _ = stores.feed().watch(COMPANY, changed::countDown)) {
      workers.start();
      aLetterComes("l-1", "Good morning");
      received.raise();

      changed.await();
    }

    assertThat(conversations()).hasSize(1);
    assertThat(workers.areAlive()).isTrue();
  }

  @Test
  void isAliveOnlyWhileItRuns() {
    assertThat(workers.areAlive()).isFalse();
    workers.start();
    assertThat(workers.areAlive()).isTrue();
    workers.close();
    assertThat(workers.areAlive()).isFalse();
  }

  private void aLetterComes(String number, String text) {
    String line = "box-1|ana|%s|%s|%s".formatted(number, clock.instant(), text);
    platform
        .receiving()
        .receiveWebhook()
        .receive(
            letterbox.descriptor().id(),
            Map.of("x-postman", "post"),
            line.getBytes(StandardCharsets.UTF_8));
  }

  private List<Conversation> conversations() {
    return stores
        .conversations()
        .conversations(COMPANY, ConversationQuery.all(clock.instant()), PageRequest.first(10))
        .items();
  }

  private void answer(Conversation conversation, String text) {
    platform
        .sending()
        .sendMessage()
        .send(
            COMPANY,
            conversation.id(),
            SendCommand.of(Content.Text.of(text), new Author.Automation("test")));
  }

  private List<DeliveryState> sent(Conversation conversation) {
    return stores
        .conversations()
        .messages(
            COMPANY, conversation.id(), ConversationStore.Order.OLDEST_FIRST, PageRequest.first(10))
        .items()
        .stream()
        .filter(OutboundMessage.class::isInstance)
        .map(OutboundMessage.class::cast)
        .map(OutboundMessage::state)
        .toList();
  }
}
