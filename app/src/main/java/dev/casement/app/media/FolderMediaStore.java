package dev.casement.app.media;

import dev.casement.core.port.store.MeasuredStream;
import dev.casement.core.port.store.MediaKey;
import dev.casement.core.port.store.MediaStore;
import dev.casement.core.port.store.StoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.input.BoundedInputStream;

/// Files in a folder: `COMPANY/ID-BEGINNING/ID`. A file comes into being under another name, is
/// flushed to the disk and only then renamed, so whoever finds it finds it whole.
public final class FolderMediaStore implements MediaStore {

  private static final String INCOMING = ".incoming";

  /// Characters of an id that files of a few hours share.
  private static final int SHARED = 5;

  private static final int BUFFER = 64 * 1024;

  private final Path folder;
  private final Path incoming;
  private final FileAttribute<?>[] forOwnerOnly;

  private FolderMediaStore(Path folder) {
    this.folder = folder;
    this.incoming = folder.resolve(INCOMING);
    this.forOwnerOnly =
        folder.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
  }

  /// The store in this folder, which is made if missing. What a crash left unfinished is removed.
  ///
  /// @throws IOException where the folder cannot be written to
  public static FolderMediaStore in(Path folder) throws IOException {
    FolderMediaStore store = new FolderMediaStore(folder);
    Files.createDirectories(store.incoming);
    try (Stream<Path> left = Files.list(store.incoming)) {
      for (Path unfinished : left.toList()) {
        Files.deleteIfExists(unfinished);
      }
    }
    return store;
  }

  @Override
  public Intake put(MediaKey key, InputStream source, long most) throws IOException {
    MeasuredStream measured = new MeasuredStream(source, most);
    Path unfinished = unfinished();
    try {
      write(measured, unfinished);
      if (!measured.isTooLarge()) {
        keep(unfinished, shelf(key), name(key));
      }
      return measured.measured();
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private Path unfinished() {
    try {
      return Files.createTempFile(incoming, "", "", forOwnerOnly);
    } catch (IOException full) {
      throw unavailable(full);
    }
  }

  /// What the source throws stays as it is; what the disk throws is ours.
  private static void write(MeasuredStream source, Path unfinished) throws IOException {
    try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(file);
      byte[] buffer = new byte[BUFFER];
      int read = source.read(buffer);
      while (read >= 0) {
        write(out, buffer, read);
        read = source.read(buffer);
      }
      force(file);
    }
  }

  private static void write(OutputStream out, byte[] buffer, int count) {
    try {
      out.write(buffer, 0, count);
    } catch (IOException full) {
      throw unavailable(full);
    }
  }

  private static void force(FileChannel file) {
    try {
      file.force(true);
    } catch (IOException full) {
      throw unavailable(full);
    }
  }

  private static void keep(Path unfinished, Path shelf, String name) {
    try {
      Files.createDirectories(shelf);
      Files.move(unfinished, shelf.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      flush(shelf);
    } catch (IOException full) {
      throw unavailable(full);
    }
  }

  /// Makes the new name durable; a folder that cannot be opened, as on Windows, needs no flush.
  private static void flush(Path shelf) throws IOException {
    try (FileChannel names = FileChannel.open(shelf, StandardOpenOption.READ)) {
      names.force(true);
    } catch (AccessDeniedException _) {
      // Not a POSIX file system.
    }
  }

  @Override
  public Optional<InputStream> open(MediaKey key, long from, long count) {
    try {
      SeekableByteChannel file = Files.newByteChannel(path(key), StandardOpenOption.READ);
      file.position(from);
      return Optional.of(
          BoundedInputStream.builder()
              .setInputStream(Channels.newInputStream(file))
              .setMaxCount(count)
              .get());
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException broken) {
      throw unavailable(broken);
    }
  }

  @Override
  public void delete(MediaKey key) {
    try {
      Files.deleteIfExists(path(key));
    } catch (IOException broken) {
      throw unavailable(broken);
    }
  }

  private Path path(MediaKey key) {
    return shelf(key).resolve(name(key));
  }

  private Path shelf(MediaKey key) {
    String id = name(key);
    return folder
        .resolve(SafeName.of(key.company().value()))
        .resolve(id.substring(0, Math.min(SHARED, id.length())));
  }

  private static String name(MediaKey key) {
    return SafeName.of(key.file().value());
  }

  private static StoreUnavailable unavailable(IOException cause) {
    return new StoreUnavailable("the folder of files cannot be used", cause);
  }
}
