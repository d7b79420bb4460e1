package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.port.store.MediaKey;
import dev.casement.core.port.store.MediaStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A store of bytes gives back what it was given, in parts too, and keeps nothing by halves.
public interface MediaStoreContract {

  long ENOUGH = 10_000_000;

  /// The store under test.
  MediaStore media();

  private static MediaKey key() {
    return new MediaKey(new CompanyId(World.fresh("company")), new MediaId(World.fresh("file")));
  }

  private MediaKey kept(byte[] bytes) throws IOException {
    MediaKey key = key();
    media().put(key, new ByteArrayInputStream(bytes), ENOUGH);
    return key;
  }

  private Optional<byte[]> read(MediaKey key, long from, long count) throws IOException {
    Optional<InputStream> opened = media().open(key, from, count);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = opened.get()) {
      return Optional.of(in.readAllBytes());
    }
  }

  private Optional<String> text(MediaKey key) throws IOException {
    return read(key, 0, ENOUGH).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] noise(int size) {
    byte[] noise = new byte[size];
    new Random(size).nextBytes(noise);
    return noise;
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  default void givesBackWhatItWasGiven() throws Exception {
    byte[] noise = noise(3_000_017);
    MediaKey key = key();

    assertThat(media().put(key, new ByteArrayInputStream(noise), ENOUGH))
        .isEqualTo(new MediaStore.Intake.Kept(sha256(noise), noise.length));
    assertThat(read(key, 0, ENOUGH).orElseThrow()).isEqualTo(noise);
  }

  @Test
  default void givesAnyPart() throws IOException {
    MediaKey key = kept(bytes("0123456789"));

    assertThat(read(key, 0, 4)).contains(bytes("0123"));
    assertThat(read(key, 4, 3)).contains(bytes("456"));
    assertThat(read(key, 8, 100)).contains(bytes("89"));
    assertThat(read(key, 9, 1)).contains(bytes("9"));
  }

  @Test
  default void knowsNothingOfOtherFilesAndCompanies() throws IOException {
    MediaKey key = kept(bytes("ours"));
    MediaKey theirs = new MediaKey(new CompanyId(World.fresh("company")), key.file());

    assertThat(text(theirs)).isEmpty();
    assertThat(text(key())).isEmpty();
    media().delete(theirs);
    assertThat(text(key)).contains("ours");
  }

  @Test
  default void keepsNamesApartWhateverStandsInThem() throws IOException {
    CompanyId company = new CompanyId(World.fresh("company"));
    for (String id : new String[] {"..", "a/b", "a%2Fb", "../" + company, "*", "é", "a b"}) {
      MediaKey key = new MediaKey(company, new MediaId(id));
      media().put(key, new ByteArrayInputStream(bytes(id)), ENOUGH);
    }
    assertThat(text(new MediaKey(company, new MediaId("..")))).contains("..");
    assertThat(text(new MediaKey(company, new MediaId("a/b")))).contains("a/b");
    assertThat(text(new MediaKey(company, new MediaId("a%2Fb")))).contains("a%2Fb");
  }

  @Test
  default void replacesAsAWhole() throws IOException {
    MediaKey key = kept(bytes("a long first version"));
    media().put(key, new ByteArrayInputStream(bytes("short")), ENOUGH);

    assertThat(text(key)).contains("short");
  }

  @Test
  default void takesExactlyAsMuchAsItMay() throws IOException {
    MediaKey key = key();

    assertThat(media().put(key, new ByteArrayInputStream(new byte[1_000]), 1_000))
        .isInstanceOf(MediaStore.Intake.Kept.class);
    assertThat(media().put(key(), new ByteArrayInputStream(new byte[1_001]), 1_000))
        .isEqualTo(new MediaStore.Intake.TooLarge());
    assertThat(read(key, 0, ENOUGH).orElseThrow()).hasSize(1_000);
  }

  @Test
  default void keepsNothingOfWhatIsTooLarge() throws IOException {
    MediaKey key = key();
    media().put(key, new ByteArrayInputStream(noise(300_000)), 200_000);
    assertThat(text(key)).isEmpty();

    MediaKey replaced = kept(bytes("before"));
    media().put(replaced, new ByteArrayInputStream(noise(300_000)), 200_000);
    assertThat(text(replaced)).contains("before");
  }

  @Test
  default void keepsNothingOfAStreamThatBreaksOff() throws IOException {
    MediaKey key = kept(bytes("before"));
    InputStream broken =
        new SequenceInputStream(new ByteArrayInputStream(noise(100_000)), new BrokenStream());

    assertThatThrownBy(() -> media().put(key, broken, ENOUGH))
        .isInstanceOf(IOException.class)
        .hasMessage("reset");
    assertThat(text(key)).contains("before");
  }

  @Test
  default void keepsAnEmptyFile() throws IOException {
    assertThat(read(kept(new byte[0]), 0, ENOUGH)).contains(new byte[0]);
  }

  @Test
  default void deletesForGoodAndTwice() throws IOException {
    MediaKey key = kept(bytes("gone soon"));
    media().delete(key);
    media().delete(key);

    assertThat(text(key)).isEmpty();
  }

  @Test
  default void takesManyAtOnce() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var puts =
          IntStream.range(0, 16)
              .mapToObj(i -> threads.submit(() -> read(kept(noise(50_000 + i)), 0, ENOUGH)))
              .toList();
      for (int i = 0; i < puts.size(); i++) {
        Future<Optional<byte[]>> put = puts.get(i);
        assertThat(put.get().orElseThrow()).isEqualTo(noise(50_000 + i));
      }
    }
  }

  /// A connection that breaks off.
  final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("reset");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      throw new IOException("reset");
    }
  }
}
