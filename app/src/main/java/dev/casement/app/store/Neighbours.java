package dev.casement.app.store;

import java.util.Optional;
import java.util.function.Consumer;

/// The other instances on the same database.
sealed interface Neighbours extends AutoCloseable permits Alone, PostgresNeighbours {

  /// The name by which this instance marks what it claims; its own for each start.
  String me();

  /// Whether this instance is the one that has this duty now. It has it until it closes, dies, or
  /// cannot reach the database.
  boolean has(Duty duty);

  /// Tells the others that something changed, soon; told many times, they may hear it once.
  ///
  /// @param about the id of what changed, empty where the topic says it all
  void tell(Topic topic, String about);

  /// Tells the others within a second or two, however often it is told until then: for what changes
  /// with every message.
  void tellLater(Topic topic, String about);

  /// Calls this, on any thread, when another instance told of something. It is also called, without
  /// saying what, when news may have been missed.
  void hear(Topic topic, Consumer<Optional<String>> heard);

  /// From now on this instance is there for the others.
  void start();

  @Override
  void close();

  /// What only one instance does at a time.
  enum Duty {
    /// Gives webhooks their effect: one does, so that conversations keep their order.
    INBOX,
    /// What is to be done once in a while.
    SCHEDULE
  }

  /// What instances tell one another.
  enum Topic {
    /// A company's feed has something new.
    FEED,
    /// An account changed, or what is known of how accounts stand.
    ACCOUNTS,
    /// A webhook waits.
    INBOX,
    /// Somebody is at a conversation, or left it.
    PRESENCE,
    /// A company changed.
    COMPANIES,
    /// Prices or budgets of a company changed.
    PRICES,
    /// A company's books moved.
    LEDGER,
    /// Something came to an account that counts against its speed: its id, how many, and a number
    /// that no other word has.
    TRAFFIC
  }
}
