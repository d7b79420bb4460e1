package dev.casement.meta.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.Json;
import java.util.List;
import java.util.Optional;

/// The upload that goes on where it broke off, as samples for templates take it: a session is
/// opened at `/{app}/uploads`, its bytes follow at `/upload:…`, each time from where they had come
/// to.
public final class ResumableUploads {

  private static final String SESSION = "upload:";
  private static final int PARAMETER = 100;

  private final StandInWorld world;
  private final JsonState state;
  private final GraphAnswers answers;

  public ResumableUploads(StandInWorld world, GraphAnswers answers) {
    this.world = world;
    this.state = new JsonState(world.state());
    this.answers = answers;
  }

  /// The answer where a request is about such an upload.
  public Optional<Answer> handle(GraphRequest request) {
    List<String> path = request.path();
    if (path.size() == 2 && path.getLast().equals("uploads") && isPost(request)) {
      return Optional.of(open(request));
    }
    return path.size() == 1 && path.getFirst().startsWith(SESSION)
        ? state
            .get(path.getFirst())
            .map(session ->
                isPost(request)
                    ? take(path.getFirst(), session, request)
                    : answers.ok(told(path.getFirst(), session)))
        : Optional.empty();
  }

  private Answer open(GraphRequest request) {
    Optional<Long> length = request.member("file_length").flatMap(ResumableUploads::whole);
    if (length.isEmpty() || request.member("file_type").isEmpty()) {
      return answers.error(PARAMETER, "file_length and file_type are required");
    }
    String id = SESSION + world.newId();
    state.put(id, Json.object().put("length", length.get()).put("arrived", 0));
    return answers.ok(Json.object().put("id", id + "?sig=sandbox"));
  }

  private Answer take(String id, Json session, GraphRequest request) {
    long arrived = session.number("arrived").orElse(0L);
    long length = session.number("length").orElse(0L);
    boolean fits =
        Optional.ofNullable(request.request().headers().get("file_offset"))
            .flatMap(ResumableUploads::whole)
            .filter(offset -> offset == arrived)
            .isPresent();
    long now = arrived + request.request().body().length;
    if (!fits || now > length) {
      return answers.error(PARAMETER, "file_offset does not fit");
    }
    state.put(id, Json.object().put("length", length).put("arrived", now));
    return now == length
        ? answers.ok(Json.object().put("h", "4::" + id.substring(SESSION.length())))
        : answers.ok(Json.object().put("id", id).put("file_offset", now));
  }

  private static ObjectNode told(String id, Json session) {
    return Json.object().put("id", id).put("file_offset", session.number("arrived").orElse(0L));
  }

  private static boolean isPost(GraphRequest request) {
    return request.method().equals("POST");
  }

  private static Optional<Long> whole(String text) {
    try {
      return Optional.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
