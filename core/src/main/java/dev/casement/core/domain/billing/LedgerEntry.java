package dev.casement.core.domain.billing;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.MessageId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// One message in the ledger: what it should cost, what the provider said, what was booked. It
/// names no person, so it stays when one is erased (decisions.md D35).
///
/// What the provider says is added by [#after], which is commutative and idempotent: the earliest
/// word counts, then the lower state (decisions.md D34). So statuses may come in any order and any
/// number of times.
///
/// @param sentAt when it left
/// @param zone of the account when it left
/// @param template whether it was begun by the company, by template or in its place
/// @param quote what it was expected to cost
/// @param said the provider's word about the price
/// @param belongs the provider's word about the billing conversation
/// @param deliveredAt when it arrived
/// @param failedAt when it failed; a delivery disproves it
/// @param booked what it cost; empty until it arrived
public record LedgerEntry(
    MessageId message,
    CompanyId company,
    AccountId account,
    ChannelId channel,
    ConversationId conversation,
    Instant sentAt,
    ZoneId zone,
    boolean template,
    Quote quote,
    Optional<Said<PriceWord>> said,
    Optional<Said<PriceWord.OfConversation>> belongs,
    Optional<Instant> deliveredAt,
    Optional<Instant> failedAt,
    Optional<Quote> booked) {

  /// What was said with a status of this time and state.
  public record Said<T>(Instant at, DeliveryState state, T word) {

    private static <T> Optional<Said<T>> first(Optional<Said<T>> one, Optional<Said<T>> other) {
      return Stream.concat(one.stream(), other.stream())
          .min(
              Comparator.comparing((Said<T> said) -> said.at)
                  .thenComparing(Said::state)
                  .thenComparing(said -> said.word.toString()));
    }
  }

  /// The entry after one more status.
  public LedgerEntry after(DeliveryStep step, Optional<PriceWord> word) {
    Optional<Said<PriceWord>> price =
        word.filter(PriceWord::isPrice).map(told -> new Said<>(step.at(), step.state(), told));
    Optional<Said<PriceWord.OfConversation>> of =
        word.flatMap(PriceWord::conversation)
            .map(told -> new Said<>(step.at(), step.state(), told));
    boolean arrived =
        switch (step.state()) {
          case DELIVERED, READ, PLAYED -> true;
          case HELD, QUEUED, SENDING, UNKNOWN, SENT, FAILED, EXPIRED, CANCELLED -> false;
        };
    return new LedgerEntry(
        message,
        company,
        account,
        channel,
        conversation,
        sentAt,
        zone,
        template,
        quote,
        Said.first(said, price),
        fuller(belongs, of),
        arrived ? earlier(deliveredAt, step.at()) : deliveredAt,
        step.state() == DeliveryState.FAILED ? earlier(failedAt, step.at()) : failedAt,
        booked);
  }

  /// The word that tells the conversation's end goes before one that does not.
  private static Optional<Said<PriceWord.OfConversation>> fuller(
      Optional<Said<PriceWord.OfConversation>> one,
      Optional<Said<PriceWord.OfConversation>> other) {
    boolean ends = one.filter(LedgerEntry::tellsEnd).isPresent();
    boolean otherEnds = other.filter(LedgerEntry::tellsEnd).isPresent();
    if (ends != otherEnds) {
      return ends ? one : other;
    }
    return Said.first(one, other);
  }

  private static boolean tellsEnd(Said<PriceWord.OfConversation> said) {
    return said.word().expiresAt().isPresent();
  }

  private static Optional<Instant> earlier(Optional<Instant> known, Instant at) {
    return known.filter(before -> before.isBefore(at)).or(() -> Optional.of(at));
  }

  /// The entry in another conversation, which turned out to be the same.
  public LedgerEntry in(ConversationId other) {
    return new LedgerEntry(
        message,
        company,
        account,
        channel,
        other,
        sentAt,
        zone,
        template,
        quote,
        said,
        belongs,
        deliveredAt,
        failedAt,
        booked);
  }

  /// The entry with what it cost.
  public LedgerEntry booked(Optional<Quote> cost) {
    return new LedgerEntry(
        message,
        company,
        account,
        channel,
        conversation,
        sentAt,
        zone,
        template,
        quote,
        said,
        belongs,
        deliveredAt,
        failedAt,
        cost);
  }

  /// Whether it arrived.
  public boolean isDelivered() {
    return deliveredAt.isPresent();
  }

  /// Whether it may still arrive, and cost something then.
  public boolean isPending() {
    return deliveredAt.isEmpty() && failedAt.isEmpty();
  }

  /// Whether it arrived, is charged, and nobody knows how much.
  public boolean isUnpriced() {
    return booked.filter(cost -> cost.amount().isEmpty()).isPresent();
  }

  /// The day it counts for, in the account's time zone: that of its delivery, and until then that
  /// of its leaving (decisions.md D21).
  public LocalDate day() {
    return LocalDate.ofInstant(deliveredAt.orElse(sentAt), zone);
  }

  /// What it cost, else what it is expected to.
  public Quote price() {
    return booked.orElse(quote);
  }
}
