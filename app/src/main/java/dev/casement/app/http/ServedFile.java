package dev.casement.app.http;

import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.ContentDisposition;
import dev.casement.app.http.server.Request;
import dev.casement.app.http.server.Response;
import dev.casement.core.usecase.ReadMedia;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/// Serves a file so that it cannot run: a browser may show what it can only show, and saves all the
/// rest; nothing it holds is ever a page of ours.
final class ServedFile {
  private static final String NEVER_A_PAGE = "sandbox; default-src 'none'";
  private static final String UNKNOWN = "application/octet-stream";
  private static final int CHUNK = 64 * 1024;

  /// What browsers show without running anything of it.
  private static final Set<String> SHOWN =
      Set.of(
          "image/jpeg",
          "image/png",
          "image/gif",
          "image/webp",
          "audio/aac",
          "audio/amr",
          "audio/mp4",
          "audio/mpeg",
          "audio/ogg",
          "audio/wav",
          "audio/webm",
          "video/3gpp",
          "video/mp4",
          "video/ogg",
          "video/quicktime",
          "video/webm",
          "application/pdf");

  private ServedFile() {}

  static Response of(ReadMedia.OpenFile file, Request request) {
    String tag = tag(file.stored().sha256());
    if (isKnown(request, tag)) {
      return guarded(Response.empty(304), tag);
    }
    long length = file.stored().bytes();
    return switch (asked(request, tag, length)) {
      case ByteRange.Asked.Whole _ -> part(file, 200, new ByteRange(0, length), tag);
      case ByteRange.Asked.Part(ByteRange range) ->
          part(file, 206, range, tag).header("Content-Range", range.contentRange(length));
      case ByteRange.Asked.Nothing _ ->
          Response.problem(
                  ProblemType.RANGE_NOT_SATISFIABLE.with("The file has " + length + " bytes."))
              .header("Content-Range", "bytes */" + length);
    };
  }

  /// The name of this version of it; the bytes of a file never change.
  static String tag(String name) {
    return '"' + name + '"';
  }

  /// Whether the client has it already.
  static boolean isKnown(Request request, String tag) {
    return request
        .header("If-None-Match")
        .filter(tags -> tags.strip().equals("*") || tags.contains(tag))
        .isPresent();
  }

  /// The headers that keep a file from being more than a file.
  static Response guarded(Response answer, String tag) {
    return answer
        .header("ETag", tag)
        .header("Cache-Control", "private, no-cache")
        .header("Content-Security-Policy", NEVER_A_PAGE)
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("X-Content-Type-Options", "nosniff");
  }

  private static ByteRange.Asked asked(Request request, String tag, long length) {
    boolean sameVersion = request.header("If-Range").map(tag::equals).orElse(true);
    return request
        .header("Range")
        .filter(_ -> sameVersion)
        .map(header -> ByteRange.of(header, length))
        .orElseGet(ByteRange.Asked.Whole::new);
  }

  private static Response part(ReadMedia.OpenFile file, int status, ByteRange range, String tag) {
    Optional<InputStream> bytes = file.open(range.from(), range.count());
    if (bytes.isEmpty()) {
      return Response.problem(Missing.of("file"));
    }
    String type = file.stored().type();
    boolean shown = SHOWN.contains(type);
    Response answer = Response.sized(status, range.count(), sink -> copy(bytes.get(), sink));
    return guarded(answer, tag)
        .header("Content-Type", shown ? type : UNKNOWN)
        .header(
            "Content-Disposition",
            ContentDisposition.of(shown, file.file().filename().orElse(file.file().id().value())))
        .header("Accept-Ranges", "bytes");
  }

  private static void copy(InputStream bytes, Response.Sink sink) throws IOException {
    try (bytes) {
      byte[] chunk = bytes.readNBytes(CHUNK);
      while (chunk.length > 0) {
        sink.write(chunk);
        chunk = bytes.readNBytes(CHUNK);
      }
    }
  }
}
