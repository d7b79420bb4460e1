package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.delivery.Failure;
import java.time.Instant;
import java.util.Optional;

/// Keeps an account in order at the provider: that its webhooks come to us, and that its token goes
/// on being accepted. Thread-safe; blocks for a request or two; never throws for anything the
/// provider or the network does. Nothing here reaches a customer, so everything may be repeated.
public interface AccountUpkeep {

  /// Has the provider send us this account's webhooks; nothing changes where it does already.
  ///
  /// @return why it could not be done, in words that say what to do; empty where it was
  Optional<Failure> subscribe(ConnectedAccount account);

  /// What the provider says of the account's token.
  TokenLife token(ConnectedAccount account);

  /// Asks for a token that lasts longer than the one the account has.
  Renewal renew(ConnectedAccount account);

  /// How long a token lasts.
  sealed interface TokenLife {

    /// Until somebody takes it back.
    record Lasting() implements TokenLife {}

    /// Until this moment; the provider accepts it until then.
    record Ending(Instant at) implements TokenLife {}

    /// The provider does not accept it any more.
    record Over(Failure failure) implements TokenLife {}

    /// The provider does not tell, or could not be asked.
    record Untold() implements TokenLife {}
  }

  /// What came of asking for another token.
  sealed interface Renewal {

    /// Here it is; the old one goes on being accepted for its own time.
    record Renewed(Secret token, Instant endsAt) implements Renewal {}

    /// Tokens of this kind are not renewed this way.
    record NotOffered() implements Renewal {}

    /// The provider would not, or could not be asked.
    record Refused(Failure failure) implements Renewal {}
  }
}
