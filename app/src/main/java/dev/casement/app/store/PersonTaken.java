package dev.casement.app.store;

import dev.casement.app.store.FeedWriter.News;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.privacy.Erasure;
import dev.casement.core.port.store.ConversationFeed.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// A person about to be taken out of the database.
final class PersonTaken {

  private final Handle handle;
  private final Erasure erasure;
  private final List<News> news = new ArrayList<>();

  PersonTaken(Handle handle, Erasure erasure) {
    this.handle = handle;
    this.erasure = erasure;
  }

  /// What there is of this person; empty where there is no such contact.
  static Optional<Erasure> find(
      Handle handle, String id, CompanyId company, ContactId contact, String reason, Instant now) {
    List<ContactId> people = ContactLinks.family(handle, company, contact).toList();
    List<Identity> identities = new ArrayList<>();
    int found = 0;
    for (ContactId one : people) {
      for (String known : identitiesOf(handle, company, one)) {
        found++;
        identities.addAll(ContactRows.identities(known));
      }
    }
    List<Held> held =
        people.stream().flatMap(one -> Held.by(handle, company, one).stream()).toList();
    held.forEach(
        one -> one.addresses().forEach(a -> identities.add(new Identity(one.channel(), a))));
    return found == 0
        ? Optional.empty()
        : Optional.of(
            new Erasure(
                id,
                company,
                people,
                identities.stream().distinct().toList(),
                held.stream().map(Held::id).toList(),
                reason,
                now,
                Optional.empty()));
  }

  private static List<String> identitiesOf(Handle handle, CompanyId company, ContactId contact) {
    return handle
        .select(
            "select identities from contact where company = ? and id = ?",
            company.value(),
            contact.value())
        .mapTo(String.class)
        .list();
  }

  /// Takes the person out.
  ///
  /// @return what to tell those who follow the feed
  List<News> take() {
    for (ContactId contact : erasure.contacts()) {
      Held.by(handle, erasure.company(), contact).forEach(this::take);
      take(contact);
    }
    for (int place = 0; place < erasure.identities().size(); place++) {
      withoutName(erasure.identities().get(place).address(), erasure.id() + "/" + place);
    }
    return news;
  }

  /// That somebody was written to counts on, for the day that providers count; not who it was.
  private void withoutName(CustomerAddress address, String instead) {
    handle.execute(
        "update reached set address = ? where company = ? and address = ?",
        instead,
        erasure.company().value(),
        address.value());
  }

  private void take(ContactId contact) {
    ConsentRows.erase(handle, erasure.company(), contact, erasure.at(), erasure.reason());
    for (String table : List.of("contact_identity", "contact_link", "contact_merged")) {
      execute("delete from " + table + " where company = ? and contact = ?", contact.value());
    }
    execute("delete from contact_merged where company = ? and head = ?", contact.value());
    execute("delete from contact where company = ? and id = ?", contact.value());
    news.add(new News(Kind.CONTACT_ERASED, contact.value()));
  }

  private void take(Held held) {
    String id = held.id().value();
    for (String table :
        List.of("message_held", "outbox", "conversation_absorbed", "conversation_snoozed")) {
      execute("delete from " + table + " where company = ? and conversation = ?", id);
    }
    execute(
        "delete from conversation_unread where company = ? and conversation = ? and active_at = ?",
        id,
        held.activeAt());
    for (CustomerAddress address : held.addresses()) {
      handle
          .createUpdate(
              """
              delete from conversation_address
              where company = :company and account = :account and kind = :kind
                and address = :address
              """)
          .bindMap(ConversationRows.key(erasure.company(), held.account(), address))
          .execute();
    }
    execute("delete from conversation where company = ? and id = ?", id);
    news.add(new News(Kind.CONVERSATION_ERASED, id));
  }

  private void execute(String sql, Object... more) {
    handle.execute(
        sql, Stream.concat(Stream.of(erasure.company().value()), Stream.of(more)).toArray());
  }

  /// A conversation with a person, as far as it is to be found.
  private record Held(
      ConversationId id,
      AccountId account,
      ChannelId channel,
      List<CustomerAddress> addresses,
      long activeAt) {

    static List<Held> by(Handle handle, CompanyId company, ContactId contact) {
      return handle
          .select(
              "select id, account, channel, addresses, active_at from conversation"
                  + " where company = ? and contact = ?",
              company.value(),
              contact.value())
          .map((row, _) ->
              new Held(
                  new ConversationId(row.getString("id")),
                  new AccountId(row.getString("account")),
                  new ChannelId(row.getString("channel")),
                  ConversationRows.addresses(row.getString("addresses")),
                  row.getLong("active_at")))
          .list();
    }
  }
}
