package dev.casement.core.port.channel;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a stand-in gets from the sandbox it plays in. Thread-safe.
public interface StandInWorld {

  /// The sandbox's time.
  Instant now();

  /// A new id, unique within the sandbox.
  String newId();

  /// Where the played provider is, for the addresses that it hands out.
  URI address();

  /// The accounts of this channel.
  List<StandInAccount> accounts();

  /// What the stand-in remembers, kept beside the sandbox's other data.
  State state();

  /// A small memory of texts by key. Every call is atomic.
  interface State {

    Optional<String> get(String key);

    void put(String key, String value);

    /// Forgets a key; nothing happens where there is none.
    void remove(String key);

    /// The values whose key begins so, in the order of their keys.
    List<String> under(String prefix);
  }
}
