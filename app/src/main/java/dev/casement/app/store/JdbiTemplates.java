package dev.casement.app.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.port.store.TemplateRegistry;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Templates in the database.
final class JdbiTemplates implements TemplateRegistry {

  private static final String TEMPLATES = "select company, doc from template ";

  private final Reads reads;
  private final GroupCommit writer;

  JdbiTemplates(Reads reads, GroupCommit writer) {
    this.reads = reads;
    this.writer = writer;
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
    return reads.read(handle ->
        handle
            .select(TEMPLATES + "where company = ? and id = ?", company.value(), id.value())
            .map((row, _) -> TemplateRows.map(row))
            .findOne());
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
    writer.write(handle -> {
      templates.forEach(template -> put(handle, template));
      return templates.size();
    });
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
