package dev.casement.app.http.server;

import dev.casement.app.http.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/// The file of a request: the first one of its form, else its body.
final class JettyFile implements SentFile.Source {
  private static final String FORM = "multipart/form-data";

  /// What a form may have around its file.
  private static final long AROUND = 64 * 1024;

  private static final int MOST_PARTS = 16;

  /// Set on a request whose body nobody will read to its end.
  private static final String GIVEN_UP = "dev.casement.body-given-up";

  private final Request request;

  JettyFile(Request request) {
    this.request = request;
  }

  /// Whether the connection of a request is of no more use, as a part of its body is still in it.
  static boolean isGivenUp(Request request) {
    return request.getAttribute(GIVEN_UP) != null;
  }

  @Override
  public SentFile open(long most) throws IOException {
    Optional<String> type =
        Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE))
            .filter(value -> !value.isBlank());
    boolean isForm =
        type.filter(value -> value.toLowerCase(Locale.ROOT).startsWith(FORM)).isPresent();
    return isForm ? ofForm(type.orElseThrow(), most) : ofBody(type);
  }

  private SentFile ofBody(Optional<String> type) {
    return new SentFile(
        ContentDisposition.filename(
            Optional.ofNullable(request.getHeaders().get("Content-Disposition"))),
        type,
        Request.asInputStream(request),
        () -> {});
  }

  private SentFile ofForm(String type, long most) throws IOException {
    MultiPartFormData.Parts parts = parts(type, most);
    MultiPart.Part file =
        StreamSupport.stream(parts.spliterator(), false)
            .filter(part -> part.getFileName() != null)
            .findFirst()
            .orElseThrow(() ->
                ProblemType.BAD_REQUEST.with("The form has no part that is a file.").asException());
    InputStream bytes = Content.Source.asInputStream(file.getContentSource());
    return new SentFile(
        Optional.ofNullable(file.getFileName()),
        Optional.ofNullable(file.getHeaders().get(HttpHeader.CONTENT_TYPE)),
        bytes,
        parts::close);
  }

  /// The parts; those that are files wait in the folder for temporary files.
  private MultiPartFormData.Parts parts(String type, long most) throws IOException {
    try {
      return MultiPartFormData.getParts(
          request,
          request,
          type,
          new MultiPartConfig.Builder()
              .location(Path.of(System.getProperty("java.io.tmpdir")))
              .maxParts(MOST_PARTS)
              .maxMemoryPartSize(0)
              .maxPartSize(most)
              .maxSize(most + AROUND)
              .build());
    } catch (RuntimeException refused) {
      request.setAttribute(GIVEN_UP, true);
      throw (Request.getContentBytesRead(request) > most
              ? ProblemType.TOO_LARGE.with("The file is longer than " + most + " bytes.")
              : ProblemType.BAD_REQUEST.with("The form cannot be read."))
          .asException();
    }
  }
}
