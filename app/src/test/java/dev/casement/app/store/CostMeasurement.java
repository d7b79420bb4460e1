package dev.casement.app.store;

import dev.casement.app.http.view.ConversationView;
import dev.casement.app.media.TikaTypes;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.InboundMessage;
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
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/// Measures what single things cost on PostgreSQL at size: run its main with a folder for the
/// server's data and the number of messages (5000000). A folder that is filled already is measured
/// only. With a third word nothing is measured; if that is `wait`, the server runs on until a line
/// comes in, so that the service can be started on it. No test: it takes minutes and says nothing
/// by itself.
public final class CostMeasurement {

  private static final int ROUNDS = 2_000;
  private static final int PAGE = 50;

  private final PrintStream out;
  private final Stores stores;
  private final YearOfMessages year;
  private final Ids ids = new Ids(InstantSource.system(), 0);
  private final SplittableRandom random = new SplittableRandom(11);

  private CostMeasurement(PrintStream out, Stores stores, YearOfMessages year) {
    this.out = out;
    this.stores = stores;
    this.year = year;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    int messages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000_000;
    boolean filled = Files.exists(folder.resolve("PG_VERSION"));
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("shared_buffers", "2GB")
            .setServerConfig("max_wal_size", "8GB")
            .start()) {
      Place place = Place.of(server.getJdbcUrl("postgres", "postgres"));
      YearOfMessages year = new YearOfMessages(messages);
      if (!filled) {
        Database.at(place, PostgresServer.KEY).close();
        long begun = System.nanoTime();
        year.fill(place);
        System.out.printf("filled in %,d s%n", (System.nanoTime() - begun) / 1_000_000_000);
      }
      long opening = System.nanoTime();
      try (Database database = Database.at(place, PostgresServer.KEY)) {
        System.out.printf("opened in %,d ms%n", (System.nanoTime() - opening) / 1_000_000);
        if (arguments.length < 3) {
          new CostMeasurement(System.out, database.stores(InstantSource.system()), year).run();
        }
      }
      if (arguments.length > 2 && arguments[2].equals("wait")) {
        System.out.println(place.url());
        int _ = System.in.read();
      }
    }
  }

  private void run() {
    out.printf("%,d messages in %,d conversations%n", year.messages(), year.conversations());
    measure("status update", _ -> update());
    measure("inbound append", _ -> append());
    measure("decision with facts", decision());
    measure(
        "inbox page",
        _ ->
            stores
                .conversations()
                .conversations(
                    YearOfMessages.COMPANY,
                    ConversationQuery.all(Instant.now()),
                    PageRequest.first(PAGE)));
    measure(
        "thread page",
        _ ->
            stores
                .conversations()
                .messages(
                    YearOfMessages.COMPANY,
                    YearOfMessages.conversationId(random.nextInt(year.conversations())),
                    Order.NEWEST_FIRST,
                    PageRequest.first(PAGE)));
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
    InboundMessage message =
        year.inbound(
            new dev.casement.core.domain.message.MessageId(ids.next()), conversation.id(), now);
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

  private IntConsumer decision() {
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
    ConversationView view =
        new ConversationView(stores.contacts(), platform.viewConversation(), platform.explain());
    ConversationView.Onlooker onlooker =
        new ConversationView.Onlooker(Author.Kind.HUMAN, true, Reader.of(Language.of("en")));
    return _ ->
        view.inList(
            stores
                .conversations()
                .conversation(
                    YearOfMessages.COMPANY,
                    YearOfMessages.conversationId(random.nextInt(year.conversations())))
                .orElseThrow(),
            onlooker);
  }

  private void measure(String what, IntConsumer round) {
    for (int i = 0; i < ROUNDS; i++) {
      round.accept(i);
    }
    long[] times = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      round.accept(i);
      times[i] = System.nanoTime() - begun;
    }
    Arrays.sort(times);
    out.printf(
        "%-24s p50 %7.3f ms, p99 %7.3f ms%n",
        what, times[ROUNDS / 2] / 1e6, times[ROUNDS * 99 / 100] / 1e6);
  }
}
