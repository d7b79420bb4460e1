package dev.casement.app.http;

import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Endpoint;
import dev.casement.app.http.server.Request;
import dev.casement.app.http.server.Response;
import dev.casement.core.usecase.Authenticate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets in who holds a token, and only administrators where only they may.
final class Access {
  private static final Pattern BEARER =
      Pattern.compile("bearer +([A-Za-z0-9._~+/=-]{1,512})", Pattern.CASE_INSENSITIVE);

  private final Authenticate authenticate;

  Access(Authenticate authenticate) {
    this.authenticate = authenticate;
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
      return caller.isPresent() ? action.answer(new Call(request, caller.get())) : unknown();
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

  /// Whoever holds the token of this request; empty where it has none that we know.
  Optional<Authenticate.Caller> caller(Request request) {
    return request
        .header("Authorization")
        .map(BEARER::matcher)
        .filter(Matcher::matches)
        .flatMap(bearer -> authenticate.caller(bearer.group(1)));
  }

  private static Response unknown() {
    return Response.problem(
            ProblemType.UNAUTHORIZED.with("The request has no bearer token that is valid."))
        .header("WWW-Authenticate", "Bearer realm=\"casement\"");
  }
}
