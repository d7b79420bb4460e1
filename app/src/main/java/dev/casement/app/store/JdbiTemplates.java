package dev.casement.app.store;

import dev.casement.app.store.FeedWriter.News;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.port.store.ConversationFeed.Kind;
import dev.casement.core.port.store.TemplateRegistry;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Templates in the database.
final class JdbiTemplates implements TemplateRegistry {

  private static final String TEMPLATES = "select company, doc from template ";

  private final Reads reads;
  private final GroupCommit writer;
  private final FeedWriter feedWriter;
  private final JdbiFeed feed;

  JdbiTemplates(Reads reads, GroupCommit writer, FeedWriter feedWriter, JdbiFeed feed) {
    this.reads = reads;
    this.writer = writer;
    this.feedWriter = feedWriter;
    this.feed = feed;
  }

  @Override
  public List<Template> templates(CompanyId company, AccountId account) {
    return reads.read(handle ->
        handle
            .select(
                TEMPLATES
                    + "where company = ? and account = ?"
                    + " order by company, account, name, language, id",
                company.value(),
                account.value())
            .map((row, _) -> TemplateRows.map(row))
            .list());
  }

  @Override
  public Optional<Template> template(CompanyId company, TemplateId id) {
    return reads.read(handle -> find(handle, company, id));
  }

  private static Optional<Template> find(Handle handle, CompanyId company, TemplateId id) {
    return handle
        .select(TEMPLATES + "where company = ? and id = ?", company.value(), id.value())
        .map((row, _) -> TemplateRows.map(row))
        .findOne();
  }

  @Override
  public Optional<Template> template(
      CompanyId company, AccountId account, String name, String language) {
    return reads.read(handle ->
        handle
            .select(
                TEMPLATES
                    + "where company = ? and account = ? and name = ? and language = ?"
                    + " order by company, account, name, language, id",
                company.value(),
                account.value(),
                name,
                language)
            .map((row, _) -> TemplateRows.map(row))
            .findFirst());
  }

  @Override
  public void put(List<Template> templates) {
    List<CompanyId> changed =
        writer.write(handle ->
            templates.stream()
                .filter(template -> changes(handle, template))
                .map(Template::company)
                .distinct()
                .toList());
    changed.forEach(feed::tell);
  }

  /// Puts a template, and says whether it differs in more than when it was confirmed.
  private boolean changes(Handle handle, Template template) {
    boolean same =
        find(handle, template.company(), template.id()).filter(template::isSameAs).isPresent();
    put(handle, template);
    if (!same) {
      feedWriter.add(
          handle,
          template.company(),
          List.of(new News(Kind.TEMPLATE_UPDATED, template.id().value())));
    }
    return !same;
  }

  private static void put(Handle handle, Template template) {
    handle.execute(
        "delete from template where company = ? and id = ?",
        template.company().value(),
        template.id().value());
    handle.execute(
        "insert into template (company, id, account, name, language, doc)"
            + " values (?, ?, ?, ?, ?, ?)",
        template.company().value(),
        template.id().value(),
        template.account().value(),
        template.name(),
        template.language(),
        TemplateRows.doc(template));
  }
}
