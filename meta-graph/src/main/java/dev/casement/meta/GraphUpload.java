package dev.casement.meta;

import dev.casement.core.port.channel.MediaTransfer.Upload;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/// A request that carries a file to the Graph API. The bytes are read as they leave.
///
/// @param path below the version, without leading slash
/// @param query decoded
/// @param scheme of the `Authorization` header: nearly always `Bearer`
public record GraphUpload(
    String path,
    Map<String, String> query,
    String scheme,
    Map<String, String> headers,
    RequestBody body) {

  private static final MediaType UNKNOWN = MediaType.get("application/octet-stream");

  public GraphUpload {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /// A form with the file as its last part.
  ///
  /// @param part the name of that part
  public static GraphUpload form(
      String path, Map<String, String> fields, String part, Upload file) {
    MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
    fields.forEach(form::addFormDataPart);
    form.addFormDataPart(part, file.filename(), new FileBody(type(file), file, 0));
    return new GraphUpload(path, Map.of(), "Bearer", Map.of(), form.build());
  }

  /// The bytes of a file from this one on, and nothing else.
  public static GraphUpload bytes(
      String path, Map<String, String> query, Map<String, String> headers, Upload file, long from) {
    return new GraphUpload(path, query, "OAuth", headers, new FileBody(UNKNOWN, file, from));
  }

  private static MediaType type(Upload file) {
    MediaType type = MediaType.parse(file.type());
    return type == null ? UNKNOWN : type;
  }
}
