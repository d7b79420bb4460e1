package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.CustomerAddress;

/// Shows the customer that somebody reads or writes. Failures are swallowed: it is a courtesy.
public interface Presence {

  /// Marks as read up to this message of the customer.
  void markRead(ConnectedAccount from, CustomerAddress to, String externalId);

  /// Shows that somebody writes an answer to this message of the customer.
  void typing(ConnectedAccount from, CustomerAddress to, String externalId);
}
