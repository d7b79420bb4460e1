package dev.casement.app.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the embedded database is opened.
///
/// @param url the JDBC URL with our settings
record H2Settings(String url) {

  private static final String ENGINE = "jdbc:h2:";

  /// `DB_CLOSE_ON_EXIT`: we close it, after the last write. `RETENTION_TIME`: for how many
  /// milliseconds the space of a page that was moved is left alone; [GroupCommit] flushes every
  /// second, so five of them are enough, and the default of 45 makes the file several times as
  /// large. `WRITE_DELAY` keeps its default although it loses acknowledged rows: we acknowledge
  /// after `CHECKPOINT SYNC` only, and without a delay nothing tidies up in the background, which
  /// makes the file ten times as large as its data. `QUERY_CACHE_SIZE`: all our statements.
  private static final String SETTINGS =
      ";DB_CLOSE_ON_EXIT=FALSE;RETENTION_TIME=5000;QUERY_CACHE_SIZE=128;LOCK_TIMEOUT=10000";

  /// A file, given by its path or as `file:`.
  private static final Pattern FILE = Pattern.compile("(?i)(file:)?([~./].*)");

  /// The database file of a data folder.
  static H2Settings inFolder(Path folder) {
    return new H2Settings(ENGINE + file(folder.toAbsolutePath().resolve("casement").toString()));
  }

  /// Files are opened asynchronously, because a thread that is interrupted while it reads an
  /// ordinary file channel closes it for everybody.
  private static String file(String path) {
    return "async:" + path + SETTINGS;
  }

  /// The database at this URL, if it is an embedded one of this kind.
  static H2Settings at(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(ENGINE)) {
      throw new DatabaseRefused(
          "The database must be a PostgreSQL, such as jdbc:postgresql://localhost/casement, or an"
              + " embedded H2, such as jdbc:h2:file:/var/lib/casement/casement; see --database.");
    }
    if (lower.startsWith(ENGINE + "tcp:") || lower.startsWith(ENGINE + "ssl:")) {
      throw new DatabaseRefused(
          "The database must be an embedded H2, not an H2 server; see --database.");
    }
    Matcher file = FILE.matcher(url.substring(ENGINE.length()));
    return new H2Settings(file.matches() ? ENGINE + file(file.group(2)) : url + SETTINGS);
  }
}
