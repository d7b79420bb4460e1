package dev.casement.app.sandbox;

import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.JsonBody;
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
    Fields fields = Fields.of(JsonBody.read(request.body()));
    Field<Event> event = fields.word("event", Event.class).required();
    Optional<String> reason = fields.text("reason").maybe();
    Field<String> category = fields.text("category");
    if (event.maybe().filter(asked -> asked == Event.RECATEGORISE).isPresent()) {
      category.required();
    } else if (category.isGiven()) {
      fields.fault("category", "is for recategorise only");
    }
    fields.check();
    boolean delivered =
        reviewers
            .review(request.parameter("id"), Words.of(event.value()), reason, category.maybe())
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
