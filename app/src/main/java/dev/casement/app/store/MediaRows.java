package dev.casement.app.store;

import dev.casement.app.json.Json;
import dev.casement.app.json.MediaFileJson;
import dev.casement.app.json.Members;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.domain.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Rows of files, and of when something is to be done about them.
final class MediaRows {

  static final String COLUMNS = "f.company, f.id, f.message, f.created_at, f.doc";

  private MediaRows() {}

  static MediaFile map(ResultSet row) throws SQLException {
    Members doc = Rows.members(row, "doc");
    return new MediaFile(
        new MediaId(row.getString("id")),
        new CompanyId(row.getString("company")),
        Rows.maybeText(row, "message").map(MessageId::new),
        MediaFileJson.kind(doc),
        doc.maybeText("filename"),
        doc.maybeText("declared_type"),
        Rows.instant(row, "created_at"),
        MediaFileJson.state(doc));
  }

  static int put(Handle handle, MediaFile file) {
    Map<String, Object> row = new HashMap<>();
    row.put("company", file.company().value());
    row.put("id", file.id().value());
    row.put("message", file.message().map(MessageId::value));
    row.put("created_at", file.createdAt().toEpochMilli());
    row.put("doc", Json.print(MediaFileJson.write(file)));
    int updated =
        handle
            .createUpdate(
                """
                update media_file set message = :message, created_at = :created_at, doc = :doc
                where company = :company and id = :id
                """)
            .bindMap(row)
            .execute();
    if (updated == 0) {
      handle
          .createUpdate(
              """
              insert into media_file (company, id, message, created_at, doc)
              values (:company, :id, :message, :created_at, :doc)
              """)
          .bindMap(row)
          .execute();
    }
    due(handle, file, file.state().dueAt());
    return 1;
  }

  /// A claim on the file stays, whatever becomes of it meanwhile.
  private static void due(Handle handle, MediaFile file, Optional<Instant> at) {
    String company = file.company().value();
    String id = file.id().value();
    if (at.isEmpty()) {
      handle.execute("delete from media_due where company = ? and id = ?", company, id);
      return;
    }
    long moment = at.get().toEpochMilli();
    int updated =
        handle.execute(
            "update media_due set due_at = ? where company = ? and id = ?", moment, company, id);
    if (updated == 0) {
      handle.execute(
          "insert into media_due (company, id, due_at) values (?, ?, ?)", company, id, moment);
    }
  }
}
