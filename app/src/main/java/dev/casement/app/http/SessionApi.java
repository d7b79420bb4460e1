package dev.casement.app.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.JsonBody;
import dev.casement.app.http.server.Request;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.usecase.Authenticate;
import java.util.Optional;

/// `/v1/session`: signs a browser in and out. A token, given once, becomes a cookie.
final class SessionApi implements Resource {
  private static final String PATH = "/v1/session";

  private final Access access;
  private final Authenticate authenticate;
  private final Sessions sessions;

  SessionApi(Access access, Authenticate authenticate, Sessions sessions) {
    this.access = access;
    this.authenticate = authenticate;
    this.sessions = sessions;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, access.everybody(this::show))
        .post(PATH, this::signIn)
        .delete(PATH, access.everybody(this::signOut));
  }

  /// The token stands in the body, or where bearer tokens stand.
  private Response signIn(Request request) {
    Fields in =
        request.body().length == 0 ? Fields.none() : Fields.of(JsonBody.read(request.body()));
    Field<String> given = in.text("token", 512);
    in.check();
    Optional<String> token = given.maybe().or(() -> Access.bearer(request));
    Optional<Authenticate.Caller> caller = token.flatMap(authenticate::caller);
    if (caller.isEmpty()) {
      return Access.unknown();
    }
    SessionCookie.of(request).ifPresent(sessions::end);
    Sessions.Begun begun = sessions.begin(caller.get(), token.orElseThrow());
    return Response.json(201, view(caller.get(), Optional.of(begun.csrf())))
        .header("Location", PATH)
        .header("Set-Cookie", SessionCookie.set(begun.cookie().reveal()));
  }

  private Response show(Call call) {
    return Response.json(200, view(call.caller(), access.csrf(call.request())));
  }

  private Response signOut(Call call) {
    boolean everywhere = call.flag("everywhere").orElse(false);
    SessionCookie.of(call.request())
        .ifPresent(cookie -> {
          if (everywhere) {
            sessions.endAll(cookie);
          } else {
            sessions.end(cookie);
          }
        });
    return Response.empty(204).header("Set-Cookie", SessionCookie.forget());
  }

  private static ObjectNode view(Authenticate.Caller caller, Optional<Secret> csrf) {
    ObjectNode tree =
        Json.object()
            .put("kind", caller.agent().isPresent() ? "human" : "automation")
            .put("company_id", caller.company().value());
    tree.set("agent", caller.agent().<JsonNode>map(PeopleApi::view).orElse(NullNode.instance));
    return tree.put("csrf", csrf.map(Secret::reveal).orElse(null));
  }
}
