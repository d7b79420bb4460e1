package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.Market;
import dev.casement.core.domain.billing.PriceWord;
import dev.casement.core.domain.billing.PricingModel;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.billing.UsageLine;
import dev.casement.core.domain.billing.UsageQuery;
import dev.casement.core.domain.billing.UsageSum;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.Ledger;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Entries are kept as they are put, and the sums of each day move with them.
public interface LedgerContract extends StoreContract {

  ZoneId LISBON = ZoneId.of("Europe/Lisbon");
  LocalDate DAY = LocalDate.of(2026, 3, 2);

  private Ledger ledger() {
    return stores().ledger();
  }

  private void put(World world, LedgerEntry... entries) {
    var changes = world.changes();
    List.of(entries).forEach(changes::ledger);
    stores().conversations().commit(changes.done());
  }

  private static Quote quote(String amount) {
    return Quote.charged(
            Optional.of(PricingModel.PER_MESSAGE), "utility", new BigDecimal(amount), "EUR")
        .about(
            Optional.of("EUR"), new Market(Optional.of("PT"), Optional.of("Rest of Europe"), 12));
  }

  private static LedgerEntry entry(World world, ConversationId conversation, Instant sentAt) {
    return new LedgerEntry(
        new MessageId(World.fresh("message")),
        world.company,
        world.account,
        World.CHANNEL,
        conversation,
        sentAt,
        LISBON,
        true,
        quote("0.0300"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static LedgerEntry delivered(LedgerEntry entry, Instant at, String amount) {
    PriceWord word =
        new PriceWord(
            Optional.of("PMP"),
            Optional.of(true),
            Optional.of("regular"),
            Optional.of("utility"),
            Optional.of(
                new PriceWord.OfConversation(
                    "conversation.1", Optional.of("utility"), Optional.of(at))));
    return entry
        .after(DeliveryStep.to(DeliveryState.DELIVERED, at), Optional.of(word))
        .booked(Optional.of(quote(amount)));
  }

  private UsageLine.Sums day(World world, LocalDate day) {
    return ledger().usage(world.company, day, day.plusDays(1)).stream()
        .map(UsageLine::sums)
        .reduce(UsageLine.Sums.ZERO, UsageLine.Sums::plus);
  }

  @Test
  default void keepsEntriesAsTheyArePut() {
    World world = new World();
    LedgerEntry entry = entry(world, new ConversationId("c"), World.NOON);
    LedgerEntry full = delivered(entry, World.NOON.plusSeconds(9), "0.031");
    assertThat(ledger().entry(world.company, entry.message())).isEmpty();
    put(world, entry);
    assertThat(ledger().entry(world.company, entry.message())).contains(entry);
    put(world, full);
    assertThat(ledger().entry(world.company, entry.message())).contains(full);
    assertThat(ledger().entry(new World().company, entry.message())).isEmpty();
  }

  @Test
  default void tellsAThreadFromAMomentOnInOrder() {
    World world = new World();
    ConversationId here = new ConversationId(World.fresh("conversation"));
    LedgerEntry early = entry(world, here, World.NOON.minusSeconds(1));
    LedgerEntry first = entry(world, here, World.NOON);
    LedgerEntry second = entry(world, here, World.NOON.plusSeconds(1));
    LedgerEntry elsewhere = entry(world, new ConversationId("elsewhere"), World.NOON);
    put(world, second, early, elsewhere, first);
    assertThat(ledger().thread(world.company, here, World.NOON)).containsExactly(first, second);
  }

  @Test
  default void movesTheSumsOfADayWithTheEntry() {
    World world = new World();
    LedgerEntry entry = entry(world, new ConversationId("c"), World.NOON);
    put(world, entry);
    put(world, entry);
    assertThat(day(world, DAY).messages()).isEqualTo(1);
    assertThat(day(world, DAY).pending()).isEqualByComparingTo("0.03");
    assertThat(day(world, DAY).amount()).isZero();

    LedgerEntry nextDay = delivered(entry, World.NOON.plusSeconds(86_400), "0.0412");
    put(world, nextDay);
    put(world, nextDay);
    assertThat(day(world, DAY)).isEqualTo(UsageLine.Sums.ZERO);
    UsageLine.Sums sums = day(world, DAY.plusDays(1));
    assertThat(sums.delivered()).isEqualTo(1);
    assertThat(sums.charged()).isEqualTo(1);
    assertThat(sums.amount()).isEqualByComparingTo("0.0412");
    assertThat(sums.pending()).isZero();
  }

  @Test
  default void keepsDaysKindsAndCompaniesApart() {
    World world = new World();
    LedgerEntry today = entry(world, new ConversationId("c"), World.NOON);
    LedgerEntry tomorrow = entry(world, new ConversationId("c"), World.NOON.plusSeconds(86_400));
    put(world, today, tomorrow);
    World rival = new World();
    put(rival, entry(rival, new ConversationId("c"), World.NOON));
    assertThat(day(world, DAY).messages()).isEqualTo(1);
    assertThat(ledger().usage(world.company, DAY, DAY.plusDays(2))).hasSize(2);
    assertThat(ledger().usage(world.company, DAY.plusDays(2), DAY.plusDays(9))).isEmpty();
  }

  @Test
  default void tellsWhatAMonthCameToWheneverItIsAsked() {
    World world = new World();
    YearMonth march = YearMonth.of(2026, 3);
    LedgerEntry one = entry(world, new ConversationId("c"), World.NOON);
    LedgerEntry two = entry(world, new ConversationId("c"), World.NOON);
    put(world, delivered(one, World.NOON, "0.5"));
    assertThat(spent(world, march)).isEqualByComparingTo("0.5");
    put(world, two);
    assertThat(spent(world, march)).isEqualByComparingTo("0.53");
    put(world, delivered(two, World.NOON, "0.25"));
    assertThat(spent(world, march)).isEqualByComparingTo("0.75");
    assertThat(spent(world, march.plusMonths(1))).isZero();
  }

  private BigDecimal spent(World world, YearMonth month) {
    return ledger().month(world.company, World.CHANNEL, month).spent(world.account, "EUR");
  }

  @Test
  default void listsWhatHasNoPriceUntilItHasOne() {
    World world = new World();
    Quote unknown = Quote.unknown(Optional.of(PricingModel.PER_MESSAGE), "utility", "no_rate_card");
    LedgerEntry one =
        delivered(entry(world, new ConversationId("c"), World.NOON), World.NOON, "1")
            .booked(Optional.of(unknown));
    LedgerEntry two =
        delivered(entry(world, new ConversationId("c"), World.NOON), World.NOON, "1")
            .booked(Optional.of(unknown));
    put(world, one, two);
    assertThat(unpriced(world, DAY, Optional.empty())).containsExactly(one, two);
    assertThat(unpriced(world, DAY, Optional.of(one.message()))).containsExactly(two);
    assertThat(unpriced(world, DAY.plusDays(1), Optional.empty())).isEmpty();
    put(world, one.booked(Optional.of(quote("0.1"))));
    assertThat(unpriced(world, DAY, Optional.empty())).containsExactly(two);
  }

  private List<LedgerEntry> unpriced(World world, LocalDate from, Optional<MessageId> after) {
    return ledger().unpriced(world.company, World.CHANNEL, from, after, 10);
  }

  @Test
  default void followsAConversationThatBecomesPartOfAnother() {
    World world = new World();
    Conversation into = world.conversation();
    Conversation gone = world.conversation();
    stores().conversations().commit(world.changes().conversation(into).done());
    stores().conversations().commit(world.changes().conversation(gone).done());
    LedgerEntry entry = entry(world, gone.id(), World.NOON);
    put(world, entry);
    stores()
        .conversations()
        .commit(world.changes().conversation(into.draft().done()).absorbed(gone).done());
    assertThat(ledger().thread(world.company, into.id(), World.NOON))
        .containsExactly(entry.in(into.id()));
  }

  @Test
  default void sumsUpByOneThingAndByCurrency() {
    World world = new World();
    LedgerEntry today = entry(world, new ConversationId("c"), World.NOON);
    LedgerEntry tomorrow = entry(world, new ConversationId("c"), World.NOON.plusSeconds(86_400));
    put(
        world,
        delivered(today, World.NOON, "0.5"),
        delivered(tomorrow, World.NOON.plusSeconds(86_400), "0.25"));
    UsageQuery all = query(UsageQuery.By.CATEGORY, Optional.empty());

    assertThat(ledger().sums(world.company, all))
        .singleElement()
        .satisfies(sum -> {
          assertThat(sum.key()).isEqualTo("utility");
          assertThat(sum.currency()).isEqualTo("EUR");
          assertThat(sum.sums().delivered()).isEqualTo(2);
          assertThat(sum.sums().amount()).isEqualByComparingTo("0.75");
        });
    assertThat(ledger().sums(world.company, query(UsageQuery.By.DAY, Optional.empty())))
        .extracting(UsageSum::key)
        .containsExactlyInAnyOrder("2026-03-02", "2026-03-03");
    assertThat(ledger().sums(world.company, query(UsageQuery.By.CHANNEL, Optional.empty())))
        .extracting(UsageSum::key)
        .containsExactly(World.CHANNEL.value());
    assertThat(
            ledger().sums(world.company, query(UsageQuery.By.ACCOUNT, Optional.of(world.account))))
        .extracting(UsageSum::key)
        .containsExactly(world.account.value());
    assertThat(
            ledger()
                .sums(
                    world.company,
                    query(UsageQuery.By.ACCOUNT, Optional.of(new AccountId("other")))))
        .isEmpty();
    assertThat(ledger().sums(new World().company, all)).isEmpty();
  }

  private static UsageQuery query(UsageQuery.By by, Optional<AccountId> account) {
    return new UsageQuery(DAY, DAY.plusDays(2), account, by);
  }
}
