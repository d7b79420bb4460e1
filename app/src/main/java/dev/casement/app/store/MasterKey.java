package dev.casement.app.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The key under which secrets are kept: 256 bits, given from outside (decisions.md D37). It prints
/// as stars.
public final class MasterKey {

  static final int BYTES = 32;
  private static final String FILE = "master.key";

  private final byte[] bytes;

  private MasterKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The key of this text, which must be 32 bytes in Base64; empty where it is not.
  public static Optional<MasterKey> parse(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64.strip());
      return bytes.length == BYTES ? Optional.of(new MasterKey(bytes)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The key in the data folder's key file, which is made with a new key where there is none. Only
  /// the owner may read it.
  public static MasterKey inFolder(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        create(folder, file);
      }
      return parse(Files.readString(file))
          .orElseThrow(() -> new DatabaseRefused("The key file " + file + " does not hold a key."));
    } catch (IOException e) {
      throw new DatabaseRefused("The key file " + file + " cannot be used: " + e, e);
    }
  }

  private static void create(Path folder, Path file) throws IOException {
    Files.createDirectories(folder);
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    byte[] text =
        (Base64.getEncoder().encodeToString(fresh) + "\n").getBytes(StandardCharsets.US_ASCII);
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
            ownerOnly(folder))) {
      ByteBuffer buffer = ByteBuffer.wrap(text);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (FileAlreadyExistsException e) {
      // Somebody else was faster; theirs is the key.
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  SecretKey aes() {
    return new SecretKeySpec(bytes, "AES");
  }

  @Override
  public String toString() {
    return "*****";
  }
}
