package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.Budget;
import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.Market;
import dev.casement.core.domain.billing.PricingModel;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.billing.RateCard;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.BrowserSession;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.teamwork.Presence;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.Outbox;
import dev.casement.core.port.store.OutboxEntry;
import dev.casement.core.port.store.PriceStore;
import dev.casement.core.port.store.Stores;
import dev.casement.core.port.store.WebhookEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two instances on one PostgreSQL do nothing twice, keep order, and hear of each other.
final class SeveralInstancesTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final ChannelId CHANNEL = new ChannelId("pigeon");
  private static final CompanyId COMPANY = new CompanyId("company");
  private static final AccountId ACCOUNT = new AccountId("account");

  private Place place;
  private Database one;
  private Database other;
  private Stores here;
  private Stores there;

  @BeforeEach
  void open() {
    place = PostgresServer.ready();
    one = Database.at(place, PostgresServer.KEY);
    other = Database.at(place, PostgresServer.KEY);
    here = one.stores(InstantSource.system());
    there = other.stores(InstantSource.system());
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  private static OutboxEntry entry(String message, String conversation, int place) {
    return entry(ACCOUNT, message, conversation, place);
  }

  private static OutboxEntry entry(
      AccountId account, String message, String conversation, int place) {
    return new OutboxEntry(
        new MessageId(message),
        COMPANY,
        account,
        new ConversationId(conversation),
        OutboxEntry.Stage.QUEUED,
        NOON.plusMillis(place),
        NOON.plusMillis(place),
        Optional.empty(),
        0,
        OutboxEntry.Priority.ANSWER);
  }

  private void put(OutboxEntry entry) {
    here.conversations().commit(Changes.of(COMPANY).outbox(entry).done());
  }

  private static void settle(Stores stores, OutboxEntry entry) {
    stores.conversations().commit(Changes.of(COMPANY).settled(entry.message()).done());
  }

  private static List<String> ids(List<OutboxEntry> entries) {
    return entries.stream().map(entry -> entry.message().value()).toList();
  }

  private void die(Database instance) {
    // What is left of an instance that is killed: it says no more that it lives.
    Jdbi.create(place.url())
        .useHandle(handle ->
            handle.execute(
                "update instance set alive_until = now() - interval '1 second' where id = ?",
                instance.name()));
  }

  private static void eventually(BooleanSupplier holds) throws InterruptedException {
    for (int i = 0; i < 200 && !holds.getAsBoolean(); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }

  private static List<OutboxEntry> claim(Stores stores, int most) {
    Instant now = NOON.plusSeconds(60);
    return stores
        .outbox()
        .claim(
            now,
            stores.outbox().due(now).stream().map(lane -> new Outbox.Share(lane, most)).toList());
  }

  @Test
  void oneAloneSendsFromAnAccount() {
    put(entry("a1", "a", 1));
    put(entry("b1", "b", 2));

    assertThat(ids(claim(here, 1))).containsExactly("a1");
    assertThat(claim(there, 10)).isEmpty();
    assertThat(ids(claim(here, 10))).containsExactly("b1");
    assertThat(claim(here, 10)).isEmpty();
  }

  @Test
  void eachSendsFromItsPartOfTheAccounts() {
    for (String account : List.of("a", "b", "c")) {
      put(entry(new AccountId(account), account + "1", account, 1));
    }
    List<Outbox.Lane> first = here.outbox().due(NOON.plusSeconds(1));
    List<Outbox.Lane> second = there.outbox().due(NOON.plusSeconds(1));

    assertThat(first).hasSize(2);
    assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    assertThat(here.outbox().due(NOON.plusSeconds(1))).isEqualTo(first);
  }

  @Test
  void whatOneTakesInTheOtherHearsOf() throws Exception {
    Semaphore heard = new Semaphore(0);
    other.whenOthersTakeIn((account, many) -> {
      assertThat(account).isEqualTo(ACCOUNT);
      heard.release(many);
    });
    here.outbox().came(ACCOUNT);
    here.outbox().came(ACCOUNT);

    eventually(() -> heard.availablePermits() == 2);
  }

  @Test
  void whoInheritsAnAccountKnowsThatItWasSentFrom() {
    put(entry("a1", "a", 1));
    assertThat(here.outbox().due(NOON.plusSeconds(1))).noneMatch(Outbox.Lane::inherited);
    assertThat(there.outbox().due(NOON.plusSeconds(1))).isEmpty();

    die(one);

    assertThat(there.outbox().due(NOON.plusSeconds(1)))
        .containsExactly(new Outbox.Lane(COMPANY, ACCOUNT, true));
  }

  @Test
  void sendsEveryLineInItsOrderAndOnce() throws Exception {
    int conversations = 20;
    int each = 10;
    for (int i = 0; i < each; i++) {
      for (int c = 0; c < conversations; c++) {
        put(entry("c%02d-%02d".formatted(c, i), "c" + c, i));
      }
    }
    List<String> sent = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
      List<Future<?>> workers = new ArrayList<>();
      for (Stores stores : List.of(here, there, here, there)) {
        workers.add(executor.submit(() -> work(stores, sent, conversations * each)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    }
    assertThat(sent).hasSize(conversations * each).doesNotHaveDuplicates();
    for (int c = 0; c < conversations; c++) {
      String line = "c%02d-".formatted(c);
      assertThat(sent.stream().filter(id -> id.startsWith(line))).isSorted();
    }
  }

  private static void work(Stores stores, List<String> sent, int all) {
    while (size(sent) < all) {
      for (OutboxEntry entry : claim(stores, 5)) {
        synchronized (sent) {
          sent.add(entry.message().value());
        }
        settle(stores, entry);
        stores.outbox().release(entry.message());
      }
    }
  }

  private static int size(List<String> sent) {
    synchronized (sent) {
      return sent.size();
    }
  }

  @Test
  void takesOverWhatAnInstanceClaimedThatDied() {
    OutboxEntry leaving = entry("b1", "b", 2);
    put(entry("a1", "a", 1));
    put(leaving);
    assertThat(claim(here, 10)).hasSize(2);
    put(leaving.at(OutboxEntry.Stage.SENDING, NOON));
    assertThat(claim(there, 10)).isEmpty();
    assertThat(there.outbox().interrupted(10)).isEmpty();

    one.close();

    assertThat(ids(there.outbox().interrupted(10))).containsExactly("b1");
    assertThat(ids(claim(there, 10))).containsExactly("a1");
    one = Database.at(place, PostgresServer.KEY);
  }

  @Test
  void givesTheInboxToOneAndToTheOtherWhenThatIsGone() throws Exception {
    there
        .webhooks()
        .append(WebhookEvent.received("event-1", CHANNEL, NOON, Map.of(), new byte[] {1}));

    assertThat(here.webhooks().pending(10)).extracting(WebhookEvent::id).containsExactly("event-1");
    assertThat(there.webhooks().pending(10)).isEmpty();
    assertThat(one.schedules()).isTrue();
    assertThat(other.schedules()).isFalse();

    one.close();

    eventually(() -> there.webhooks().pending(10).size() == 1 && other.schedules());
    one = Database.at(place, PostgresServer.KEY);
    assertThat(one.schedules()).isFalse();
  }

  @Test
  void livesOnThoughTheOthersTookItForDead() throws Exception {
    die(one);
    eventually(() -> one.schedules() != other.schedules());
    put(entry("a1", "a", 1));

    assertThat(ids(claim(here, 10))).containsExactly("a1");
    eventually(() -> claim(there, 10).isEmpty());
  }

  @Test
  void hearsWhatTheOtherCommits() throws Exception {
    Semaphore heard = new Semaphore(0);
    try (AutoCloseable watch = there.feed().watch(COMPANY, heard::release)) {
      assertThat(watch).isNotNull();
      heard.drainPermits();
      here.accounts().put(account("Desk"));

      eventually(() -> heard.availablePermits() > 0);
      assertThat(there.feed().after(COMPANY, 0, 10)).hasSize(1);
    }
  }

  @Test
  void hearsWhoIsWhereAtTheOther() throws Exception {
    List<Presence> heard = new CopyOnWriteArrayList<>();
    Presence presence =
        new Presence(new ConversationId("v"), new AgentId("ines"), Presence.State.WRITING);
    there.desk().presence().hear((_, told) -> heard.add(told));
    here.desk().presence().hear((_, told) -> heard.add(told));
    eventually(() -> {
      here.desk().presence().tell(COMPANY, presence);
      return !heard.isEmpty();
    });
    assertThat(heard).containsOnly(presence);
  }

  @Test
  void knowsWhoSignedInAtTheOther() {
    BrowserSession session =
        new BrowserSession("hash", COMPANY, "token", Optional.empty(), NOON, NOON);
    here.desk().sessions().put(session);
    assertThat(there.desk().sessions().session("hash")).contains(session);
    there.desk().sessions().remove("hash");
    assertThat(here.desk().sessions().session("hash")).isEmpty();
  }

  @Test
  void knowsNoAccountTheOtherHasChanged() throws Exception {
    here.accounts().put(account("Desk"));
    eventually(() -> name(there).equals("Desk"));

    here.accounts().put(account("Front desk"));
    eventually(() -> name(there).equals("Front desk"));
  }

  @Test
  void knowsNoPriceOrBudgetTheOtherHasChanged() throws Exception {
    assertThat(there.prices().card(COMPANY, CHANNEL)).isEmpty();
    here.prices()
        .put(new PriceStore.KeptCard(COMPANY, CHANNEL, new RateCard("1", true, List.of())));
    eventually(() -> card(there).equals("1"));
    here.prices()
        .put(new PriceStore.KeptCard(COMPANY, CHANNEL, new RateCard("2", true, List.of())));
    eventually(() -> card(there).equals("2"));
    here.prices().removeCard(COMPANY, CHANNEL);
    eventually(() -> card(there).isEmpty());

    Budget budget = new Budget(BigDecimal.TEN, "EUR", BigDecimal.ONE, true);
    assertThat(there.prices().budget(COMPANY, ACCOUNT)).isEmpty();
    here.prices().put(new PriceStore.KeptBudget(COMPANY, ACCOUNT, budget));
    eventually(() -> there.prices().budget(COMPANY, ACCOUNT).equals(Optional.of(budget)));
  }

  private static String card(Stores stores) {
    return stores.prices().card(COMPANY, CHANNEL).map(RateCard::name).orElse("");
  }

  @Test
  void knowsWhatAMonthCameToThoughTheOtherBooked() throws Exception {
    spend(here, "0.25");
    eventually(() -> spent(there).compareTo(new BigDecimal("0.25")) == 0);
    spend(here, "0.50");
    spend(there, "1.00");

    eventually(() -> spent(there).compareTo(new BigDecimal("1.75")) == 0);
    eventually(() -> spent(here).compareTo(new BigDecimal("1.75")) == 0);
  }

  private static BigDecimal spent(Stores stores) {
    return stores
        .ledger()
        .month(COMPANY, CHANNEL, YearMonth.from(NOON.atZone(ZoneOffset.UTC)))
        .spent(ACCOUNT, "EUR")
        .setScale(2, RoundingMode.UNNECESSARY);
  }

  private static void spend(Stores stores, String amount) {
    Quote cost =
        Quote.charged(
                Optional.of(PricingModel.PER_MESSAGE), "utility", new BigDecimal(amount), "EUR")
            .about(Optional.of("EUR"), Market.UNKNOWN);
    LedgerEntry entry =
        new LedgerEntry(
            new MessageId(UUID.randomUUID().toString()),
            COMPANY,
            ACCOUNT,
            CHANNEL,
            new ConversationId("c"),
            NOON,
            ZoneOffset.UTC,
            true,
            cost,
            Optional.empty(),
            Optional.empty(),
            Optional.of(NOON),
            Optional.empty(),
            Optional.of(cost));
    stores.conversations().commit(Changes.of(COMPANY).ledger(entry).done());
  }

  @Test
  void knowsNoCompanyTheOtherHasChanged() throws Exception {
    here.companies().put(company("Casa"));
    eventually(() -> company(there).equals("Casa"));

    here.companies().put(company("Casa do Mar"));
    eventually(() -> company(there).equals("Casa do Mar"));
  }

  private static Company company(String name) {
    return new Company(COMPANY, name, Map.of(), List.of(), ZoneOffset.UTC);
  }

  private static String company(Stores stores) {
    return stores.companies().company(COMPANY).map(Company::name).orElse("");
  }

  private static String name(Stores stores) {
    return stores.accounts().account(COMPANY, ACCOUNT).map(a -> a.account().name()).orElse("");
  }

  private static ConnectedAccount account(String name) {
    return new ConnectedAccount(
        new ChannelAccount(
            ACCOUNT,
            COMPANY,
            CHANNEL,
            name,
            "wire",
            Map.of(),
            Set.of(),
            ZoneOffset.UTC,
            Map.of(),
            true),
        new Credentials(Map.of()));
  }

  @Test
  void numbersAFeedWithoutGapsThoughBothWrite() throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int w = 0; w < 8; w++) {
        Stores stores = w % 2 == 0 ? here : there;
        String name = "w" + w;
        writers.add(
            executor.submit(() -> {
              for (int i = 0; i < 25; i++) {
                stores.accounts().put(account(name + i));
              }
            }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    assertThat(here.feed().after(COMPANY, 0, 1_000))
        .extracting(entry -> entry.sequence())
        .hasSize(200)
        .isSorted()
        .doesNotHaveDuplicates()
        .last()
        .isEqualTo(200L);
  }
}
