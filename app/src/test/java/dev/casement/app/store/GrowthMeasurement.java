package dev.casement.app.store;

import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Measures how fast inbound messages are committed and how large the file becomes: run its main
/// with the number of messages (200000), of conversations (20000) and of callers at a time (64). No
/// test: it takes minutes and says nothing by itself.
public final class GrowthMeasurement {

  private static final CompanyId COMPANY = new CompanyId("company");
  private static final AccountId ACCOUNT = new AccountId("account");
  private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
  private static final int WORDS = 300;

  private final PrintStream out;
  private final int messages;
  private final Conversation[] conversations;
  private final int callers;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  private GrowthMeasurement(PrintStream out, int messages, int conversations, int callers) {
    this.out = out;
    this.messages = messages;
    this.conversations = new Conversation[conversations];
    this.callers = callers;
  }

  public static void main(String[] arguments) throws Exception {
    new GrowthMeasurement(
            System.out, number(arguments, 0), number(arguments, 1), number(arguments, 2))
        .run();
  }

  private static int number(String[] arguments, int place) {
    int[] usual = {200_000, 20_000, 64};
    return place < arguments.length ? Integer.parseInt(arguments[place]) : usual[place];
  }

  private void run() throws Exception {
    Path folder = Files.createTempDirectory("growth");
    try (Database database = Database.inFolder(folder, MasterKey.inFolder(folder));
        ExecutorService executor =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      ConversationStore store = database.stores(InstantSource.system()).conversations();
      for (int caller = 0; caller < callers; caller++) {
        int number = caller;
        executor.execute(() -> write(store, number));
      }
      long before = 0;
      long since = System.nanoTime();
      while (next.get() < messages) {
        Thread.sleep(5_000);
        long now = System.nanoTime();
        long done = Math.min(next.get(), messages);
        report(folder, done, (done - before) * 1e9 / (now - since));
        before = done;
        since = now;
      }
    }
    report(folder, messages, 0);
  }

  private void report(Path folder, long done, double rate) throws IOException {
    long file = Files.size(folder.resolve("casement.mv.db"));
    out.printf(
        "%,d messages, %,.0f/s, data %,d MB, file %,d MB, %.1f times%n",
        done, rate, bytes.get() >> 20, file >> 20, (double) file / Math.max(1, bytes.get()));
  }

  /// Each caller has conversations of its own, so that nobody conflicts; a few of them are busy.
  private void write(ConversationStore store, int caller) {
    SplittableRandom random = new SplittableRandom(caller);
    int share = conversations.length / callers;
    for (long number = next.getAndIncrement(); number < messages; number = next.getAndIncrement()) {
      int place = caller * share + (int) (Math.pow(random.nextDouble(), 2) * share);
      Conversation now = next(place, START.plusMillis(number));
      InboundMessage message = message(now, number, random);
      CommitResult result =
          store.commit(Changes.of(COMPANY).conversation(now).message(message).done());
      if (!(result instanceof CommitResult.Done)) {
        throw new IllegalStateException("not stored: " + result);
      }
      conversations[place] = now;
      bytes.addAndGet(
          MessageRows.doc(message).toString().getBytes(StandardCharsets.UTF_8).length + 150);
    }
  }

  private Conversation next(int place, Instant at) {
    Conversation known = conversations[place];
    return known == null
        ? first(place, at)
        : known
            .draft()
            .evidence(
                WindowEvidence.of(Activity.MESSAGE, at), Optional.of(at.plus(Duration.ofDays(1))))
            .unread(known.unread() + 1)
            .activeAt(at)
            .done();
  }

  private static Conversation first(int place, Instant at) {
    return new Conversation(
        new ConversationId("c%012d".formatted(place)),
        COMPANY,
        ACCOUNT,
        new ChannelId("pigeon"),
        new ContactId("p%012d".formatted(place)),
        List.of(CustomerAddress.phone("55119%08d".formatted(place))),
        Conversation.Status.OPEN,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        WindowEvidence.of(Activity.MESSAGE, at),
        Optional.of(at.plus(Duration.ofDays(1))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        1,
        Optional.empty(),
        BillingThread.NONE,
        at,
        at,
        1);
  }

  private static InboundMessage message(Conversation in, long number, SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < WORDS) {
      text.append(Long.toString(random.nextLong(1 << 30), 36)).append(' ');
    }
    return new InboundMessage(
        new MessageId("m%012d".formatted(number)),
        COMPANY,
        in.id(),
        Content.Text.of(text.toString()),
        Optional.of(
            "wamid." + Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong())),
        START.plusMillis(number),
        START.plusMillis(number),
        Optional.empty(),
        Optional.empty());
  }
}
