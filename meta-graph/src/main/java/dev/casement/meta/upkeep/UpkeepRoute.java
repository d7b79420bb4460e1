package dev.casement.meta.upkeep;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.meta.GraphAccess;
import java.util.List;
import java.util.Optional;

/// How one account is kept up.
///
/// @param node whose webhooks are subscribed: a WABA, a Page, an Instagram account; empty where the
///   account's settings do not say
/// @param fields which webhooks, where Meta wants them named
public record UpkeepRoute(
    GraphAccess access, Optional<String> node, List<String> fields, Tokens tokens) {

  public UpkeepRoute {
    fields = List.copyOf(fields);
  }

  /// How Meta tells about tokens of its kind.
  public enum Tokens {
    /// Meta says how long they last (`debug_token`), and does not renew them.
    TOLD,
    /// They last for sixty days and are renewed; only that tells how long.
    RENEWED
  }

  /// Finds the route of an account.
  @FunctionalInterface
  public interface Finder {
    UpkeepRoute of(ConnectedAccount account);
  }
}
