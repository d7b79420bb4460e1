package dev.casement.core.memory;

import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.SearchKey;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.message.Direction;
import dev.casement.core.port.store.ConversationQuery;
import java.util.List;

/// Which conversations a query asks for.
final class Views {

  private final Rows.OfCompany own;
  private final ConversationQuery query;

  Views(Rows.OfCompany own, ConversationQuery query) {
    this.own = own;
    this.query = query;
  }

  List<Conversation> found() {
    return own.conversations.values().stream()
        .filter(this::inView)
        .filter(c -> query.channel().isEmpty() || c.channel().equals(query.channel().get()))
        .filter(c -> query.account().isEmpty() || c.account().equals(query.account().get()))
        .filter(c -> query.text().isEmpty() || answers(c, query.text().get()))
        .toList();
  }

  private boolean inView(Conversation conversation) {
    return switch (query.view()) {
      case ALL -> true;
      case OPEN -> isOpen(conversation);
      case CLOSING_SOON ->
          isOpen(conversation)
              && conversation
                  .windowClosesAt()
                  .orElseThrow()
                  .isBefore(query.now().plus(ConversationQuery.SOON));
      case WAITING ->
          !isOpen(conversation)
              && conversation
                  .lastMessage()
                  .filter(last -> last.direction() == Direction.OUTBOUND)
                  .isPresent();
      case UNREAD -> conversation.unread() > 0;
    };
  }

  private boolean isOpen(Conversation conversation) {
    return conversation.windowClosesAt().filter(query.now()::isBefore).isPresent();
  }

  private boolean answers(Conversation conversation, String typed) {
    Contact contact = own.contacts.get(conversation.contact());
    return contact != null && SearchKey.of(contact).answers(typed);
  }
}
