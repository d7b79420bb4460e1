package dev.casement.adapter.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.PriceWord;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Money is free of order: however statuses are shuffled and repeated, the ledger is the same
/// (decisions.md D34).
final class LedgerOrderTest {

  /// One status of a message, as it may be told any number of times.
  record Told(DeliveryStep step, Optional<PriceWord> word) {}

  @Provide
  Arbitrary<List<Told>> statuses() {
    Arbitrary<DeliveryState> states =
        Arbitraries.of(
            DeliveryState.SENT, DeliveryState.DELIVERED, DeliveryState.READ, DeliveryState.FAILED);
    Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 5);
    return Combinators.combine(states, seconds, words().optional())
        .as((state, at, word) -> new Told(step(state, at), word))
        .list()
        .ofMinSize(1)
        .ofMaxSize(7);
  }

  private static DeliveryStep step(DeliveryState state, int second) {
    Instant at = Instant.parse("2024-03-10T00:00:00Z").plusSeconds(second);
    return state == DeliveryState.FAILED
        ? DeliveryStep.failed(
            at,
            new Failure(
                1,
                Optional.empty(),
                FailureKind.UNCLEAR,
                Map.of(),
                "",
                Failure.Who.META,
                Optional.empty()))
        : DeliveryStep.to(state, at);
  }

  private static Arbitrary<PriceWord> words() {
    return Combinators.combine(
            Arbitraries.of("PMP", "CBP").optional(),
            Arbitraries.of(true, false).optional(),
            Arbitraries.of("regular", "free_customer_service", "free_entry_point").optional(),
            Arbitraries.of("service", "utility", "marketing").optional(),
            Arbitraries.of("c1", "c2").optional(),
            Arbitraries.integers().between(0, 9).optional())
        .as((model, billable, type, category, id, end) ->
            new PriceWord(
                model,
                billable,
                type,
                category,
                id.map(known ->
                    new PriceWord.OfConversation(
                        known, category, end.map(hour -> Instant.ofEpochSecond(3_600L * hour))))));
  }

  private static LedgerEntry after(LedgerEntry begun, List<Told> told) {
    LedgerEntry entry = begun;
    for (Told one : told) {
      entry = entry.after(one.step, one.word);
    }
    return entry;
  }

  private static List<Told> shuffled(List<Told> told, long seed) {
    Random random = new Random(seed);
    List<Told> all = new ArrayList<>(told);
    told.stream().filter(_ -> random.nextBoolean()).forEach(all::add);
    Collections.shuffle(all, random);
    return all;
  }

  @Property(tries = 500)
  void anEntryIsTheSameInAnyOrder(@ForAll("statuses") List<Told> told, @ForAll long seed) {
    LedgerEntry begun = Books.begun("m1", Instant.parse("2024-03-09T23:59:00Z"), false);

    assertThat(after(begun, shuffled(told, seed))).isEqualTo(after(begun, told));
  }

  @Property(tries = 300)
  void threadsAreBookedTheSameInAnyOrder(
      @ForAll("statuses") List<Told> first,
      @ForAll("statuses") List<Told> second,
      @ForAll("statuses") List<Told> third,
      @ForAll long seed) {
    List<LedgerEntry> entries = new ArrayList<>();
    List<LedgerEntry> others = new ArrayList<>();
    int number = 0;
    for (List<Told> told : List.of(first, second, third)) {
      Instant sent = Instant.parse("2024-03-09T23:50:00Z").plusSeconds(60L * number);
      LedgerEntry begun = Books.begun("m" + number++, sent, number % 2 == 0);
      entries.add(after(begun, told));
      others.add(after(begun, shuffled(told, seed)));
    }
    Collections.shuffle(others, new Random(seed));

    assertThat(Books.booked(others)).isEqualTo(Books.booked(entries));
  }
}
