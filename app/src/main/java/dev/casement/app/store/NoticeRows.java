package dev.casement.app.store;

import dev.casement.app.json.Json;
import dev.casement.app.json.NoticeJson;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.AccountNotice;
import dev.casement.core.domain.channel.KeptNotice;
import dev.casement.core.domain.company.CompanyId;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Rows of notices.
final class NoticeRows {

  private NoticeRows() {}

  static String doc(AccountNotice notice) {
    return Json.print(NoticeJson.write(notice));
  }

  static KeptNotice map(ResultSet row) throws SQLException {
    return new KeptNotice(
        row.getString("id"),
        new CompanyId(row.getString("company")),
        new AccountId(row.getString("account")),
        Rows.instant(row, "told_at"),
        NoticeJson.read(Rows.members(row, "doc")));
  }
}
