package dev.casement.app.sandbox;

import dev.casement.core.port.channel.StandIn.Answer;
import java.util.Map;
import java.util.Optional;

/// What becomes of a request to the provider.
sealed interface Reply {

  /// The status that the caller sees; empty where it sees none.
  Optional<Integer> status();

  /// It is answered.
  ///
  /// @param then to be run once the answer is out
  record Answered(Answer answer, Map<String, String> headers, Runnable then) implements Reply {
    @Override
    public Optional<Integer> status() {
      return Optional.of(answer.status());
    }
  }

  /// It was done, but the connection breaks before the answer.
  ///
  /// @param then to be run once it is broken
  record Lost(Runnable then) implements Reply {
    @Override
    public Optional<Integer> status() {
      return Optional.empty();
    }
  }

  /// Nothing was done and no answer ever comes.
  record Silence() implements Reply {
    @Override
    public Optional<Integer> status() {
      return Optional.empty();
    }
  }
}
