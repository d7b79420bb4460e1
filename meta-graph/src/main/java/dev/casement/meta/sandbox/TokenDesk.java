package dev.casement.meta.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandIn.Request;
import dev.casement.meta.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells about access tokens, and renews those that are renewed. The one token that is accepted
/// lasts, until it is renewed: then the new one, which is the same, is said to last sixty days.
public final class TokenDesk {

  private static final String TOKEN = "sandbox";
  private static final String DEBUG = "debug_token";
  private static final String REFRESH = "refresh_access_token";
  private static final String SUBSCRIBED = "subscribed_apps";
  private static final Set<String> OF_TOKENS = Set.of(DEBUG, REFRESH);
  private static final int BAD_TOKEN = 190;
  private static final int PARAMETER = 100;
  private static final long SIXTY_DAYS = 60L * 24 * 60 * 60;

  private final GraphAnswers answers;
  private final boolean renews;

  /// @param renews whether tokens of this product are renewed
  public TokenDesk(GraphAnswers answers, boolean renews) {
    this.answers = answers;
    this.renews = renews;
  }

  /// Whether a request only keeps an account up.
  ///
  /// @param toAccount whether it is to an account itself
  public static boolean isUpkeep(Request request, boolean toAccount) {
    List<String> path = List.of(request.path().substring(1).split("/", -1));
    return OF_TOKENS.contains(path.getFirst())
        || path.getLast().equals(SUBSCRIBED)
        || (toAccount && path.size() == 1 && request.method().equals("GET"));
  }

  /// The answer to a request about a token; empty where it is about something else.
  public Optional<Answer> handle(GraphRequest request) {
    return switch (request.path().getFirst()) {
      case DEBUG -> Optional.of(told(request));
      case REFRESH -> renews ? Optional.of(renewed(request)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// Told to the app itself, by `id|secret`, or to who has the token.
  private Answer told(GraphRequest request) {
    String asking = request.token().orElse("");
    if (!asking.equals(TOKEN) && !asking.endsWith("|" + TOKEN)) {
      return answers.error(BAD_TOKEN, Optional.empty());
    }
    Optional<String> about = request.query("input_token");
    if (about.isEmpty()) {
      return answers.error(PARAMETER, "input_token is missing");
    }
    boolean valid = about.get().equals(TOKEN);
    ObjectNode data = Json.object().put("type", "SYSTEM_USER").put("application", "Sandbox");
    data.put("is_valid", valid).put("expires_at", 0);
    data.putArray("scopes");
    if (!valid) {
      data.putObject("error")
          .put("code", BAD_TOKEN)
          .put("message", "Invalid OAuth access token - Cannot parse access token");
    }
    ObjectNode answer = Json.object();
    answer.set("data", data);
    return answers.ok(answer);
  }

  private Answer renewed(GraphRequest request) {
    if (request.token().filter(TOKEN::equals).isEmpty()) {
      return answers.error(BAD_TOKEN, Optional.empty());
    }
    return request.query("grant_type").filter("ig_refresh_token"::equals).isPresent()
        ? answers.ok(
            Json.object()
                .put("access_token", TOKEN)
                .put("token_type", "bearer")
                .put("expires_in", SIXTY_DAYS))
        : answers.error(PARAMETER, "grant_type must be ig_refresh_token");
  }
}
