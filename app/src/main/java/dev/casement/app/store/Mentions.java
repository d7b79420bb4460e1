package dev.casement.app.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.privacy.Erasure;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Rows that are kept for a while and mention a person: answers under idempotency keys, and
/// reactions that wait for their message.
///
/// @param waiting by id
record Mentions(List<Answer> answers, List<String> waiting) {

  static final Mentions NONE = new Mentions(List.of(), List.of());

  static Mentions of(Handle handle, Erasure erasure) {
    CompanyId company = erasure.company();
    Stream<String> ids =
        Stream.concat(
            erasure.contacts().stream().map(ContactId::value),
            erasure.conversations().stream().map(ConversationId::value));
    return new Mentions(
        ids.flatMap(id -> answers(handle, company, id).stream()).distinct().toList(),
        erasure.identities().stream()
            .map(Identity::address)
            .flatMap(address -> waiting(handle, company, address.value()).stream())
            .distinct()
            .toList());
  }

  private static List<Answer> answers(Handle handle, CompanyId company, String id) {
    return handle
        .createQuery(
            """
            select scope, client_key from kept_answer
            where company = :company
              and (position(:id in answer) > 0 or position(:id in location) > 0)
            """)
        .bind("company", company.value())
        .bind("id", id)
        .map((row, _) -> new Answer(row.getString("scope"), row.getString("client_key")))
        .list();
  }

  private static List<String> waiting(Handle handle, CompanyId company, String address) {
    return handle
        .select(
            "select id from waiting_receipt where company = ? and position(? in doc) > 0",
            company.value(),
            address)
        .mapTo(String.class)
        .list();
  }

  void delete(Handle handle, CompanyId company) {
    for (Answer answer : answers) {
      handle.execute(
          "delete from kept_answer where company = ? and scope = ? and client_key = ?",
          company.value(),
          answer.scope(),
          answer.key());
    }
    waiting.forEach(id ->
        handle.execute(
            "delete from waiting_receipt where company = ? and id = ?", company.value(), id));
  }

  /// Under what an answer is kept.
  record Answer(String scope, String key) {}
}
