package dev.casement.adapter.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.BillingConversation;
import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.PriceWord;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.template.TemplateCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The worked example of meta-rules 4.2, and the same traffic under every model.
final class WhatsAppBooksTest {

  private static final Optional<TemplateCategory> TEXT = Optional.empty();
  private static final Optional<TemplateCategory> MARKETING =
      Optional.of(TemplateCategory.MARKETING);
  private static final Optional<TemplateCategory> UTILITY = Optional.of(TemplateCategory.UTILITY);

  /// h0 marketing template, h4 the customer writes, h5 text, h6 utility template, h25 text, h26
  /// text.
  @ParameterizedTest(name = "beginning at {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-01-10T00:00:00Z | marketing 0.0500 | service_message | utility 0.0500"
            + " | service_message | service_message",
        "2022-06-10T00:00:00Z | free_tier | open_conversation | open_conversation"
            + " | free_tier | open_conversation",
        "2023-05-10T00:00:00Z | business_initiated 0.0700 | open_conversation"
            + " | open_conversation | free_tier | open_conversation",
        "2024-03-10T00:00:00Z | marketing 0.1000 | open_conversation | utility 0.0300"
            + " | open_conversation | open_conversation",
        "2025-03-10T00:00:00Z | marketing 0.1000 | open_conversation | utility 0.0300"
            + " | open_conversation | open_conversation",
        "2025-09-10T00:00:00Z | marketing 0.1000 | service_message | utility_in_window"
            + " | service_message | service_message",
        "2026-11-10T00:00:00Z | marketing 0.1000 | free_tier | utility 0.0300 | free_tier"
            + " | free_tier",
      })
  void booksTheSameTrafficUnderEachModel(
      Instant h0, String marketing, String h5, String h6, String h25, String h26) {
    Instant wrote = h0.plus(Duration.ofHours(4));
    Books books = new Books(WindowEvidence.of(Activity.MESSAGE, wrote));
    assertThat(books.arrives(h0, MARKETING, 0)).isEqualTo(marketing);
    assertThat(books.arrives(hour(h0, 5), TEXT, 0)).isEqualTo(h5);
    assertThat(books.arrives(hour(h0, 6), UTILITY, 0)).isEqualTo(h6);
    assertThat(books.arrives(hour(h0, 25), TEXT, 0)).isEqualTo(h25);
    assertThat(books.arrives(hour(h0, 26), TEXT, 0)).isEqualTo(h26);
  }

  @Test
  void opensAServiceConversationOnceTheMarketingOneIsOver() {
    Instant h0 = Instant.parse("2024-03-10T00:00:00Z");
    Books books = new Books(WindowEvidence.of(Activity.MESSAGE, hour(h0, 4)));
    assertThat(books.arrives(h0, MARKETING, 1000)).isEqualTo("marketing 0.1000");
    assertThat(books.arrives(hour(h0, 5), TEXT, 1000)).isEqualTo("open_conversation");
    assertThat(books.arrives(hour(h0, 25), TEXT, 1000)).isEqualTo("service 0.0200");
    assertThat(books.arrives(hour(h0, 26), TEXT, 1000)).isEqualTo("open_conversation");
    assertThat(books.thread().conversations())
        .extracting(BillingConversation::category, BillingConversation::openedAt)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("marketing", h0),
            org.assertj.core.groups.Tuple.tuple("service", hour(h0, 25)));
  }

  @Test
  void opensAnotherConversationForATemplateWithinAServiceConversation() {
    Instant h0 = Instant.parse("2024-03-10T00:00:00Z");
    Books books = new Books(WindowEvidence.of(Activity.MESSAGE, h0));
    assertThat(books.arrives(hour(h0, 1), TEXT, 1000)).isEqualTo("service 0.0200");
    assertThat(books.arrives(hour(h0, 2), UTILITY, 1000)).isEqualTo("utility 0.0300");
    assertThat(books.arrives(hour(h0, 3), UTILITY, 1000)).isEqualTo("open_conversation");
    assertThat(books.arrives(hour(h0, 4), MARKETING, 1000)).isEqualTo("marketing 0.1000");
  }

  @Test
  void paysForAMessageOfAConversationThatMetaNamesOnlyOnce() {
    Instant h0 = Instant.parse("2024-03-10T00:00:00Z");
    Books books = new Books(WindowEvidence.of(Activity.MESSAGE, h0));
    Optional<PriceWord> word =
        Optional.of(
            new PriceWord(
                Optional.of("CBP"),
                Optional.of(true),
                Optional.empty(),
                Optional.of("service"),
                Optional.of(
                    new PriceWord.OfConversation(
                        "conversation.7", Optional.of("service"), Optional.of(hour(h0, 20))))));
    assertThat(books.arrives(h0, TEXT, 0, word)).isEqualTo("service 0.0200");
    assertThat(books.arrives(hour(h0, 1), TEXT, 0, word)).isEqualTo("open_conversation");
    assertThat(books.thread().conversations())
        .containsExactly(
            new BillingConversation("service", h0, hour(h0, 20), Optional.of("conversation.7")));
  }

  @Test
  void quotesTheNormalPriceUntilMetaConfirmsAFreeEntry() {
    Instant ad = Instant.parse("2026-11-10T00:00:00Z");
    Books books = new Books(WindowEvidence.of(Activity.AD_MESSAGE, ad));
    assertThat(books.arrives(hour(ad, 1), MARKETING, 0)).isEqualTo("marketing 0.1000");
    assertThat(books.thread().freeEntry())
        .hasValueSatisfying(entry -> {
          assertThat(entry.confirmed()).isFalse();
          assertThat(entry.from()).isEqualTo(hour(ad, 1));
          assertThat(entry.atLeast()).isEqualTo(hour(ad, 73));
          assertThat(entry.atMost()).isEqualTo(hour(ad, 169));
        });
    Optional<PriceWord> word =
        Optional.of(
            new PriceWord(
                Optional.of("PMP"),
                Optional.of(false),
                Optional.of("free_entry_point"),
                Optional.of("referral_conversion"),
                Optional.of(
                    new PriceWord.OfConversation(
                        "f", Optional.of("referral_conversion"), Optional.of(hour(ad, 100))))));
    assertThat(books.arrives(hour(ad, 2), TEXT, 0, word)).isEqualTo("free_entry_point");
    assertThat(books.thread().isFreeEntryAt(hour(ad, 99))).isTrue();
    assertThat(books.thread().isFreeEntryAt(hour(ad, 100))).isFalse();
    assertThat(books.arrives(hour(ad, 50), MARKETING, 0)).isEqualTo("free_entry_point");
  }

  @Test
  void gives72HoursOfFreeEntryBeforeTheLongerOne() {
    Instant ad = Instant.parse("2026-05-10T00:00:00Z");
    Books books = new Books(WindowEvidence.of(Activity.AD_MESSAGE, ad));
    books.arrives(hour(ad, 1), TEXT, 0);
    assertThat(books.thread().freeEntry().orElseThrow().atMost()).isEqualTo(hour(ad, 73));
  }

  @Test
  void believesMetaOverTheQuote() {
    Instant at = Instant.parse("2026-11-10T00:00:00Z");
    Books books = new Books(WindowEvidence.of(Activity.MESSAGE, at));
    assertThat(books.arrives(at, UTILITY, 0, told("free_customer_service", "utility")))
        .isEqualTo("utility_in_window");
    assertThat(books.arrives(at, UTILITY, 0, told("regular", "marketing")))
        .isEqualTo("marketing 0.1000");
    assertThat(books.arrives(at, TEXT, 0, told("regular", "service"))).isEqualTo("service 0.0200");
    assertThat(books.arrives(at, TEXT, 5000, told("free_customer_service", "service")))
        .isEqualTo("free_tier");
    assertThat(books.arrives(at, TEXT, 5000, told("paid_exempt", "service"))).isEqualTo("exempt");
    assertThat(books.arrives(at, UTILITY, 0, told("free_of_a_new_kind", "utility")))
        .isEqualTo("free_of_a_new_kind");
    assertThat(books.arrives(at, UTILITY, 0, told("regular", "a_new_category")))
        .isEqualTo("a_new_category ?");
  }

  @Test
  void booksTheSameInAnyOrder() {
    Instant h0 = Instant.parse("2024-03-10T00:00:00Z");
    Books books = new Books(WindowEvidence.of(Activity.MESSAGE, h0));
    books.arrives(hour(h0, 1), TEXT, 1000);
    books.arrives(hour(h0, 2), UTILITY, 1000);
    books.arrives(hour(h0, 26), MARKETING, 1000);
    List<LedgerEntry> entries = List.copyOf(books.entries());
    List<LedgerEntry> backwards = entries.reversed();
    assertThat(book(books, backwards)).isEqualTo(book(books, entries));
  }

  private static List<LedgerEntry> book(Books books, List<LedgerEntry> entries) {
    return books
        .pricing
        .book(entries, WindowEvidence.NONE, Books.facts(BillingThread.NONE, Optional.of(1000L)))
        .entries();
  }

  private static Optional<PriceWord> told(String type, String category) {
    return Optional.of(
        new PriceWord(
            Optional.of("PMP"),
            Optional.of(!type.startsWith("free_")),
            Optional.of(type),
            Optional.of(category),
            Optional.empty()));
  }

  private static Instant hour(Instant h0, int hours) {
    return h0.plus(Duration.ofHours(hours));
  }
}
