package dev.casement.app.store;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What a database says of itself: what it is for, and under which key it keeps its secrets.
final class Installation {

  private static final String STAMP = "stamp";
  private static final String KEY_CHECK = "key_check";

  private final Reads reads;
  private final GroupCommit writer;
  private final Vault vault;

  Installation(Reads reads, GroupCommit writer, Vault vault) {
    this.reads = reads;
    this.writer = writer;
    this.vault = vault;
  }

  Optional<Stamp> stamp() {
    return reads.read(handle -> find(handle, STAMP)).map(Installation::stamp);
  }

  void stampAs(Stamp wanted) {
    Stamp actual = stamp(remember(STAMP, wanted.name().toLowerCase(Locale.ROOT)));
    if (actual != wanted) {
      throw new DatabaseRefused(
          switch (actual) {
            case SANDBOX -> "This database is a sandbox and stays one; for production use another.";
            case PRODUCTION ->
                "This database is for production and is never used as a sandbox; use another.";
          });
    }
  }

  /// Opens a text that was locked when the database was made: that works with the same key only.
  void checkKey() {
    String check =
        remember(KEY_CHECK, Base64.getEncoder().encodeToString(vault.lock(KEY_CHECK, KEY_CHECK)));
    vault.open(Base64.getDecoder().decode(check), KEY_CHECK);
  }

  /// What stands under this name, which is this content where nothing stood there.
  private String remember(String name, String content) {
    return reads
        .read(handle -> find(handle, name))
        .orElseGet(() -> writer.write(handle -> findOrPut(handle, name, content)));
  }

  private static String findOrPut(Handle handle, String name, String content) {
    Optional<String> known = find(handle, name);
    if (known.isEmpty()) {
      handle.execute("insert into installation (name, content) values (?, ?)", name, content);
    }
    return known.orElse(content);
  }

  private static Optional<String> find(Handle handle, String name) {
    return handle
        .select("select content from installation where name = ?", name)
        .mapTo(String.class)
        .findOne();
  }

  private static Stamp stamp(String word) {
    return Stamp.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
