package dev.casement.app.http;

import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Endpoint;
import dev.casement.app.http.server.Request;
import dev.casement.app.http.server.Response;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.BrowserSession;
import dev.casement.core.usecase.Authenticate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets in who holds a token or is signed in, and only administrators where only they may.
///
/// A browser sends its cookie with whatever a page asks for, so a session may change things only
/// where the request also says what only our own page was told.
final class Access {
  private static final String CSRF = "Casement-Csrf";
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

  private static final Pattern BEARER =
      Pattern.compile("bearer +([A-Za-z0-9._~+/=-]{1,512})", Pattern.CASE_INSENSITIVE);

  private final Authenticate authenticate;
  private final Sessions sessions;

  Access(Authenticate authenticate, Sessions sessions) {
    this.authenticate = authenticate;
    this.sessions = sessions;
  }

  /// What is done for a caller whom we know.
  @FunctionalInterface
  interface Action {
    Response answer(Call call) throws Exception;
  }

  /// For everybody of the company.
  Endpoint everybody(Action action) {
    return request -> {
      Optional<Authenticate.Caller> caller = caller(request);
      if (caller.isEmpty()) {
        return unknown();
      }
      return isOurs(request) ? action.answer(new Call(request, caller.get())) : foreign();
    };
  }

  /// For administrators of the company.
  Endpoint admins(Action action) {
    return everybody(call ->
        call.caller().isAdmin()
            ? action.answer(call)
            : Response.problem(
                ProblemType.FORBIDDEN.with("Only an administrator of the company may do this.")));
  }

  /// Whoever holds the token or the session of this request; empty where it has none that we know.
  Optional<Authenticate.Caller> caller(Request request) {
    return bearer(request)
        .flatMap(authenticate::caller)
        .or(() -> session(request).flatMap(session -> authenticate.byHash(session.tokenHash())));
  }

  /// The session of a request that brings a cookie and no token.
  private Optional<BrowserSession> session(Request request) {
    return cookie(request).flatMap(sessions::find);
  }

  /// The cookie of a request that brings no token.
  private static Optional<String> cookie(Request request) {
    return request.header("Authorization").isPresent()
        ? Optional.empty()
        : SessionCookie.of(request);
  }

  /// What the page of a request that is signed in was told; empty for a token.
  Optional<Secret> csrf(Request request) {
    return cookie(request).filter(_ -> session(request).isPresent()).map(Sessions::csrf);
  }

  static Optional<String> bearer(Request request) {
    return request
        .header("Authorization")
        .map(BEARER::matcher)
        .filter(Matcher::matches)
        .map(bearer -> bearer.group(1));
  }

  private boolean isOurs(Request request) {
    return HARMLESS.contains(request.method())
        || cookie(request)
            .map(Sessions::csrf)
            .map(csrf -> request.header(CSRF).filter(csrf::matches).isPresent())
            .orElse(true);
  }

  private static Response foreign() {
    return Response.problem(
        ProblemType.FORBIDDEN.with(
            "A session may change something only with the header " + CSRF + " of its page."));
  }

  static Response unknown() {
    return Response.problem(
            ProblemType.UNAUTHORIZED.with(
                "The request has neither a bearer token nor a session that is valid."))
        .header("WWW-Authenticate", "Bearer realm=\"casement\"");
  }
}
