package dev.casement.app.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.app.json.Words;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Columns as values, and the other way round.
final class Rows {

  private Rows() {}

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  static Optional<String> maybeText(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Optional<Integer> maybeInt(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  static <E extends Enum<E>> E word(ResultSet row, String column, Class<E> type)
      throws SQLException {
    String word = row.getString(column);
    return Words.find(type, word)
        .orElseThrow(() -> new SQLException("'" + word + "' in " + column + " is not known"));
  }

  static JsonNode tree(ResultSet row, String column) throws SQLException {
    return Json.parse(row.getString(column));
  }

  static Members members(ResultSet row, String column) throws SQLException {
    return Members.of(tree(row, column));
  }

  /// A short stand-in for a provider's id in an index; whoever finds a row by it compares the id.
  static long hash(String externalId) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(externalId.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
