package dev.casement.meta.sandbox;

import dev.casement.core.port.channel.StandIn.Request;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MultipartReader;
import okio.Buffer;

/// A form with a file in it, as SDKs upload one.
///
/// @param fields those that are no file
public record Form(Map<String, String> fields, Optional<File> file) {

  private static final String TYPE = "multipart/form-data";
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"?([^\";]*)\"?");
  private static final Pattern FILENAME = Pattern.compile("filename=\"?([^\";]*)\"?");

  public Form {
    fields = Map.copyOf(fields);
  }

  /// A file in a form.
  @SuppressWarnings("ArrayRecordComponent") // the bytes are passed on and never compared
  public record File(String filename, Optional<String> type, byte[] bytes) {}

  /// The form that this request brings; an empty one where it brings none, or none that can be read
  /// to its end.
  public static Form of(Request request) {
    String type = request.headers().getOrDefault("content-type", "");
    Optional<String> boundary = type.startsWith(TYPE) ? found(BOUNDARY, type) : Optional.empty();
    Map<String, String> fields = new LinkedHashMap<>();
    Optional<File> file = Optional.empty();
    if (boundary.isPresent()) {
      try (MultipartReader parts =
          new MultipartReader(new Buffer().write(request.body()), boundary.get())) {
        MultipartReader.Part part = parts.nextPart();
        while (part != null) {
          String disposition =
              Optional.ofNullable(part.headers().get("Content-Disposition")).orElse("");
          Optional<String> filename = found(FILENAME, disposition);
          if (filename.isPresent()) {
            file =
                Optional.of(
                    new File(
                        filename.get(),
                        Optional.ofNullable(part.headers().get("Content-Type")),
                        part.body().readByteArray()));
          } else {
            fields.put(found(NAME, disposition).orElse(""), part.body().readUtf8());
          }
          part = parts.nextPart();
        }
      } catch (IOException _) {
        // What was read until then is all there is.
      }
    }
    return new Form(fields, file);
  }

  private static Optional<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
