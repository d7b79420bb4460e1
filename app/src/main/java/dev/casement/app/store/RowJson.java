package dev.casement.app.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.Json;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whole rows of any table as JSON, and back. Bytes are Base64 in an object of their own, and so
/// are decimals as text: a number in JSON would be read as a binary fraction.
final class RowJson {

  private static final String BYTES = "base64";
  private static final String DECIMAL = "decimal";

  private RowJson() {}

  static ObjectNode write(ResultSet row, List<String> columns) throws SQLException {
    ObjectNode tree = Json.object();
    for (String column : columns) {
      switch (row.getObject(column)) {
        case null -> tree.putNull(column);
        case String text -> tree.put(column, text);
        case Boolean flag -> tree.put(column, flag);
        case Integer number -> tree.put(column, number.longValue());
        case Long number -> tree.put(column, number);
        case BigDecimal amount ->
            tree.set(
                column, Json.object().put(DECIMAL, amount.stripTrailingZeros().toPlainString()));
        case byte[] bytes -> tree.set(column, bytes(bytes));
        case Object other ->
            throw new IllegalStateException(
                column + " has a kind of value that nobody expects: " + other.getClass());
      }
    }
    return tree;
  }

  static ObjectNode bytes(byte[] bytes) {
    return Json.object().put(BYTES, Base64.getEncoder().encodeToString(bytes));
  }

  static byte[] bytes(JsonNode value) {
    return Base64.getDecoder().decode(value.path(BYTES).asText());
  }

  /// The columns of a row, to be bound by name.
  static Map<String, Object> read(JsonNode row) {
    Map<String, Object> columns = new HashMap<>();
    row.properties().forEach(column -> columns.put(column.getKey(), value(column.getValue())));
    return columns;
  }

  private static Object value(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> value.asText();
      case BOOLEAN -> value.asBoolean();
      case NUMBER -> value.asLong();
      case OBJECT ->
          value.has(DECIMAL) ? new BigDecimal(value.path(DECIMAL).asText()) : bytes(value);
      case NULL -> Optional.empty();
      case ARRAY, BINARY, MISSING, POJO ->
          throw new DatabaseRefused("The file holds a row that no database of ours has: " + value);
    };
  }
}
