package dev.casement.app.store;

import dev.casement.core.domain.channel.Secret;
import java.util.Optional;

/// Where a database is, and as whom it is entered.
///
/// @param url the JDBC URL
/// @param user empty where the URL says it, or nobody is asked
public record Place(String url, Optional<String> user, Optional<Secret> password) {

  /// A database that is entered with what the URL says.
  public static Place of(String url) {
    return new Place(url, Optional.empty(), Optional.empty());
  }

  /// The same database in other words.
  Place at(String otherUrl) {
    return new Place(otherUrl, user, password);
  }
}
