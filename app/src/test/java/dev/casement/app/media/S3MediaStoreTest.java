package dev.casement.app.media;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casement.app.config.Settings;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.port.store.MediaKey;
import dev.casement.core.port.store.MediaStore;
import dev.casement.core.port.store.StoreUnavailable;
import dev.casement.testkit.store.MediaStoreContract;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A bucket keeps the contract, over real HTTP with the real client.
final class S3MediaStoreTest implements MediaStoreContract {

  private static final MediaKey KEY = new MediaKey(new CompanyId("sol"), new MediaId("file-1"));

  private static SmallBucket bucket;
  private static MediaStore store;

  @BeforeAll
  static void open() {
    bucket = new SmallBucket();
    store = store(SmallBucket.ACCESS_KEY);
  }

  @AfterAll
  static void close() {
    bucket.close();
  }

  @Override
  public MediaStore media() {
    return store;
  }

  private static MediaStore store(String accessKey) {
    return new S3MediaStore(
        S3Clients.of(
            new Settings.Bucket(
                SmallBucket.NAME,
                Optional.of(bucket.address()),
                "us-east-1",
                Optional.of(new Settings.BucketKeys(accessKey, new Secret("secret"))))),
        SmallBucket.NAME);
  }

  @Test
  void saysThatItCannotBeUsed() {
    MediaStore stranger = store("AKIDSTRANGER");

    assertThatThrownBy(() -> stranger.put(KEY, new ByteArrayInputStream(new byte[1]), 9))
        .isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> stranger.open(KEY, 0, 1)).isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> stranger.delete(KEY)).isInstanceOf(StoreUnavailable.class);
  }
}
