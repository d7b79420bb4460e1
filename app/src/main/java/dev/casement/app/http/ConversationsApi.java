package dev.casement.app.http;

import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.Texts;
import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.view.ConversationView;
import dev.casement.app.json.Words;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Search;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.MarkRead;
import dev.casement.core.usecase.ShowTyping;
import dev.casement.core.usecase.UpdateConversation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// `/v1/conversations`: the inbox, and what people keep about a conversation.
final class ConversationsApi implements Resource {
  private static final String OPEN_ISSUE = "open";

  private final Access access;
  private final Stores stores;
  private final Search search;
  private final Channels channels;
  private final InstantSource clock;
  private final Readers readers;
  private final CareInput care;
  private final ConversationView view;
  private final UpdateConversation update;
  private final MarkRead markRead;
  private final ShowTyping showTyping;

  ConversationsApi(
      Access access,
      Stores stores,
      Search search,
      Channels channels,
      InstantSource clock,
      Readers readers,
      ConversationView view,
      UpdateConversation update,
      MarkRead markRead,
      ShowTyping showTyping) {
    this.access = access;
    this.stores = stores;
    this.search = search;
    this.channels = channels;
    this.clock = clock;
    this.readers = readers;
    this.care = new CareInput(stores);
    this.view = view;
    this.update = update;
    this.markRead = markRead;
    this.showTyping = showTyping;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/v1/conversations", access.everybody(this::list))
        .get("/v1/conversations/{id}", access.everybody(this::one))
        .patch("/v1/conversations/{id}", access.everybody(this::change))
        .post("/v1/conversations/{id}/read", access.everybody(this::read))
        .post("/v1/conversations/{id}/typing", access.everybody(this::typing));
  }

  private Response list(Call call) {
    ConversationQuery query =
        new ConversationQuery(
            call.query(
                    "view",
                    word -> Words.find(ConversationQuery.View.class, word),
                    "must be one of " + Words.all(ConversationQuery.View.class))
                .orElse(ConversationQuery.View.ALL),
            clock.instant(),
            call.query("channel", this::channel, "must be a channel that is installed"),
            call.query("account_id").map(id -> account(call, id)),
            care.read(call));
    String kind =
        "conversations " + (call.query("q").isPresent() ? "found" : Words.of(query.view()));
    PageRequest request = Listing.request(call, kind);
    Page<Conversation> page =
        call.query("q")
            .map(typed -> search.conversations(call.company(), typed, query, request))
            .orElseGet(() -> stores.conversations().conversations(call.company(), query, request));
    ConversationView.Onlooker onlooker = readers.onlooker(call);
    return Listing.sideBySide(kind, page, conversation -> view.inList(conversation, onlooker));
  }

  private Optional<ChannelId> channel(String word) {
    return channels.all().stream()
        .map(channel -> channel.descriptor().id())
        .filter(id -> id.value().equalsIgnoreCase(word))
        .findFirst();
  }

  private AccountId account(Call call, String id) {
    return stores
        .accounts()
        .account(call.company(), new AccountId(id))
        .map(known -> known.account().id())
        .orElseThrow(() -> Missing.of("account").asException());
  }

  private Response one(Call call) {
    return stores
        .conversations()
        .conversation(call.company(), id(call))
        .map(found -> Response.json(200, view.of(found, readers.onlooker(call))))
        .orElseGet(ConversationsApi::missing);
  }

  private Response change(Call call) {
    Fields in = call.body();
    Field<Conversation.Status> status = in.word("status", Conversation.Status.class);
    Field<String> issue = in.word("issue", List.of(OPEN_ISSUE, "none"));
    Field<String> assignee = in.text("assignee", 64);
    Field<Instant> snoozedUntil = in.text("snoozed_until").map(Texts::instant, Texts.INSTANT);
    Field<String> team = in.text("team", 200);
    boolean nobody = in.isNull("assignee");
    boolean noTeam = in.isNull("team");
    in.check();
    UpdateConversation.Change change =
        new UpdateConversation.Change(
            status.maybe(),
            snoozedUntil.maybe(),
            issue.maybe().map(OPEN_ISSUE::equals),
            assignee.isGiven() || nobody
                ? Optional.of(new UpdateConversation.Assignment(assignee.to(AgentId::new).maybe()))
                : Optional.empty(),
            team.isGiven() || noTeam
                ? Optional.of(new UpdateConversation.TeamChoice(team.to(TeamId::new).maybe()))
                : Optional.empty());
    return switch (update.update(call.company(), id(call), change)) {
      case UpdateConversation.Answer.Updated(var conversation) ->
          Response.json(200, view.of(conversation, readers.onlooker(call)));
      case UpdateConversation.Answer.Invalid(var faults) ->
          Response.problem(Problem.fields(faults));
      case UpdateConversation.Answer.Unknown _ -> missing();
    };
  }

  private Response read(Call call) {
    return markRead.mark(call.company(), id(call)) ? Response.empty(204) : missing();
  }

  private Response typing(Call call) {
    return showTyping.show(call.company(), id(call)) ? Response.empty(204) : missing();
  }

  private static ConversationId id(Call call) {
    return new ConversationId(call.id());
  }

  private static Response missing() {
    return Response.problem(Missing.of("conversation"));
  }
}
