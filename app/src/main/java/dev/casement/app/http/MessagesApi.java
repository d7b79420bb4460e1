package dev.casement.app.http;

import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.MessageInput;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.view.MessageView;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.Search;
import dev.casement.core.port.store.Stores;
import dev.casement.core.port.store.WebhookPart;
import dev.casement.core.usecase.CancelMessage;
import dev.casement.core.usecase.Reader;
import dev.casement.core.usecase.ResendMessage;
import dev.casement.core.usecase.SendCommand;
import dev.casement.core.usecase.SendMessage;
import java.util.Locale;
import java.util.Optional;

/// Messages, by conversation and on their own.
final class MessagesApi implements Resource {
  private final Access access;
  private final Stores stores;
  private final Search search;
  private final Readers readers;
  private final MessageView view;
  private final Sending sending;
  private final SendMessage send;
  private final CancelMessage cancel;
  private final ResendMessage resend;

  MessagesApi(
      Access access,
      Stores stores,
      Search search,
      Readers readers,
      MessageView view,
      Sending sending,
      SendMessage send,
      CancelMessage cancel,
      ResendMessage resend) {
    this.access = access;
    this.stores = stores;
    this.search = search;
    this.readers = readers;
    this.view = view;
    this.sending = sending;
    this.send = send;
    this.cancel = cancel;
    this.resend = resend;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/v1/conversations/{id}/messages", access.everybody(this::list))
        .post("/v1/conversations/{id}/messages", access.everybody(this::send))
        .get("/v1/messages", access.everybody(this::find))
        .get("/v1/messages/{id}", access.everybody(this::one))
        .delete("/v1/messages/{id}", access.everybody(this::cancel))
        .post("/v1/messages/{id}/resend", access.everybody(this::resend))
        .get("/v1/messages/{id}/raw", access.everybody(this::raw));
  }

  private Response list(Call call) {
    ConversationStore.Order order =
        call.query("order", MessagesApi::order, "must be oldest or newest")
            .orElse(ConversationStore.Order.OLDEST_FIRST);
    ConversationId id = new ConversationId(call.id());
    if (stores.conversations().conversation(call.company(), id).isEmpty()) {
      return Response.problem(Missing.of("conversation"));
    }
    String kind = "messages " + id + " " + order;
    Page<Message> page =
        stores.conversations().messages(call.company(), id, order, Listing.request(call, kind));
    Reader reader = readers.of(call);
    return Listing.of(kind, page, message -> view.of(message, reader));
  }

  private static Optional<ConversationStore.Order> order(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "oldest" -> Optional.of(ConversationStore.Order.OLDEST_FIRST);
      case "newest" -> Optional.of(ConversationStore.Order.NEWEST_FIRST);
      default -> Optional.empty();
    };
  }

  private Response send(Call call) {
    Fields in = call.body();
    MessageInput input = MessageInput.read(in);
    in.check();
    Sending.Body body = sending.message(call);
    if (input.overrides() && !call.caller().isAdmin()) {
      return Sending.mayNotOverride();
    }
    SendCommand command =
        input.command(
            call.author(input.isLowered()), call.mayPay(), sending.idempotency(call, body));
    return sending.answer(
        call, send.send(call.company(), new ConversationId(call.id()), command), command, body, "");
  }

  /// By what it says, or by the provider's id.
  private Response find(Call call) {
    Reader reader = readers.of(call);
    Optional<String> typed = call.query("q");
    if (typed.isPresent()) {
      String kind = "messages found";
      Page<Message> page =
          search.messages(call.company(), typed.get(), Listing.request(call, kind));
      return Listing.of(kind, page, message -> view.of(message, reader));
    }
    return Listing.all(
        stores.conversations().messageKnownAs(call.company(), call.required("external_id")).stream()
            .toList(),
        message -> view.of(message, reader));
  }

  private Response one(Call call) {
    return message(call)
        .map(message -> Response.json(200, view.of(message, readers.of(call))))
        .orElseGet(MessagesApi::missing);
  }

  private Response cancel(Call call) {
    return switch (cancel.cancel(call.company(), new MessageId(call.id()))) {
      case CANCELLED -> Response.empty(204);
      case TOO_LATE ->
          Response.problem(
              ProblemType.CONFLICT.with(
                  "The message has left already, or is past the point of withdrawing it."));
      case UNKNOWN -> missing();
    };
  }

  /// Sends again what may or may not have arrived. The request has no body.
  private Response resend(Call call) {
    Sending.Body body = sending.message(call);
    MessageId id = new MessageId(call.id());
    return resend
        .command(
            call.company(), id, call.author(false), call.mayPay(), sending.idempotency(call, body))
        .map(command ->
            sending.answer(call, resend.resend(call.company(), id, command), command, body, ""))
        .orElseGet(MessagesApi::missing);
  }

  /// What the provider sent, as it came: the item itself where it is kept apart, else the request
  /// it came in.
  private Response raw(Call call) {
    return message(call)
        .flatMap(Message::raw)
        .flatMap(ref -> part(call, ref))
        .map(part -> Response.bytes(200, part.body()).header("Content-Type", "application/json"))
        .orElseGet(() ->
            Response.problem(ProblemType.NOT_FOUND.with("Nothing raw is kept of this message.")));
  }

  private Optional<WebhookPart> part(Call call, RawRef ref) {
    return stores
        .webhooks()
        .part(call.company(), ref.event() + "-" + ref.position())
        .or(() -> stores.webhooks().part(call.company(), ref.event()));
  }

  private Optional<Message> message(Call call) {
    return stores.conversations().message(call.company(), new MessageId(call.id()));
  }

  private static Response missing() {
    return Response.problem(Missing.of("message"));
  }
}
