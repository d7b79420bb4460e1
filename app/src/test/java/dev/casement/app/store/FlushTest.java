package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was flushed is found by whoever opens the file as it is at that moment, as after a kill. H2
/// 2.5.252 does not keep that: where it puts a part of the file elsewhere than it foretold, its
/// header names the part before, from which the newest ones are not reached.
final class FlushTest {

  private static final int COMMITS = 400;
  private static final int COPIED = 4;
  private static final int ROWS = 200;

  @TempDir private Path folder;
  private final Random chance = new Random(7);

  @Test
  void bringsWhatWasCommittedWhereTheNextOneFindsIt() throws IOException, SQLException {
    Place place = Place.of(H2Settings.inFolder(folder).url());
    H2Engine engine = new H2Engine(place);
    try (Handle writer = place.connections().open()) {
      // Space is used again at once, so that the file's parts come to lie in no order.
      writer.execute("set retention_time 0");
      writer.execute("create table line (id int primary key, number int, text varchar)");
      writer.getConnection().setAutoCommit(false);
      for (int number = 1; number <= COMMITS; number++) {
        writer.execute(
            "merge into line values (?, ?, ?)",
            chance.nextInt(ROWS),
            number,
            "x".repeat(chance.nextInt(20_000)));
        writer.commit();
        engine.flush(writer);
        if (number % COPIED == 0) {
          assertThat(newestInACopy()).isEqualTo(number);
        }
      }
    }
  }

  private int newestInACopy() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("copy"));
    Files.copy(
        folder.resolve("casement.mv.db"),
        copy.resolve("casement.mv.db"),
        StandardCopyOption.REPLACE_EXISTING);
    try (Handle reader = Place.of(H2Settings.inFolder(copy).url()).connections().open()) {
      return reader.select("select max(number) from line").mapTo(int.class).one();
    }
  }
}
