package dev.casement.meta.sandbox;

import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandInWorld;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files of a played provider: those that customers send, of which there is a sample for every
/// kind, and those that companies upload. They are served at `/files/{id}`.
public final class PlayedFiles {

  private static final String FILES = "files";
  private static final String UNTIL = "until";

  /// What is longer is known by its hash and length only.
  private static final int REMEMBERED = 256 * 1024;

  private static final Map<String, Sample> SAMPLES =
      Map.of(
          "image", new Sample("picture.jpg", "image/jpeg"),
          "video", new Sample("video.mp4", "video/mp4"),
          "audio", new Sample("audio.ogg", "audio/ogg; codecs=opus"),
          "voice", new Sample("audio.ogg", "audio/ogg; codecs=opus"),
          "sticker", new Sample("sticker.webp", "image/webp"),
          "document", new Sample("document.pdf", "application/pdf"),
          "file", new Sample("document.pdf", "application/pdf"));

  private final StandInWorld world;
  private final JsonState state;

  public PlayedFiles(StandInWorld world) {
    this.world = world;
    this.state = new JsonState(world.state());
  }

  /// Whether customers can send files of this kind.
  public static boolean isKind(String kind) {
    return SAMPLES.containsKey(kind);
  }

  /// A file that a customer sends.
  ///
  /// @param kind the provider's word for it
  /// @param id where somebody wants it to have one
  /// @param mimeType where it should claim to be of another type than the sample
  /// @param content its bytes in Base64, in place of the sample
  public PlayedFile received(
      String kind, Optional<String> id, Optional<String> mimeType, Optional<String> content) {
    Sample sample = SAMPLES.getOrDefault(kind, new Sample("document.pdf", "application/pdf"));
    byte[] bytes = content.map(Base64.getDecoder()::decode).orElseGet(sample::bytes);
    return keep(id.orElseGet(world::newId), mimeType.orElse(sample.type()), bytes);
  }

  /// A file that a company uploads.
  public PlayedFile uploaded(String mimeType, byte[] bytes) {
    return keep(world.newId(), mimeType, bytes);
  }

  public Optional<PlayedFile> find(String id) {
    return state.get(key(id)).map(PlayedFile::of);
  }

  public void remove(PlayedFile file) {
    state.state().remove(key(file.id()));
  }

  /// Where a file can be had.
  public String link(PlayedFile file) {
    return world.address() + "/" + FILES + "/" + file.id();
  }

  /// Where a file can be had until this moment.
  public String link(PlayedFile file, Instant until) {
    return link(file) + "?" + UNTIL + "=" + until.getEpochSecond();
  }

  /// The answer where a request is for the bytes of one of these files.
  public Optional<Answer> serve(GraphRequest request) {
    List<String> path = request.path();
    return path.size() == 2 && path.getFirst().equals(FILES)
        ? find(path.getLast()).map(file -> isOver(request) ? expired() : bytes(file))
        : Optional.empty();
  }

  private boolean isOver(GraphRequest request) {
    return request
        .query(UNTIL)
        .map(second -> Instant.ofEpochSecond(Long.parseLong(second)))
        .filter(world.now()::isAfter)
        .isPresent();
  }

  private static Answer bytes(PlayedFile file) {
    return new Answer(200, file.mimeType(), file.body(), List.of());
  }

  private static Answer expired() {
    return new Answer(404, "text/plain", new byte[0], List.of());
  }

  private PlayedFile keep(String id, String mimeType, byte[] bytes) {
    PlayedFile file =
        new PlayedFile(
            id,
            mimeType,
            HexFormat.of().formatHex(sha256(bytes)),
            bytes.length,
            bytes.length > REMEMBERED
                ? Optional.empty()
                : Optional.of(Base64.getEncoder().encodeToString(bytes)));
    state.put(key(id), file.json());
    return file;
  }

  private static String key(String id) {
    return "file/" + id;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private record Sample(String name, String type) {
    byte[] bytes() {
      try (InputStream sample = PlayedFiles.class.getResourceAsStream("samples/" + name)) {
        if (sample == null) {
          throw new IllegalStateException("no sample " + name);
        }
        return sample.readAllBytes();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
