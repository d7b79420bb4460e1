package dev.casement.app.http;

import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.view.NoteView;
import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.teamwork.Note;
import dev.casement.core.domain.teamwork.NoteId;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.TakeNotes;
import java.util.List;
import java.util.Optional;

/// `/v1/conversations/{id}/notes`: what people write down beside a conversation, and customers
/// never see.
final class NotesApi implements Resource {
  private static final String PATH = "/v1/conversations/{id}/notes";

  private final Access access;
  private final Stores stores;
  private final TakeNotes take;
  private final NoteView view;
  private final Once once;

  NotesApi(Access access, Stores stores, TakeNotes take, NoteView view, Once once) {
    this.access = access;
    this.stores = stores;
    this.take = take;
    this.view = view;
    this.once = once;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, access.everybody(this::list))
        .post(PATH, access.everybody(once.of(this::write)))
        .delete(PATH + "/{note}", access.everybody(this::remove));
  }

  private Response list(Call call) {
    String kind = "notes";
    Optional<Conversation> beside = stores.conversations().conversation(call.company(), id(call));
    if (beside.isEmpty()) {
      return missing();
    }
    Page<Note> page =
        stores.desk().notes().notes(call.company(), beside.get().id(), Listing.request(call, kind));
    return Listing.of(kind, page, view::of);
  }

  private Response write(Call call) {
    Fields in = call.body();
    Field<String> text = in.text("text", Note.LONGEST).required();
    Field<List<String>> mentions = in.texts("mentions");
    in.check();
    TakeNotes.Answer answer =
        take.write(
            call.company(),
            id(call),
            call.caller().agent().map(Agent::id),
            text.value(),
            mentions.orElse(List.of()).stream().map(AgentId::new).toList());
    return switch (answer) {
      case TakeNotes.Answer.Written(Note note) ->
          Response.json(201, view.of(note))
              .header(
                  "Location", "/v1/conversations/" + note.conversation() + "/notes/" + note.id());
      case TakeNotes.Answer.Invalid(var faults) -> Response.problem(Problem.fields(faults));
      case TakeNotes.Answer.Unknown _ -> missing();
    };
  }

  private Response remove(Call call) {
    TakeNotes.Removal removal =
        take.remove(
            call.company(),
            id(call),
            new NoteId(call.request().parameter("note")),
            call.caller().agent().map(Agent::id));
    return switch (removal) {
      case REMOVED -> Response.empty(204);
      case NOT_YOURS ->
          Response.problem(ProblemType.FORBIDDEN.with("Only its author may delete a note."));
      case UNKNOWN -> Response.problem(Missing.of("note"));
    };
  }

  private static ConversationId id(Call call) {
    return new ConversationId(call.id());
  }

  private static Response missing() {
    return Response.problem(Missing.of("conversation"));
  }
}
