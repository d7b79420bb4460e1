package dev.casement.core.memory;

import dev.casement.core.port.store.MeasuredStream;
import dev.casement.core.port.store.MediaKey;
import dev.casement.core.port.store.MediaStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The bytes of files in memory. It is the one store that holds them whole.
public final class MemoryMedia implements MediaStore {

  private final Map<MediaKey, byte[]> files = new ConcurrentHashMap<>();

  @Override
  public Intake put(MediaKey key, InputStream source, long most) throws IOException {
    MeasuredStream measured = new MeasuredStream(source, most);
    byte[] bytes = measured.readAllBytes();
    if (!measured.isTooLarge()) {
      files.put(key, bytes);
    }
    return measured.measured();
  }

  @Override
  public Optional<InputStream> open(MediaKey key, long from, long count) {
    return Optional.ofNullable(files.get(key)).map(bytes -> part(bytes, from, count));
  }

  private static InputStream part(byte[] bytes, long from, long count) {
    int start = (int) Math.min(from, bytes.length);
    return new ByteArrayInputStream(bytes, start, (int) Math.min(count, bytes.length - start));
  }

  /// What is kept, for whoever wants to see that nothing was left behind.
  public Set<MediaKey> keys() {
    return Set.copyOf(files.keySet());
  }

  @Override
  public void delete(MediaKey key) {
    files.remove(key);
  }
}
