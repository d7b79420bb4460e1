package dev.casement.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.view.AccountView;
import dev.casement.app.http.view.ConversationView;
import dev.casement.app.http.view.MessageView;
import dev.casement.app.http.view.NoteView;
import dev.casement.app.http.view.PresenceView;
import dev.casement.app.json.Json;
import dev.casement.app.json.TemplateJson;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.teamwork.NoteId;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.port.store.ConversationFeed;
import dev.casement.core.port.store.Stores;
import java.util.Optional;

/// Writes an entry of the feed as a server-sent event: the row as it is now, as in GET.
final class EventText {
  private final Stores stores;
  private final Views views;
  private final ConversationView.Onlooker onlooker;

  EventText(Stores stores, Views views, ConversationView.Onlooker onlooker) {
    this.stores = stores;
    this.views = views;
    this.onlooker = onlooker;
  }

  /// How each thing is shown.
  record Views(
      MessageView messages,
      ConversationView conversations,
      AccountView accounts,
      NoteView notes,
      PresenceView presence) {}

  /// Who is at a conversation now. It has no id: it is not kept, and nobody can ask for it again.
  String of(CompanyId company, ConversationId conversation) {
    return "event: presence.updated\ndata: %s\n\n"
        .formatted(Json.print(views.presence().of(company, conversation)));
  }

  String of(CompanyId company, ConversationFeed.Entry entry) {
    String data = data(company, entry).map(Json::print).orElse("{}");
    return "id: %d\nevent: %s\ndata: %s\n\n".formatted(entry.sequence(), name(entry.kind()), data);
  }

  private static String name(ConversationFeed.Kind kind) {
    return switch (kind) {
      case MESSAGE_CREATED -> "message.created";
      case MESSAGE_UPDATED -> "message.updated";
      case CONVERSATION_UPDATED -> "conversation.updated";
      case ACCOUNT_UPDATED -> "account.updated";
      case TEMPLATE_UPDATED -> "template.updated";
      case MESSAGE_ERASED -> "message.erased";
      case CONVERSATION_ERASED -> "conversation.erased";
      case CONTACT_ERASED -> "contact.erased";
      case NOTE_CREATED -> "note.created";
      case NOTE_DELETED -> "note.deleted";
    };
  }

  private Optional<ObjectNode> data(CompanyId company, ConversationFeed.Entry entry) {
    return switch (entry.kind()) {
      case MESSAGE_CREATED, MESSAGE_UPDATED ->
          stores
              .conversations()
              .message(company, new MessageId(entry.subject()))
              .map(message -> views.messages().of(message, onlooker.reader()));
      case CONVERSATION_UPDATED ->
          stores
              .conversations()
              .conversation(company, new ConversationId(entry.subject()))
              .map(conversation -> views.conversations().of(conversation, onlooker));
      case ACCOUNT_UPDATED ->
          stores
              .accounts()
              .account(company, new AccountId(entry.subject()))
              .map(account -> views.accounts().of(account, onlooker.reader().language().tag()));
      case TEMPLATE_UPDATED ->
          stores
              .templates()
              .template(company, new TemplateId(entry.subject()))
              .map(TemplateJson::write);
      case NOTE_CREATED ->
          stores.desk().notes().note(company, new NoteId(entry.subject())).map(views.notes()::of);
      case NOTE_DELETED, MESSAGE_ERASED, CONVERSATION_ERASED, CONTACT_ERASED ->
          Optional.of(Json.object().put("id", entry.subject()));
    };
  }
}
