package dev.casement.testkit;

import dev.casement.core.port.channel.StandInAccount;
import dev.casement.core.port.channel.StandInWorld;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/// A stand-in's world that forgets everything when the test ends and whose clock is moved by hand.
public final class InMemoryWorld implements StandInWorld {

  private final List<StandInAccount> accounts;
  private final Memory memory = new Memory();
  private final AtomicLong ids = new AtomicLong();
  private volatile Instant now;

  public InMemoryWorld(Instant start, StandInAccount... accounts) {
    this.now = start;
    this.accounts = List.of(accounts);
  }

  public void advance(Duration time) {
    now = now.plus(time);
  }

  public void moveTo(Instant moment) {
    now = moment;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public String newId() {
    return "id" + ids.incrementAndGet();
  }

  @Override
  public URI address() {
    return URI.create("http://127.0.0.1:1/sandbox/graph");
  }

  @Override
  public List<StandInAccount> accounts() {
    return accounts;
  }

  @Override
  public State state() {
    return memory;
  }

  private static final class Memory implements State {

    private final TreeMap<String, String> values = new TreeMap<>();

    @Override
    public synchronized Optional<String> get(String key) {
      return Optional.ofNullable(values.get(key));
    }

    @Override
    public synchronized void put(String key, String value) {
      values.put(key, value);
    }

    @Override
    public synchronized void remove(String key) {
      values.remove(key);
    }

    @Override
    public synchronized List<String> under(String prefix) {
      return values.tailMap(prefix).entrySet().stream()
          .takeWhile(entry -> entry.getKey().startsWith(prefix))
          .map(Map.Entry::getValue)
          .toList();
    }
  }
}
