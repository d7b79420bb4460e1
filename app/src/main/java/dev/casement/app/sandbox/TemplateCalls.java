package dev.casement.app.sandbox;

import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Request;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import dev.casement.app.json.Words;
import java.util.Optional;

/// Lets the provider's reviewers decide on a template.
final class TemplateCalls implements Resource {

  private final Reviewers reviewers;

  TemplateCalls(Reviewers reviewers) {
    this.reviewers = reviewers;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post("/sandbox/templates/{id}", this::review);
  }

  private Response review(Request request) {
    Form form = Form.of(request, "event", "reason", "category");
    Optional<Event> event = form.take(members -> Optional.of(members.word("event", Event.class)));
    Optional<String> reason = form.filled("reason");
    Optional<String> category = form.filled("category");
    form.check();
    Event asked = event.orElseThrow();
    boolean moves = asked == Event.RECATEGORISE;
    form.require(!moves || category.isPresent(), "category", "is missing: to which category?");
    form.require(moves || category.isEmpty(), "category", "is for recategorise only");
    form.check();
    boolean delivered =
        reviewers
            .review(request.parameter("id"), Words.of(asked), reason, category)
            .orElseThrow(() ->
                ProblemType.NOT_FOUND.with("No played provider has this template.").asException());
    return Response.json(
        200, Json.object().put("id", request.parameter("id")).put("delivered", delivered));
  }

  /// What reviewers do.
  private enum Event {
    APPROVE,
    REJECT,
    PAUSE,
    DISABLE,
    RECATEGORISE
  }
}
