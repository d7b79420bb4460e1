package dev.casement.core.domain.billing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How billing stands between an account and one customer: the clock of cost, beside the messaging
/// window, which is the clock of permission (R22).
///
/// @param conversations the billing conversations that are known, newest last
public record BillingThread(
    List<BillingConversation> conversations, Optional<FreeEntry> freeEntry) {

  public static final BillingThread NONE = new BillingThread(List.of(), Optional.empty());

  public BillingThread {
    conversations = List.copyOf(conversations);
  }

  /// The conversations that are open at this moment.
  public List<BillingConversation> openAt(Instant moment) {
    return conversations.stream().filter(one -> one.isOpenAt(moment)).toList();
  }

  /// Whether a conversation of this category is open.
  public boolean isOpen(String category, Instant moment) {
    return conversations.stream()
        .anyMatch(one -> one.category().equals(category) && one.isOpenAt(moment));
  }

  /// Whether any conversation is open.
  public boolean isAnyOpen(Instant moment) {
    return conversations.stream().anyMatch(one -> one.isOpenAt(moment));
  }

  /// Whether everything is surely free at this moment.
  public boolean isFreeEntryAt(Instant moment) {
    return freeEntry.filter(entry -> entry.isFreeAt(moment)).isPresent();
  }

  /// Both threads, of two conversations that turned out to be one.
  public BillingThread and(BillingThread other) {
    if (other.equals(NONE)) {
      return this;
    }
    return new BillingThread(
        Stream.concat(conversations.stream(), other.conversations.stream())
            .distinct()
            .sorted(Comparator.comparing(BillingConversation::openedAt))
            .toList(),
        Stream.concat(freeEntry.stream(), other.freeEntry.stream())
            .max(Comparator.comparing(FreeEntry::from)));
  }
}
