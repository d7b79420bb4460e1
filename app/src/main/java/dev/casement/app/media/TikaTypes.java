package dev.casement.app.media;

import dev.casement.core.port.media.TypeDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/// Types as Apache Tika's table of first bytes tells them: a thousand types that we would not want
/// to keep up with ourselves. Only the core of Tika is here, which looks and does not parse.
public final class TikaTypes implements TypeDetector {

  private static final String UNKNOWN = "application/octet-stream";

  /// Tika's words where providers and browsers have others.
  private static final Map<String, String> USUAL =
      Map.of(
          "application/ogg", "audio/ogg",
          "audio/opus", "audio/ogg",
          "audio/vorbis", "audio/ogg",
          "audio/vnd.wave", "audio/wav",
          "audio/x-aac", "audio/aac");

  @Override
  public String typeOf(byte[] head, Optional<String> filename) {
    String type = detect(head, Optional.empty());
    String finer = type.equals(UNKNOWN) ? UNKNOWN : detect(head, filename);
    return USUAL.getOrDefault(finer, finer);
  }

  private static String detect(byte[] head, Optional<String> filename) {
    Metadata told = new Metadata();
    filename.ifPresent(name -> told.set(TikaCoreProperties.RESOURCE_NAME_KEY, name));
    try {
      return Table.IT.detect(new ByteArrayInputStream(head), told).getBaseType().toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// Read when it is first asked for: half a second that no start waits for.
  private static final class Table {
    private static final MimeTypes IT = MimeTypes.getDefaultMimeTypes();
  }
}
