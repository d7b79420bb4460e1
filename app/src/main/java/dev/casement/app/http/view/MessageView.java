package dev.casement.app.http.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.CircumstancesJson;
import dev.casement.app.json.ContentJson;
import dev.casement.app.json.DecisionJson;
import dev.casement.app.json.FailureJson;
import dev.casement.app.json.Json;
import dev.casement.app.json.QuoteJson;
import dev.casement.app.json.StepJson;
import dev.casement.app.json.Words;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Explanation;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.MediaFiles;
import dev.casement.core.usecase.Explain;
import dev.casement.core.usecase.Reader;
import dev.casement.core.usecase.ResendMessage;

/// Messages: sent and received ones have the same shape.
public final class MessageView {
  private static final String RECEIVED = "received";

  private final ConversationStore conversations;
  private final MediaFiles files;
  private final Explain explain;
  private final ResendMessage resend;

  public MessageView(
      ConversationStore conversations, MediaFiles files, Explain explain, ResendMessage resend) {
    this.conversations = conversations;
    this.files = files;
    this.explain = explain;
    this.resend = resend;
  }

  public ObjectNode of(Message message, Reader reader) {
    ObjectNode tree =
        Json.object()
            .put("id", message.id().value())
            .put("conversation_id", message.conversation().value())
            .put("direction", Words.of(message.direction()));
    ContentJson.writeInto(tree, message.content());
    completeFiles(tree, message.company(), message.content());
    message
        .externalId()
        .ifPresentOrElse(id -> tree.put("external_id", id), () -> tree.putNull("external_id"));
    tree.put("created_at", Json.instant(message.createdAt()));
    tree.put("sent_at", Json.instant(message.sentAt()));
    switch (message) {
      case InboundMessage inbound -> received(tree, inbound);
      case OutboundMessage outbound -> sent(tree, outbound, reader);
    }
    return tree;
  }

  private void completeFiles(ObjectNode tree, CompanyId company, Content content) {
    if (content instanceof Content.Media media && tree.get("media") instanceof ObjectNode file) {
      media
          .source()
          .file()
          .flatMap(id -> files.file(company, id))
          .ifPresent(known -> MediaView.complete(file, known));
    }
    if (content instanceof Content.Parts(var parts)) {
      for (int i = 0; i < parts.size(); i++) {
        if (tree.path("parts").path(i) instanceof ObjectNode part) {
          completeFiles(part, company, parts.get(i));
        }
      }
    }
  }

  private void received(ObjectNode tree, InboundMessage message) {
    tree.put("status", RECEIVED);
    ArrayNode statuses = tree.putArray("statuses");
    statuses.addObject().put("status", RECEIVED).put("at", Json.instant(message.createdAt()));
    message
        .replyTo()
        .flatMap(id -> conversations.message(message.company(), message.conversation(), id))
        .ifPresent(answered -> tree.put("reply_to", answered.id().value()));
    CircumstancesJson.writeInto(tree, message.circumstances());
  }

  private void sent(ObjectNode tree, OutboundMessage message, Reader reader) {
    String language = reader.language().tag();
    tree.put("status", Words.of(message.state()));
    tree.set("statuses", Json.array(message.steps(), step -> StepJson.show(step, language)));
    message
        .decision()
        .ifPresent(decision -> tree.set("decision", decision(decision, message, reader)));
    message.cost().ifPresent(cost -> tree.set("cost", QuoteJson.write(cost)));
    message.failure().ifPresent(failure -> tree.set("error", FailureJson.show(failure, language)));
    message.replyTo().map(MessageId::value).ifPresent(id -> tree.put("reply_to", id));
    message.tag().ifPresent(tag -> tree.put("tag", tag.word()));
    message.expiresAt().ifPresent(at -> tree.put("expires_at", Json.instant(at)));
    tree.put("author", Words.of(message.author().kind()));
    switch (message.author()) {
      case Author.Person(var agent) -> tree.put("agent_id", agent.value());
      case Author.Automation(var name) -> tree.put("author_name", name);
    }
    doubt(tree, message);
    if (message.echo()) {
      tree.put("echo", true);
    }
  }

  private void doubt(ObjectNode tree, OutboundMessage message) {
    message
        .unclearSince()
        .ifPresent(_ -> tree.put("may_have_arrived", resend.mayHaveArrived(message)));
    resend.offeredFrom(message).ifPresent(from -> tree.put("resend_from", Json.instant(from)));
    message.resending().of().ifPresent(id -> tree.put("resends", id.value()));
    message.resending().as().ifPresent(id -> tree.put("resent_as", id.value()));
  }

  private ObjectNode decision(Decision decision, OutboundMessage message, Reader reader) {
    Explanation explained = explain.explain(decision, reader);
    return DecisionJson.write(
        new Explanation(
            decision,
            explained.message(),
            explained.remedies(),
            explained.instead(),
            message.cost()));
  }
}
