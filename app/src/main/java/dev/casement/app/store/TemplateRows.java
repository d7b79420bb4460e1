package dev.casement.app.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.ComponentJson;
import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.app.json.TemplateJson;
import dev.casement.app.json.Words;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.template.Dealings;
import dev.casement.core.domain.template.Marks;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.domain.template.TemplateStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;

/// Rows of templates: the API's shape, but for the purposes, which are kept as the company marked
/// them.
final class TemplateRows {

  private TemplateRows() {}

  static String doc(Template template) {
    ObjectNode doc = TemplateJson.write(template);
    doc.set("purpose", Words.of(template.purposes()));
    doc.remove("unsupported");
    doc.set("edits", Json.texts(template.dealings().edits().stream().map(Json::instant).toList()));
    return Json.print(doc);
  }

  static Template map(ResultSet row) throws SQLException {
    Members doc = Rows.members(row, "doc");
    return new Template(
        new TemplateId(doc.text("id")),
        new CompanyId(row.getString("company")),
        new AccountId(doc.text("account_id")),
        doc.text("external_id"),
        doc.text("name"),
        doc.text("language"),
        doc.word("category", TemplateCategory.class),
        doc.maybeText("coming_category"),
        doc.word("status", TemplateStatus.class),
        doc.text("meta_status"),
        doc.maybeText("quality"),
        doc.maybeText("reason"),
        doc.word("parameter_format", ParameterFormat.class),
        doc.objects("components", ComponentJson::read),
        new Marks(
            Set.copyOf(doc.words("purpose", Template.UseFor.class)),
            doc.flag("issue_resolution"),
            doc.flag("hidden"),
            Set.copyOf(doc.texts("teams"))),
        new Dealings(
            doc.texts("edits").stream().map(Instant::parse).toList(),
            doc.maybeText("requested_by")),
        doc.instant("synced_at"));
  }
}
