package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.Direction;
import dev.casement.core.port.store.Changes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A conversation about to be put in place of what is stored of it.
record ConversationPut(ConversationRows.Row row, Optional<Stored> stored) {

  Conversation conversation() {
    return row.conversation();
  }

  RowKey key() {
    return RowKey.of(conversation().company(), conversation().id().value());
  }

  /// Whether it moved in between, or one of its addresses is the conversation's of somebody who
  /// does not give it up in the same changes.
  ///
  /// @param holder the id of the conversation that has an address
  boolean conflicts(Changes changes, Function<AddressKey, Optional<String>> holder) {
    if (conversation().version() != stored.map(Stored::version).orElse(0L) + 1) {
      return true;
    }
    return added().stream().anyMatch(address -> isTaken(address, changes, holder));
  }

  private boolean isTaken(
      CustomerAddress address, Changes changes, Function<AddressKey, Optional<String>> holder) {
    return holder
        .apply(AddressKey.of(conversation(), address))
        .map(ConversationId::new)
        .filter(id -> !id.equals(conversation().id()) && !changes.absorbed().containsKey(id))
        .filter(id ->
            changes.others().stream()
                .noneMatch(other -> other.id().equals(id) && !other.addresses().contains(address)))
        .isPresent();
  }

  /// Addresses that are new to it.
  List<CustomerAddress> added() {
    List<CustomerAddress> known = before();
    return conversation().addresses().stream()
        .filter(address -> !known.contains(address))
        .distinct()
        .toList();
  }

  /// Addresses that it gives up.
  List<CustomerAddress> released() {
    return before().stream()
        .filter(address -> !conversation().addresses().contains(address))
        .toList();
  }

  private List<CustomerAddress> before() {
    if (stored.isEmpty()) {
      return List.of();
    }
    String addresses = stored.get().addresses();
    return addresses.equals(row.addresses())
        ? conversation().addresses()
        : ConversationRows.addresses(addresses);
  }

  /// Its values, as [ConversationPuts#ROWS] has the columns.
  @Nullable Object[] values() {
    Conversation put = conversation();
    return new @Nullable Object[] {
      put.company().value(),
      put.id().value(),
      put.version(),
      put.account().value(),
      put.channel().value(),
      put.contact().value(),
      row.addresses(),
      Words.of(put.status()),
      put.assignee().map(AgentId::value).orElse(""),
      put.team().map(TeamId::value).orElse(""),
      put.activeAt().toEpochMilli(),
      put.windowClosesAt().map(Instant::toEpochMilli).orElse(null),
      put.lastMessage().filter(last -> last.direction() == Direction.OUTBOUND).isPresent(),
      put.unread(),
      row.doc()
    };
  }

  /// Its row among the unread ones, where it has one now.
  Optional<@Nullable Object[]> unreadBefore() {
    return stored.filter(Stored::unread).map(old -> unreadAt(old.activeAt()));
  }

  /// Its row among the unread ones, where it will have one.
  Optional<@Nullable Object[]> unreadAfter() {
    return conversation().unread() > 0
        ? Optional.of(unreadAt(conversation().activeAt().toEpochMilli()))
        : Optional.empty();
  }

  /// Its row among the snoozed ones, where it has one now.
  Optional<@Nullable Object[]> snoozedBefore() {
    return stored.filter(Stored::snoozed).map(_ -> key().values());
  }

  /// Its row among the snoozed ones, where it will have one.
  Optional<@Nullable Object[]> snoozedAfter() {
    return conversation()
        .snoozedUntil()
        .map(until ->
            new @Nullable Object[] {
              conversation().company().value(), conversation().id().value(), until.toEpochMilli()
            });
  }

  boolean staysAmongUnread() {
    return stored
        .filter(old ->
            old.unread() == conversation().unread() > 0
                && old.activeAt() == conversation().activeAt().toEpochMilli())
        .isPresent();
  }

  private @Nullable Object[] unreadAt(long activeAt) {
    return new @Nullable Object[] {
      conversation().company().value(), activeAt, conversation().id().value()
    };
  }

  /// What of the stored row matters for putting the next one.
  record Stored(long version, String addresses, boolean snoozed, long activeAt, boolean unread) {}
}
