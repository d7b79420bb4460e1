package dev.casement.app.store;

import dev.casement.app.json.ErasureJson;
import dev.casement.app.json.Json;
import dev.casement.app.store.FeedWriter.News;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.privacy.Erasure;
import dev.casement.core.port.store.ConversationFeed.Kind;
import dev.casement.core.port.store.Erasures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// People who are erased, in the database.
final class JdbiErasures implements Erasures {

  private final Reads reads;
  private final GroupCommit writer;
  private final FeedWriter feedWriter;
  private final JdbiFeed feed;

  JdbiErasures(Reads reads, GroupCommit writer, FeedWriter feedWriter, JdbiFeed feed) {
    this.reads = reads;
    this.writer = writer;
    this.feedWriter = feedWriter;
    this.feed = feed;
  }

  @Override
  public Optional<Erasure> begin(
      String id, CompanyId company, ContactId contact, String reason, Instant now) {
    // Looked for beforehand, since the writer serves others, too.
    Mentions mentions =
        reads.read(handle ->
            PersonTaken.find(handle, id, company, contact, reason, now)
                .map(erasure -> Mentions.of(handle, erasure))
                .orElse(Mentions.NONE));
    Optional<Erasure> begun =
        writer.write(
            Scope.of(company),
            handle -> {
              Optional<Erasure> found = PersonTaken.find(handle, id, company, contact, reason, now);
              found.ifPresent(erasure -> {
                feedWriter.add(handle, company, new PersonTaken(handle, erasure).take());
                mentions.delete(handle, company);
                insert(handle, erasure);
              });
              return found;
            });
    begun.ifPresent(_ -> feed.tell(company));
    return begun;
  }

  @Override
  public List<Erasure> unfinished(int limit) {
    return reads.read(handle ->
        handle
            .createQuery(
                "select company, id, doc from erasure order by company, id"
                    + " fetch first :most rows only")
            .bind("most", limit)
            .map((row, _) ->
                ErasureJson.read(
                    new CompanyId(row.getString("company")),
                    row.getString("id"),
                    Rows.members(row, "doc")))
            .list());
  }

  @Override
  public void forget(Erasure erasure, List<MessageId> messages) {
    if (messages.isEmpty()) {
      return;
    }
    CompanyId company = erasure.company();
    writer.write(
        Scope.of(company),
        handle -> {
          List<String> ids = messages.stream().map(MessageId::value).toList();
          execute(
              handle,
              """
              delete from waiting_receipt where company = :company and external_hash in
                (select external_hash from message where company = :company and id in (<ids>))
              """,
              company,
              ids);
          execute(
              handle,
              "delete from message_held where company = :company and message in (<ids>)",
              company,
              ids);
          execute(
              handle,
              "delete from message where company = :company and id in (<ids>)",
              company,
              ids);
          feedWriter.add(
              handle,
              company,
              ids.stream().map(gone -> new News(Kind.MESSAGE_ERASED, gone)).toList());
          return ids.size();
        });
    feed.tell(company);
  }

  private static void execute(Handle handle, String sql, CompanyId company, List<String> ids) {
    handle.createUpdate(sql).bind("company", company.value()).bindList("ids", ids).execute();
  }

  @Override
  public void put(Erasure erasure) {
    writer.write(
        Scope.of(erasure.company()),
        handle ->
            handle.execute(
                "update erasure set doc = ? where company = ? and id = ?",
                Json.print(ErasureJson.write(erasure)),
                erasure.company().value(),
                erasure.id()));
  }

  private static int insert(Handle handle, Erasure erasure) {
    return handle.execute(
        "insert into erasure (company, id, doc) values (?, ?, ?)",
        erasure.company().value(),
        erasure.id(),
        Json.print(ErasureJson.write(erasure)));
  }

  @Override
  public void finish(Erasure erasure) {
    writer.write(
        Scope.of(erasure.company()),
        handle ->
            handle.execute(
                "delete from erasure where company = ? and id = ?",
                erasure.company().value(),
                erasure.id()));
  }
}
