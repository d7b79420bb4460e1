package dev.casement.core.port.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.delivery.DeliveryReceipt;
import dev.casement.core.domain.message.RawRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What came before the message that it is about. It waits for seven days.
public sealed interface Waiting {

  String id();

  AccountId account();

  /// The provider's id of the message that it waits for.
  String externalId();

  /// When it came; it expires by this.
  Instant receivedAt();

  /// A status of a message of ours.
  record Receipt(String id, AccountId account, DeliveryReceipt receipt, Instant receivedAt)
      implements Waiting {
    @Override
    public String externalId() {
      return receipt.externalId();
    }
  }

  /// What a customer put on a message, or took back.
  ///
  /// @param externalId the provider's id of the message reacted to
  /// @param from every address that the provider named
  /// @param reaction the provider's id of the reaction itself
  /// @param emoji empty where it was taken back
  /// @param at the provider's own time of it
  record Reaction(
      String id,
      AccountId account,
      String externalId,
      List<CustomerAddress> from,
      String reaction,
      Optional<String> emoji,
      Instant at,
      RawRef raw,
      Instant receivedAt)
      implements Waiting {
    public Reaction {
      from = List.copyOf(from);
    }
  }
}
