package dev.casement.app.http.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.BillingJson;
import dev.casement.app.json.DecisionJson;
import dev.casement.app.json.Json;
import dev.casement.app.json.WindowJson;
import dev.casement.app.json.Words;
import dev.casement.core.domain.billing.BillingStanding;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.LastMessage;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.policy.Explanation;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.usecase.Explain;
import dev.casement.core.usecase.Reader;
import dev.casement.core.usecase.ViewConversation;
import java.util.List;
import java.util.Optional;

/// Conversations, with how they stand at this moment for somebody who might answer.
public final class ConversationView {
  private final ContactStore contacts;
  private final ViewConversation view;
  private final Explain explain;

  public ConversationView(ContactStore contacts, ViewConversation view, Explain explain) {
    this.contacts = contacts;
    this.view = view;
    this.explain = explain;
  }

  /// Somebody who looks at a conversation and might answer.
  public record Onlooker(Author.Kind author, boolean mayPay, Reader reader) {}

  /// With the remedies filled in.
  public ObjectNode of(Conversation conversation, Onlooker onlooker) {
    return write(
        conversation,
        onlooker,
        reply ->
            explain.explain(
                reply.decision(),
                SendProposal.of(Intent.FreeForm.ANY, onlooker.author()),
                conversation,
                onlooker.mayPay(),
                onlooker.reader()));
  }

  /// As lists show it: remedies by kind alone.
  public ObjectNode inList(Conversation conversation, Onlooker onlooker) {
    return write(
        conversation,
        onlooker,
        reply ->
            explain.explain(
                reply.decision(),
                SendProposal.of(Intent.FreeForm.ANY, onlooker.author()),
                reply.facts(),
                onlooker.reader()));
  }

  /// Explains whether an answer may go.
  @FunctionalInterface
  private interface Explaining {
    Explanation explain(ViewConversation.Reply reply);
  }

  private ObjectNode write(Conversation conversation, Onlooker onlooker, Explaining explaining) {
    ViewConversation.Standing standing =
        view.view(conversation, onlooker.author(), onlooker.mayPay());
    Optional<Explanation> reply = standing.reply().map(explaining::explain);
    ObjectNode tree =
        Json.object()
            .put("id", conversation.id().value())
            .put("channel", conversation.channel().value())
            .put("account_id", conversation.account().value());
    tree.set("contact", contact(conversation));
    tree.put("status", Words.of(conversation.status()));
    tree.put("snoozed_until", conversation.snoozedUntil().map(Json::instant).orElse(null));
    tree.put("issue", conversation.issueOpen() ? "open" : "none");
    tree.put("assignee", conversation.assignee().map(AgentId::value).orElse(null));
    tree.put("team", conversation.team().map(TeamId::value).orElse(null));
    tree.set("window", WindowJson.write(standing.window()));
    tree.set("billing", billing(standing.reply().flatMap(ViewConversation.Reply::billing)));
    tree.put("unread", conversation.unread());
    tree.set("last_message", last(conversation.lastMessage()));
    tree.put("created_at", Json.instant(conversation.createdAt()));
    tree.put("active_at", Json.instant(conversation.activeAt()));
    tree.set("reply", reply.<JsonNode>map(DecisionJson::write).orElse(NullNode.instance));
    return tree;
  }

  private JsonNode contact(Conversation conversation) {
    Optional<Contact> contact = contacts.contact(conversation.company(), conversation.contact());
    return contact.<JsonNode>map(ContactView::brief).orElse(NullNode.instance);
  }

  private static ObjectNode billing(Optional<BillingStanding> standing) {
    ObjectNode billing = Json.object();
    billing.put("model", standing.map(BillingStanding::model).map(Words::of).orElse(null));
    billing.set(
        "conversations",
        Json.array(
            standing.map(BillingStanding::conversations).orElse(List.of()),
            BillingJson::conversation));
    standing
        .flatMap(BillingStanding::freeEntry)
        .ifPresent(entry -> billing.set("free_entry", BillingJson.freeEntry(entry)));
    standing
        .flatMap(BillingStanding::monthFreeLeft)
        .ifPresent(left -> billing.put("month_free_left", left));
    return billing;
  }

  private static JsonNode last(Optional<LastMessage> message) {
    return message
        .<JsonNode>map(last ->
            Json.object()
                .put("id", last.id().value())
                .put("direction", Words.of(last.direction()))
                .put("type", last.type())
                .put("text", last.preview())
                .put("sent_at", Json.instant(last.at())))
        .orElse(NullNode.instance);
  }
}
