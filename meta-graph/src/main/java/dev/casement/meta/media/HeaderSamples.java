package dev.casement.meta.media;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.port.channel.MediaTransfer.Upload;
import dev.casement.core.port.channel.MediaTransfer.Uploaded;
import dev.casement.meta.GraphAccess;
import dev.casement.meta.GraphCall;
import dev.casement.meta.GraphClient;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.GraphReply;
import dev.casement.meta.GraphUpload;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/// Gives Meta the sample of a template's header (meta-rules 2.2, the resumable upload): a session
/// is opened for the file, its bytes follow, and where they break off, the session says how far
/// they came and the rest follows from there. In the end there is a handle.
public final class HeaderSamples {

  /// The app's id at Meta, under which sessions are opened.
  public static final String APP_ID = "app_id";

  /// Whichever app the token belongs to.
  private static final String TOKENS_APP = "app";

  /// What the sample is called once all of it is there.
  private static final String HANDLE = "h";

  private static final String OFFSET = "file_offset";

  private static final int MOST_TRIES = 4;

  /// A handle is used at once, when the template is made; nobody says how long it would last.
  private static final Duration LASTS = Duration.ofDays(1);

  private final GraphClient graph;
  private final GraphErrors errors;

  public HeaderSamples(GraphClient graph, GraphErrors errors) {
    this.graph = graph;
    this.errors = errors;
  }

  public Uploaded upload(ConnectedAccount account, GraphAccess access, Upload file) {
    String app = account.account().settings().getOrDefault(APP_ID, TOKENS_APP);
    GraphReply opened = graph.call(access, session(app, file));
    Optional<Session> session =
        opened instanceof GraphReply.Answered(int status, var json, var _) && status / 100 == 2
            ? json.text("id").map(Session::of)
            : Optional.empty();
    return session.isEmpty()
        ? Uploads.of(opened, HANDLE, LASTS, errors)
        : send(access, session.get(), file);
  }

  private Uploaded send(GraphAccess access, Session session, Upload file) {
    GraphReply reply = graph.upload(access, session.bytes(file, 0));
    for (int tries = 1; tries < MOST_TRIES && isCutOff(reply); tries++) {
      GraphReply state = told(reply) ? reply : graph.call(access, session.state());
      Optional<Long> arrived = arrived(state, file);
      if (arrived.isPresent()) {
        reply = graph.upload(access, session.bytes(file, arrived.get()));
      }
    }
    return Uploads.of(reply, HANDLE, LASTS, errors);
  }

  /// Whether more has to follow: nobody knows how much arrived, or Meta says that it was a part.
  private static boolean isCutOff(GraphReply reply) {
    return switch (reply) {
      case GraphReply.Lost _, GraphReply.NoConnection _ -> true;
      case GraphReply.Unreadable(int status, var _, var _) -> status / 100 != 4;
      case GraphReply.Answered(int status, var json, var _) ->
          status / 100 == 5 || (status / 100 == 2 && !json.has(HANDLE) && !json.has("error"));
    };
  }

  private static boolean told(GraphReply reply) {
    return reply instanceof GraphReply.Answered(int status, var json, var _)
        && status / 100 == 2
        && json.has(OFFSET);
  }

  private static Optional<Long> arrived(GraphReply state, Upload file) {
    return state instanceof GraphReply.Answered(int status, var json, var _) && status / 100 == 2
        ? json.number(OFFSET).filter(offset -> offset >= 0 && offset <= file.bytes())
        : Optional.empty();
  }

  private static GraphCall session(String app, Upload file) {
    return new GraphCall(
        GraphCall.Method.POST,
        app + "/uploads",
        Map.of(
            "file_name", file.filename(),
            "file_length", Long.toString(file.bytes()),
            "file_type", file.type()),
        Optional.empty());
  }

  /// An upload that was opened; its id has a query of its own.
  private record Session(String path, Map<String, String> query) {

    static Session of(String id) {
      HttpUrl url = HttpUrl.get("https://session.invalid/").resolve("./" + id);
      if (url == null) {
        return new Session(id, Map.of());
      }
      Map<String, String> query = new LinkedHashMap<>();
      for (String name : url.queryParameterNames()) {
        Optional.ofNullable(url.queryParameter(name)).ifPresent(value -> query.put(name, value));
      }
      return new Session(String.join("/", url.pathSegments()), query);
    }

    GraphUpload bytes(Upload file, long from) {
      return GraphUpload.bytes(path, query, Map.of(OFFSET, Long.toString(from)), file, from);
    }

    GraphCall state() {
      return new GraphCall(GraphCall.Method.GET, path, query, Optional.empty());
    }
  }
}
