package dev.casement.app.media;

import dev.casement.core.usecase.ReadMedia;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Small pictures of JPEG and PNG files. A few kilobytes can claim to be a billion pixels, so the
/// size is read first, larger ones are left alone, and of the rest only every so many-th pixel is
/// ever in memory. Thread-safe.
public final class Thumbnails {
  private static final Map<String, String> FORMATS =
      Map.of("image/jpeg", "jpeg", "image/png", "png");

  private static final long MOST_BYTES = 25L << 20;
  private static final long MOST_PIXELS = 50_000_000;
  private static final int EDGE = 320;

  /// A progressive JPEG takes its decoder some bytes for each pixel, whatever is left of them.
  private static final int AT_ONCE = 2;

  private final Semaphore room = new Semaphore(AT_ONCE);

  /// A picture.
  @SuppressWarnings("ArrayRecordComponent") // it is passed on and never compared
  public record Picture(String type, byte[] bytes) {}

  /// A small picture of a file, of 320 pixels at most each way; empty where it is no picture of
  /// these kinds, too large a one, or broken.
  public Optional<Picture> of(ReadMedia.OpenFile file) {
    String type = file.stored().type();
    String format = FORMATS.getOrDefault(type, "");
    if (format.isEmpty() || file.stored().bytes() > MOST_BYTES) {
      return Optional.empty();
    }
    room.acquireUninterruptibly();
    try {
      return file.open(0, file.stored().bytes())
          .flatMap(bytes -> small(bytes, format))
          .map(picture -> new Picture(type, picture));
    } finally {
      room.release();
    }
  }

  /// A decoder throws whatever it likes at bytes that only begin like a picture.
  private static Optional<byte[]> small(InputStream bytes, String format) {
    try (bytes;
        ImageInputStream image = new MemoryCacheImageInputStream(bytes)) {
      return small(image, format);
    } catch (IOException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> small(ImageInputStream image, String format) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try {
      reader.setInput(image, true, true);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width * height > MOST_PIXELS) {
        return Optional.empty();
      }
      ImageReadParam param = reader.getDefaultReadParam();
      int step = (int) Math.max(1, Math.max(width, height) / (2 * EDGE));
      param.setSourceSubsampling(step, step, 0, 0);
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      return ImageIO.write(scaled(reader.read(0, param), format), format, written)
          ? Optional.of(written.toByteArray())
          : Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage scaled(BufferedImage image, String format) {
    double scale = Math.min(1, (double) EDGE / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage small =
        new BufferedImage(
            width,
            height,
            format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(image, 0, 0, width, height, null);
    } finally {
      graphics.dispose();
    }
    return small;
  }
}
