package dev.casement.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.config.Settings;
import dev.casement.app.store.PostgresServer;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After a person was erased, no row of any table and no file of ours says who they were or what
/// was said; what it cost is still there. What the sandbox's phones show is the provider's.
final class ErasedEverywhereTest {

  private static final String PHONE = "5511987650123";
  private static final String NAME = "Zuleica";
  private static final String SAID = "quixotesque";
  private static final List<String> TRACES = List.of(PHONE, NAME, SAID);

  @TempDir Path data;

  private static void live(RunningSandbox sandbox) throws Exception {
    sandbox.post(
        "/sandbox/customers/whatsapp/" + PHONE + "/messages",
        "{'name':'" + NAME + "','text':'I am " + SAID + "'}");
    sandbox.post(
        "/sandbox/customers/whatsapp/" + PHONE + "/messages",
        "{'payload':{'type':'image','image':{'caption':'" + SAID + "'}}}");
    sandbox.customer("whatsapp", "5511987650999", "Somebody else");
    String conversation = conversation(sandbox);
    sandbox.send(conversation, "{'type':'text','text':'Dear " + NAME + ", " + SAID + "'}");
    sandbox.post("/sandbox/customers/whatsapp/" + PHONE + "/read", "{}");
    sandbox.post("/sandbox/clock", "{'advance':'PT1M'}");
    sandbox.patch("/v1/contacts/" + contact(sandbox), "{'notes':'" + SAID + " and more'}");
    sandbox.get("/v1/conversations?q=" + NAME);
  }

  private static JsonNode found(RunningSandbox sandbox) throws Exception {
    return sandbox
        .get("/v1/conversations?channel=whatsapp")
        .json()
        .path("data")
        .valueStream()
        .filter(one -> one.toString().contains(PHONE))
        .findFirst()
        .orElseThrow();
  }

  private static String conversation(RunningSandbox sandbox) throws Exception {
    return found(sandbox).path("id").asText();
  }

  private static String contact(RunningSandbox sandbox) throws Exception {
    return found(sandbox).at("/contact/id").asText();
  }

  private void erase(RunningSandbox sandbox, Connection tables) throws Exception {
    live(sandbox);
    assertThat(tablesWith(tables, TRACES))
        .contains("contact", "conversation", "message", "webhook_body");
    JsonNode costs = sandbox.get("/v1/usage").json();
    String contact = contact(sandbox);
    String conversation = conversation(sandbox);

    assertThat(sandbox.delete("/v1/contacts/" + contact + "?reason=letter").status())
        .isEqualTo(204);
    sandbox.post("/sandbox/clock", "{'advance':'PT0S'}");

    assertThat(sandbox.get("/v1/contacts/" + contact).status()).isEqualTo(404);
    assertThat(sandbox.get("/v1/conversations/" + conversation).status()).isEqualTo(404);
    assertThat(sandbox.get("/v1/contacts?q=" + NAME).json().path("data")).isEmpty();
    assertThat(sandbox.get("/v1/usage").json()).isEqualTo(costs);
    assertThat(tablesWith(tables, TRACES)).isEmpty();
    assertThat(tablesWith(tables, List.of("Somebody else"))).contains("message");
    assertThat(rows(tables, "ledger")).isPositive();
    sandbox.customer("whatsapp", PHONE, "Hello again");
    assertThat(contact(sandbox)).isNotEqualTo(contact);
  }

  private static int rows(Connection tables, String table) throws SQLException {
    try (Statement statement = tables.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getInt(1);
    }
  }

  /// The tables, of whatever schema, that hold a row with one of these words.
  private static Set<String> tablesWith(Connection database, List<String> words)
      throws SQLException {
    Set<String> found = new TreeSet<>();
    for (String table : tables(database)) {
      try (Statement statement = database.createStatement();
          ResultSet rows = statement.executeQuery("select * from " + table)) {
        while (rows.next()) {
          String row = text(rows);
          if (words.stream().anyMatch(row::contains)) {
            // A stretch of a table is a part of it.
            found.add(table.replaceAll("__.*", ""));
          }
        }
      }
    }
    return found;
  }

  private static List<String> tables(Connection database) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet tables =
        database.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        String schema = tables.getString("TABLE_SCHEM").toLowerCase(Locale.ROOT);
        if (schema.equals("public")
            && !name.equals("sandbox_state")
            && !name.equals("flyway_schema_history")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static String text(ResultSet row) throws SQLException {
    StringWriter text = new StringWriter();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      Object value = row.getObject(column);
      text.append(
              value instanceof byte[] bytes
                  ? new String(bytes, StandardCharsets.UTF_8)
                  : String.valueOf(value))
          .append('\n');
    }
    return text.toString();
  }

  private List<Path> filesWith(String... folders) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : folders) {
      Path inside = data.resolve(folder);
      if (Files.isDirectory(inside)) {
        try (Stream<Path> files = Files.walk(inside)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (TRACES.stream()
                .anyMatch(trace -> content.contains(trace.toLowerCase(Locale.ROOT)))) {
              found.add(file);
            }
          }
        }
      }
    }
    return found;
  }

  private long mediaFiles() throws IOException {
    Path media = data.resolve("media");
    if (!Files.isDirectory(media)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(media)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void leavesNothingOnPostgreSql() throws Exception {
    String url = PostgresServer.empty().url();
    try (Connection tables = DriverManager.getConnection(url)) {
      RunningSandbox sandbox =
          RunningSandbox.on(new Settings.Database(url, Optional.empty(), Optional.empty()), data);
      try (sandbox) {
        erase(sandbox, tables);
      }
    }
    assertThat(filesWith("search")).isEmpty();
    assertThat(mediaFiles()).isZero();
  }

  @Test
  void leavesNothingOnTheEmbeddedDatabase() throws Exception {
    // The process has its file for itself, so another connection is one of the same process.
    try (RunningSandbox sandbox = RunningSandbox.in(data, Optional.empty());
        Connection tables =
            DriverManager.getConnection("jdbc:h2:async:" + data.resolve("casement"))) {
      erase(sandbox, tables);
    }
    assertThat(filesWith("search")).isEmpty();
    assertThat(mediaFiles()).isZero();
  }
}
