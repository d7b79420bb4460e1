package dev.casement.core.memory;

import dev.casement.core.port.channel.StandInWorld;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// A sandbox's memory that ends with the process.
public final class MemoryState implements StandInWorld.State {

  private final ConcurrentSkipListMap<String, String> values = new ConcurrentSkipListMap<>();

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public void put(String key, String value) {
    values.put(key, value);
  }

  @Override
  public void remove(String key) {
    values.remove(key);
  }

  @Override
  public List<String> under(String prefix) {
    return List.copyOf(values.subMap(prefix, true, prefix + Character.MAX_VALUE, true).values());
  }
}
