package dev.casement.meta;

import dev.casement.core.port.channel.MediaTransfer.Upload;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/// The bytes of a file, read while they are sent.
final class FileBody extends RequestBody {

  private final MediaType type;
  private final Upload file;
  private final long from;

  /// @param from the first byte that is sent
  FileBody(MediaType type, Upload file, long from) {
    this.type = type;
    this.file = file;
    this.from = from;
  }

  @Override
  public MediaType contentType() {
    return type;
  }

  @Override
  public long contentLength() {
    return file.bytes() - from;
  }

  /// Whoever asked decides whether it goes again, and from which byte on.
  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try (InputStream bytes = file.content().open()) {
      bytes.skipNBytes(from);
      try (Source source = Okio.source(bytes)) {
        sink.writeAll(source);
      }
    }
  }
}
