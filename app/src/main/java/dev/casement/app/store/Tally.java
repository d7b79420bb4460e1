package dev.casement.app.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/// What rows came by, table by table: how many, and the sum of their hashes. Two tallies are equal
/// where every row of one is in the other just as often, in whatever order they came.
final class Tally {

  private static final BigInteger MOST = BigInteger.ONE.shiftLeft(256);

  private final Map<String, Line> lines = new TreeMap<>();

  /// @param row with its columns in the order of their names
  void add(String table, ObjectNode row) {
    lines.merge(table, new Line(1, hash(row)), Line::plus);
  }

  long rows() {
    return lines.values().stream().mapToLong(Line::rows).sum();
  }

  ObjectNode write() {
    ObjectNode tree = Json.object();
    lines.forEach((table, line) ->
        tree.putObject(table).put("rows", line.rows).put("hash", line.hash.toString(16)));
    return tree;
  }

  String print() {
    return Json.print(write());
  }

  private static BigInteger hash(ObjectNode row) {
    try {
      return new BigInteger(
          1,
          MessageDigest.getInstance("SHA-256")
              .digest(Json.print(row).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private record Line(long rows, BigInteger hash) {
    Line plus(Line other) {
      return new Line(rows + other.rows, hash.add(other.hash).mod(MOST));
    }
  }
}
