package dev.casement.app.store;

import dev.casement.app.http.view.ConversationView;
import dev.casement.app.json.Words;
import dev.casement.app.media.TikaTypes;
import dev.casement.app.search.IndexedSearch;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.Author;
import dev.casement.core.memory.MemoryMedia;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelPlugin;
import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.Care;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.ConversationStore.Order;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.Ids;
import dev.casement.core.usecase.Language;
import dev.casement.core.usecase.Platform;
import dev.casement.core.usecase.Reader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/// Measures lists and searching at size: run its main with a folder, the number of conversations
/// (1000000) and of messages (1000000). The folder is filled where it is empty, so that a second
/// run measures only; with a fourth word it is only filled. No test: it takes minutes and says
/// nothing by itself.
public final class InboxMeasurement {

  private static final CompanyId COMPANY = new CompanyId("company");
  private static final AccountId ACCOUNT = new AccountId("account");
  private static final ChannelId CHANNEL = new ChannelId("whatsapp");
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration YEAR = Duration.ofDays(365);
  private static final int ROUNDS = 1_000;
  private static final int PAGE = 50;

  private final PrintStream out;
  private final Path folder;
  private final int conversations;
  private final int messages;
  private final SplittableRandom random = new SplittableRandom(7);

  private InboxMeasurement(PrintStream out, Path folder, int conversations, int messages) {
    this.out = out;
    this.folder = folder;
    this.conversations = conversations;
    this.messages = messages;
  }

  public static void main(String[] arguments) throws Exception {
    new InboxMeasurement(
            System.out,
            Path.of(arguments[0]),
            arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000,
            arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000_000)
        .run(arguments.length < 4);
  }

  private void run(boolean measures) throws IOException {
    Files.createDirectories(folder);
    boolean filled = Files.exists(folder.resolve("casement.mv.db"));
    try (Database database = Database.inFolder(folder, MasterKey.inFolder(folder))) {
      Stores stores = database.stores(InstantSource.system());
      if (!filled) {
        fill(stores);
      }
      out.printf("database %,d MB%n", Files.size(folder.resolve("casement.mv.db")) >> 20);
      if (measures) {
        lists(stores);
        search(stores);
      }
    }
  }

  private void fill(Stores stores) {
    stores.companies().put(new Company(COMPANY, "Hotel", Map.of(), List.of(), ZoneOffset.UTC));
    stores
        .accounts()
        .put(
            new ConnectedAccount(
                new ChannelAccount(
                    ACCOUNT,
                    COMPANY,
                    CHANNEL,
                    "Desk",
                    "1000",
                    Map.of(),
                    Set.of(),
                    ZoneOffset.UTC,
                    Map.of(),
                    true),
                new Credentials(Map.of())));
    long begun = System.nanoTime();
    new FilledInbox(COMPANY, ACCOUNT, CHANNEL, NOW, conversations, messages).fill(folder);
    out.printf("filled in %,d s%n", (System.nanoTime() - begun) / 1_000_000_000);
  }

  private void lists(Stores stores) {
    ChannelEnvironment environment =
        new ChannelEnvironment(() -> NOW, Optional.empty(), Duration.ofSeconds(1));
    Channels channels =
        new Channels(
            ServiceLoader.load(ChannelPlugin.class).stream()
                .map(plugin -> plugin.get().open(environment))
                .toList());
    Platform platform =
        new Platform(
            stores,
            new MediaShelf(new MemoryMedia(), new TikaTypes(), 0),
            channels,
            () -> NOW,
            System::nanoTime,
            _ -> {},
            new Ids(InstantSource.system(), 0),
            Executors.newVirtualThreadPerTaskExecutor(),
            () -> {},
            () -> {});
    ConversationView view =
        new ConversationView(
            stores.contacts(), platform.desk().viewConversation(), platform.sending().explain());
    ConversationView.Onlooker onlooker =
        new ConversationView.Onlooker(Author.Kind.HUMAN, true, Reader.of(Language.of("en")));
    for (ConversationQuery.View which : ConversationQuery.View.values()) {
      ConversationQuery query =
          new ConversationQuery(which, NOW, Optional.empty(), Optional.empty(), Care.ANY);
      measure(
          "page of " + Words.of(which),
          _ ->
              stores
                  .conversations()
                  .conversations(COMPANY, query, PageRequest.first(PAGE))
                  .items()
                  .forEach(one -> view.inList(one, onlooker)));
    }
    measure(
        "page of all, anywhere",
        _ -> {
          Instant at = NOW.minusMillis(random.nextLong(YEAR.toMillis()));
          PageRequest page = new PageRequest(PAGE, Optional.of(new Cursor(at, "v")));
          stores
              .conversations()
              .conversations(COMPANY, ConversationQuery.all(NOW), page)
              .items()
              .forEach(one -> view.inList(one, onlooker));
        });
    measure(
        "page of a thread",
        _ ->
            stores
                .conversations()
                .messages(
                    COMPANY,
                    new ConversationId("v%012d".formatted(random.nextInt(conversations))),
                    Order.OLDEST_FIRST,
                    PageRequest.first(PAGE)));
    channels.all().forEach(Channel::close);
  }

  private void search(Stores stores) {
    long begun = System.nanoTime();
    try (IndexedSearch search = new IndexedSearch(folder.resolve("search"), stores)) {
      search.follow();
      out.printf("index followed in %,d s%n", (System.nanoTime() - begun) / 1_000_000_000);
      ConversationQuery all = ConversationQuery.all(NOW);
      PageRequest page = PageRequest.first(PAGE);
      measure("messages by one word", _ -> search.messages(COMPANY, typed(1), page));
      measure("messages by two words", _ -> search.messages(COMPANY, typed(2), page));
      measure("messages by three words", _ -> search.messages(COMPANY, typed(3), page));
      measure("messages by words of nobody", _ -> search.messages(COMPANY, "xyz qwx", page));
      measure("people by a word", _ -> search.contacts(COMPANY, typed(1), page));
      measure(
          "people by the end of a number",
          _ -> search.contacts(COMPANY, Integer.toString(random.nextInt(10_000)), page));
      measure("conversations by a word", _ -> search.conversations(COMPANY, typed(1), all, page));
    }
  }

  /// The beginnings of words, from one letter on.
  private String typed(int words) {
    StringBuilder typed = new StringBuilder();
    for (int i = 0; i < words; i++) {
      String word =
          FilledInbox.word((int) (FilledInbox.VOCABULARY * Math.pow(random.nextDouble(), 2)));
      typed.append(word, 0, 1 + random.nextInt(word.length())).append(' ');
    }
    return typed.toString();
  }

  private void measure(String what, IntConsumer round) {
    for (int i = 0; i < ROUNDS / 5; i++) {
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
        "%-32s p50 %6.2f ms, p99 %6.2f ms%n",
        what, times[ROUNDS / 2] / 1e6, times[ROUNDS * 99 / 100] / 1e6);
  }
}
