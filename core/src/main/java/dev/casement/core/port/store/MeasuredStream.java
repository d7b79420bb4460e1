package dev.casement.core.port.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A stream that counts and hashes what is read from it, and ends soon after its limit: what every
/// [MediaStore] puts between the source and its own end.
public final class MeasuredStream extends FilterInputStream {

  private final MessageDigest digest = sha256();
  private final long most;
  private long bytes;

  /// @param most how many bytes there may be
  public MeasuredStream(InputStream source, long most) {
    super(source);
    this.most = most;
  }

  /// What was read, as an answer.
  public MediaStore.Intake measured() {
    return isTooLarge()
        ? new MediaStore.Intake.TooLarge()
        : new MediaStore.Intake.Kept(HexFormat.of().formatHex(digest.digest()), bytes);
  }

  /// Whether more came than may.
  public boolean isTooLarge() {
    return bytes > most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (isTooLarge()) {
      return -1;
    }
    int read = super.read(into, offset, length);
    if (read > 0) {
      bytes += read;
      digest.update(into, offset, read);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
