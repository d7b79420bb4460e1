package dev.casement.app.store;

import dev.casement.app.json.ContactDetailsJson;
import dev.casement.app.json.IdentityJson;
import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Rows of contacts as values.
final class ContactRows {

  static final String COLUMNS =
      "c.company, c.id, c.created_at, c.identities, c.profile_name, c.user_name, c.details, "
          + "c.merged_into, c.version";

  private ContactRows() {}

  static Contact map(ResultSet row) throws SQLException {
    return new Contact(
        new ContactId(row.getString("id")),
        new CompanyId(row.getString("company")),
        Rows.maybeText(row, "profile_name"),
        Rows.maybeText(row, "user_name"),
        identities(row.getString("identities")),
        Rows.instant(row, "created_at"),
        ContactDetailsJson.read(Rows.members(row, "details")),
        Rows.maybeText(row, "merged_into").map(ContactId::new),
        row.getLong("version"));
  }

  static List<Identity> identities(String json) {
    List<Identity> identities = new ArrayList<>();
    Json.parse(json).forEach(node -> identities.add(IdentityJson.read(Members.of(node))));
    return identities;
  }

  static String identities(List<Identity> identities) {
    return Json.print(Json.array(identities, IdentityJson::write));
  }
}
