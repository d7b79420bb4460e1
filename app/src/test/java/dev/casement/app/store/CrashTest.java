package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.core.port.store.Stores;
import dev.casement.core.port.store.WebhookEvent;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was acknowledged survives a process that is killed while it writes.
final class CrashTest {

  private static final int ACKNOWLEDGED = 300;
  private static final ChannelId CHANNEL = new ChannelId("pigeon");

  @TempDir private Path folder;

  @Test
  void losesNothingThatWasAcknowledgedBeforeTheKill() throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null) {
        if (line.startsWith("ack ")) {
          acknowledged.add(line.substring(4));
        }
        if (acknowledged.size() == ACKNOWLEDGED) {
          // Not the Process itself: that would close its output, too.
          writer.toHandle().destroyForcibly();
        }
        line = lines.readLine();
      }
    }
    writer.waitFor();

    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
    try (Database database = Database.inFolder(folder, MasterKey.inFolder(folder))) {
      StandInWorld.State state = database.sandboxState(CHANNEL);
      List<String> found =
          database.stores(InstantSource.system()).webhooks().pending(100_000).stream()
              .map(WebhookEvent::id)
              .toList();
      assertThat(found).containsAll(acknowledged).doesNotHaveDuplicates();
      assertThat(acknowledged).allSatisfy(id -> assertThat(state.get(id)).contains(id));
    }
  }

  /// Writes until it is killed, on several threads, and says of each event when it was done.
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      Database database = Database.inFolder(folder, MasterKey.inFolder(folder));
      Stores stores = database.stores(InstantSource.system());
      StandInWorld.State state = database.sandboxState(CHANNEL);
      for (int thread = 0; thread < 8; thread++) {
        String prefix = "t" + thread + "-";
        Thread.ofPlatform().start(() -> write(stores, state, prefix));
      }
    }

    private static void write(Stores stores, StandInWorld.State state, String prefix) {
      byte[] body = new byte[2_000];
      for (int i = 0; true; i++) {
        String id = prefix + i;
        state.put(id, id);
        stores.webhooks().append(WebhookEvent.received(id, CHANNEL, Instant.EPOCH, Map.of(), body));
        System.out.println("ack " + id);
      }
    }
  }
}
