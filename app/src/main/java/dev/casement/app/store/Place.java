package dev.casement.app.store;

import dev.casement.core.domain.channel.Secret;
import java.util.Optional;
import java.util.Properties;
import org.jdbi.v3.core.Jdbi;

/// Where a database is, and as whom it is entered.
///
/// @param url the JDBC URL
/// @param user empty where the URL says it, or nobody is asked
public record Place(String url, Optional<String> user, Optional<Secret> password) {

  /// A database that is entered with what the URL says.
  public static Place of(String url) {
    return new Place(url, Optional.empty(), Optional.empty());
  }

  /// Connections to it, each made when it is asked for.
  Jdbi connections() {
    Properties who = new Properties();
    user.ifPresent(name -> who.setProperty("user", name));
    password.ifPresent(word -> who.setProperty("password", word.reveal()));
    return Jdbi.create(url, who);
  }

  /// The same database in other words.
  Place at(String otherUrl) {
    return new Place(otherUrl, user, password);
  }
}
