package dev.casement.testkit;

import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.core.port.channel.StandInWorld;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A sandbox for one stand-in: a time that a test moves, ids that count, a memory that forgets.
public final class SmallWorld implements StandInWorld {

  private final Map<String, String> memory = new TreeMap<>();
  private final List<StandInAccount> accounts = new ArrayList<>();
  private Instant now;
  private int ids;

  public SmallWorld(Instant now) {
    this.now = now;
  }

  /// Adds an account whose app secret is `sandbox`.
  public StandInAccount account(String id, Map<String, String> settings, Set<String> capabilities) {
    StandInAccount account =
        new StandInAccount(id, "Casa do Mar", settings, new Secret("sandbox"), capabilities);
    accounts.add(account);
    return account;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  public void jumpTo(Instant moment) {
    now = moment;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public String newId() {
    ids++;
    return "id" + ids;
  }

  @Override
  public URI address() {
    return URI.create("http://127.0.0.1:1/sandbox/graph");
  }

  @Override
  public List<StandInAccount> accounts() {
    return List.copyOf(accounts);
  }

  @Override
  public State state() {
    return new State() {
      @Override
      public Optional<String> get(String key) {
        return Optional.ofNullable(memory.get(key));
      }

      @Override
      public void put(String key, String value) {
        memory.put(key, value);
      }

      @Override
      public void remove(String key) {
        memory.remove(key);
      }

      @Override
      public List<String> under(String prefix) {
        return memory.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(prefix))
            .map(Map.Entry::getValue)
            .toList();
      }
    };
  }
}
