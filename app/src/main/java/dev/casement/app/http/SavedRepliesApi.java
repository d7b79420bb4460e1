package dev.casement.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.teamwork.Placeholder;
import dev.casement.core.domain.teamwork.SavedReply;
import dev.casement.core.domain.teamwork.SavedReplyId;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.ChangeReplies;
import dev.casement.core.usecase.FillReply;
import java.util.Optional;
import java.util.regex.Pattern;

/// `/v1/saved-replies`: texts that agents use again and again.
final class SavedRepliesApi implements Resource {
  private static final String PATH = "/v1/saved-replies";
  private static final int LONGEST_NAME = 80;
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private final Access access;
  private final Stores stores;
  private final ChangeReplies change;
  private final FillReply fill;
  private final Once once;

  SavedRepliesApi(Access access, Stores stores, ChangeReplies change, FillReply fill, Once once) {
    this.access = access;
    this.stores = stores;
    this.change = change;
    this.fill = fill;
    this.once = once;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, access.everybody(this::list))
        .post(PATH, access.admins(once.of(this::create)))
        .get(PATH + "/{id}", access.everybody(this::one))
        .patch(PATH + "/{id}", access.admins(this::change))
        .delete(PATH + "/{id}", access.admins(this::remove))
        .post(PATH + "/{id}/preview", access.everybody(this::preview));
  }

  private Response list(Call call) {
    return Listing.cut(
        call,
        "saved replies",
        stores.desk().replies().replies(call.company()),
        reply -> reply.id().value(),
        SavedRepliesApi::view);
  }

  private Response create(Call call) {
    Fields in = call.body();
    Field<String> name = in.text("name", LONGEST_NAME).required();
    Field<String> text = in.text("text", SavedReply.LONGEST).required();
    Field<String> language = language(in);
    Field<String> team = in.text("team_id", 200);
    in.check();
    return answer(
        201,
        change.save(
            call.company(),
            new ChangeReplies.Draft(
                name.value().strip(),
                text.value(),
                language.maybe(),
                team.to(TeamId::new).maybe())));
  }

  private static Field<String> language(Fields in) {
    return in.text("language", 16)
        .must(tag -> TAG.matcher(tag).matches(), "must be a language tag, such as pt-BR");
  }

  /// What is not given stays; null takes language or team away.
  private Response change(Call call) {
    Fields in = call.body();
    Field<String> name = in.text("name", LONGEST_NAME);
    Field<String> text = in.text("text", SavedReply.LONGEST);
    Field<String> language = language(in);
    Field<String> team = in.text("team_id", 200);
    boolean anyLanguage = in.isNull("language");
    boolean everybody = in.isNull("team_id");
    in.check();
    Optional<SavedReply> found = reply(call);
    if (found.isEmpty()) {
      return missing();
    }
    SavedReply old = found.get();
    return answer(
        200,
        change.change(
            call.company(),
            old.id(),
            new ChangeReplies.Draft(
                name.orElse(old.name()).strip(),
                text.orElse(old.text()),
                anyLanguage ? Optional.empty() : language.maybe().or(old::language),
                everybody ? Optional.empty() : team.to(TeamId::new).maybe().or(old::team))));
  }

  private static Response answer(int status, ChangeReplies.Answer answer) {
    return switch (answer) {
      case ChangeReplies.Answer.Put(SavedReply reply) -> {
        Response shown = Response.json(status, view(reply));
        yield status == 201 ? shown.header("Location", PATH + "/" + reply.id()) : shown;
      }
      case ChangeReplies.Answer.Invalid(var faults) -> Response.problem(Problem.fields(faults));
      case ChangeReplies.Answer.Unknown _ -> missing();
    };
  }

  private Response one(Call call) {
    return reply(call)
        .map(reply -> Response.json(200, view(reply)))
        .orElseGet(SavedRepliesApi::missing);
  }

  private Response remove(Call call) {
    return change.remove(call.company(), new SavedReplyId(call.id()))
        ? Response.empty(204)
        : missing();
  }

  /// As it would read in one conversation, from whoever asks.
  private Response preview(Call call) {
    Fields in = call.body();
    Field<String> conversation = in.text("conversation_id", 64).required();
    in.check();
    Optional<SavedReply> reply = reply(call);
    if (reply.isEmpty()) {
      return missing();
    }
    Optional<Conversation> where =
        stores
            .conversations()
            .conversation(call.company(), new ConversationId(conversation.value()));
    if (where.isEmpty()) {
      return Response.problem(Missing.of("conversation", "conversation_id"));
    }
    Placeholder.Filled filled = fill.fill(reply.get(), where.get(), call.caller().agent());
    ObjectNode tree = Json.object().put("text", filled.text());
    tree.set("missing", Json.texts(filled.missing()));
    return Response.json(200, tree);
  }

  private Optional<SavedReply> reply(Call call) {
    return stores.desk().replies().reply(call.company(), new SavedReplyId(call.id()));
  }

  private static ObjectNode view(SavedReply reply) {
    return Json.object()
        .put("id", reply.id().value())
        .put("name", reply.name())
        .put("text", reply.text())
        .put("language", reply.language().orElse(null))
        .put("team_id", reply.team().map(TeamId::value).orElse(null))
        .put("updated_at", Json.instant(reply.updatedAt()));
  }

  private static Response missing() {
    return Response.problem(Missing.of("saved reply"));
  }
}
