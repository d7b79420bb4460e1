package dev.casement.meta.messaging;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.meta.GraphAccess;

/// Where an account's messages go.
///
/// @param node the id in whose name it speaks: a Page, an Instagram account
public record MessagingRoute(GraphAccess access, String node) {

  String messages() {
    return node + "/messages";
  }

  /// Finds the route of an account.
  @FunctionalInterface
  public interface Finder {
    MessagingRoute of(ConnectedAccount account);
  }
}
