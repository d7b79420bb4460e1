package dev.casement.app.media;

import dev.casement.core.port.store.MeasuredStream;
import dev.casement.core.port.store.MediaKey;
import dev.casement.core.port.store.MediaStore;
import dev.casement.core.port.store.StoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Files in a bucket that several machines share: `COMPANY/ID`. A file waits on the own disk until
/// it is whole, since a bucket wants to know its length before the first byte; there it appears
/// whole or not at all.
public final class S3MediaStore implements MediaStore {

  private static final int BEYOND_THE_END = 416;

  private final S3Client client;
  private final String bucket;

  public S3MediaStore(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  @Override
  public Intake put(MediaKey key, InputStream source, long most) throws IOException {
    MeasuredStream measured = new MeasuredStream(source, most);
    Path whole = temporary();
    try {
      try (OutputStream out = Files.newOutputStream(whole)) {
        measured.transferTo(out);
      }
      if (!measured.isTooLarge()) {
        keep(key, whole);
      }
      return measured.measured();
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("casement-", ".part");
    } catch (IOException full) {
      throw new StoreUnavailable("the folder for temporary files cannot be used", full);
    }
  }

  private void keep(MediaKey key, Path whole) {
    try {
      client.putObject(put -> put.bucket(bucket).key(name(key)), RequestBody.fromFile(whole));
    } catch (SdkException refused) {
      throw unavailable(refused);
    }
  }

  @Override
  public Optional<InputStream> open(MediaKey key, long from, long count) {
    long last = count > Long.MAX_VALUE - from ? Long.MAX_VALUE : from + count - 1;
    try {
      return Optional.of(
          client.getObject(
              get -> get.bucket(bucket).key(name(key)).range("bytes=" + from + "-" + last)));
    } catch (NoSuchKeyException none) {
      return Optional.empty();
    } catch (S3Exception refused) {
      if (refused.statusCode() == BEYOND_THE_END) {
        return Optional.of(InputStream.nullInputStream());
      }
      throw unavailable(refused);
    } catch (SdkException refused) {
      throw unavailable(refused);
    }
  }

  @Override
  public void delete(MediaKey key) {
    try {
      client.deleteObject(delete -> delete.bucket(bucket).key(name(key)));
    } catch (SdkException refused) {
      throw unavailable(refused);
    }
  }

  private static String name(MediaKey key) {
    return SafeName.of(key.company().value()) + "/" + SafeName.of(key.file().value());
  }

  private static StoreUnavailable unavailable(SdkException cause) {
    return new StoreUnavailable("the bucket of files cannot be used", cause);
  }
}
