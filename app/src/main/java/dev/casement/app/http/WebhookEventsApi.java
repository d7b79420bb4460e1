package dev.casement.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import dev.casement.app.json.Words;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.WebhookLog;
import dev.casement.core.port.store.WebhookPart;
import dev.casement.core.usecase.ReplayWebhook;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `/v1/webhook-events`: what the providers sent, raw, by what became of it; newest first.
final class WebhookEventsApi implements Resource {
  private static final Comparator<WebhookPart> NEWEST_FIRST =
      Comparator.comparing(WebhookPart::receivedAt).thenComparing(WebhookPart::id).reversed();

  private final Access access;
  private final WebhookLog log;
  private final ReplayWebhook replay;
  private final Once once;

  WebhookEventsApi(Access access, WebhookLog log, ReplayWebhook replay, Once once) {
    this.access = access;
    this.log = log;
    this.replay = replay;
    this.once = once;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/v1/webhook-events", access.everybody(this::list))
        .get("/v1/webhook-events/{id}", access.everybody(this::one))
        .post("/v1/webhook-events/{id}/replay", access.everybody(once.of(this::replay)));
  }

  private Response list(Call call) {
    Optional<WebhookPart.State> state =
        call.query(
            "state",
            word -> Words.find(WebhookPart.State.class, word),
            "must be one of " + Words.all(WebhookPart.State.class));
    String kind = "webhook-events " + state.map(Words::of).orElse("");
    PageRequest request = Listing.request(call, kind);
    Page<WebhookPart> page =
        state
            .map(one -> log.parts(call.company(), one, request))
            .orElseGet(() -> ofAllStates(call, request));
    return Listing.of(kind, page, WebhookEventsApi::view);
  }

  /// The pages of all states, merged: each is in the order of the whole.
  private Page<WebhookPart> ofAllStates(Call call, PageRequest request) {
    List<WebhookPart> merged =
        Arrays.stream(WebhookPart.State.values())
            .flatMap(state -> log.parts(call.company(), state, request).items().stream())
            .sorted(NEWEST_FIRST)
            .toList();
    if (merged.size() < request.limit()) {
      return new Page<>(merged, Optional.empty());
    }
    List<WebhookPart> cut = merged.subList(0, request.limit());
    return new Page<>(cut, Optional.of(new Cursor(cut.getLast().receivedAt(), cut.getLast().id())));
  }

  private Response one(Call call) {
    return log.part(call.company(), call.id())
        .map(part -> Response.json(200, view(part)))
        .orElseGet(WebhookEventsApi::missing);
  }

  private Response replay(Call call) {
    if (!replay.replay(call.company(), call.id())) {
      return missing();
    }
    return Response.json(202, Json.object().put("id", call.id()))
        .header("Location", "/v1/webhook-events/" + call.id());
  }

  private static ObjectNode view(WebhookPart part) {
    ObjectNode tree =
        Json.object()
            .put("id", part.id())
            .put("channel", part.channel().value())
            .put("state", Words.of(part.state()));
    part.reason().ifPresent(reason -> tree.put("reason", reason));
    tree.put("received_at", Json.instant(part.receivedAt()));
    part.position().ifPresent(position -> tree.put("position", position));
    return tree.put("body", new String(part.body(), StandardCharsets.UTF_8));
  }

  private static Response missing() {
    return Response.problem(Missing.of("webhook event"));
  }
}
