package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.domain.message.MediaState;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.MediaFiles;
import dev.casement.core.port.store.MediaFiles.ProviderCopy;
import dev.casement.core.port.store.MediaKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is known of files is kept in every state, and given out when something is to be done about
/// it. Each test needs an empty store.
public interface MediaFilesContract extends StoreContract {

  Instant NOW = World.NOON;

  /// Every state that there is.
  static List<MediaState> states() {
    return List.of(
        MediaState.Waiting.since(NOW),
        new MediaState.Waiting(3, NOW.plusSeconds(8), Optional.of("no connection")),
        new MediaState.Stored("image/png", "ab".repeat(32), 1_234_567_890_123L),
        new MediaState.Failed(MediaState.Trouble.DAMAGED, "other bytes"),
        new MediaState.TooLarge(),
        new MediaState.Leaving(NOW),
        new MediaState.Gone());
  }

  private MediaFiles files() {
    return stores().media();
  }

  static MediaFile file(World world, MediaState state) {
    return new MediaFile(
        new MediaId(World.fresh("file")),
        world.company,
        Optional.of(new MessageId(World.fresh("message"))),
        MediaKind.DOCUMENT,
        Optional.of("Menü.pdf"),
        Optional.of("application/pdf"),
        NOW,
        state);
  }

  private MediaFile put(World world, MediaState state) {
    MediaFile file = file(world, state);
    files().put(file);
    return file;
  }

  @Test
  default void keepsAFileInEveryState() {
    World world = new World();
    for (MediaState state : states()) {
      MediaFile file = put(world, state);

      assertThat(files().file(world.company, file.id())).contains(file);
      assertThat(files().file(new CompanyId(World.fresh("company")), file.id())).isEmpty();
    }
  }

  @Test
  default void keepsTheLeastThatIsKnown() {
    World world = new World();
    MediaFile bare =
        new MediaFile(
            new MediaId(World.fresh("file")),
            world.company,
            Optional.empty(),
            MediaKind.STICKER,
            Optional.empty(),
            Optional.empty(),
            NOW,
            new MediaState.Gone());
    files().put(bare);

    assertThat(files().file(world.company, bare.id())).contains(bare);
  }

  @Test
  default void keepsFilesTogetherWithTheirMessages() {
    World world = new World();
    MediaFile file = file(world, MediaState.Waiting.since(NOW));
    stores().conversations().commit(world.changes().file(file).done());

    assertThat(files().file(world.company, file.id())).contains(file);
    assertThat(files().claim(NOW, 10)).containsExactly(file);
  }

  @Test
  default void givesWhatIsDueEarliestFirstAndOnlyOnce() {
    World world = new World();
    MediaFile second = put(world, MediaState.Waiting.since(NOW));
    MediaFile first = put(world, new MediaState.Leaving(NOW.minusMillis(1)));
    MediaFile later = put(world, MediaState.Waiting.since(NOW.plusMillis(1)));
    put(world, new MediaState.Stored("image/png", "", 1));
    put(world, new MediaState.Gone());

    assertThat(files().claim(NOW, 1)).containsExactly(first);
    assertThat(files().claim(NOW, 10)).containsExactly(second);
    assertThat(files().claim(NOW, 10)).isEmpty();
    assertThat(files().claim(NOW.plusMillis(1), 10)).containsExactly(later);
  }

  @Test
  default void givesAFileAgainOnlyOnceItIsReleasedAndStillDue() {
    World world = new World();
    MediaFile file = put(world, MediaState.Waiting.since(NOW));
    files().claim(NOW, 10);
    MediaFile again = file.at(new MediaState.Waiting(1, NOW.plusSeconds(2), Optional.empty()));
    files().put(again);

    assertThat(files().claim(NOW.plusSeconds(2), 10)).isEmpty();
    files().release(MediaKey.of(file));
    assertThat(files().claim(NOW, 10)).isEmpty();
    assertThat(files().claim(NOW.plusSeconds(2), 10)).containsExactly(again);
    files().put(file.at(new MediaState.Gone()));
    files().release(MediaKey.of(file));
    assertThat(files().claim(NOW.plusSeconds(9), 10)).isEmpty();
  }

  @Test
  default void remembersTheCopiesOfAFileByAccount() {
    World world = new World();
    MediaKey key = MediaKey.of(put(world, new MediaState.Stored("image/png", "", 1)));
    AccountId other = new AccountId(World.fresh("account"));
    files().put(new ProviderCopy(key, world.account, "copy-1", NOW));
    files().put(new ProviderCopy(key, world.account, "copy-2", NOW.plusSeconds(1)));
    files().put(new ProviderCopy(key, other, "copy-3", NOW));

    assertThat(files().copy(key, world.account))
        .contains(new ProviderCopy(key, world.account, "copy-2", NOW.plusSeconds(1)));
    MediaKey theirs = new MediaKey(new CompanyId(World.fresh("company")), key.file());
    assertThat(files().copy(theirs, world.account)).isEmpty();
    files().forgetCopies(theirs);
    assertThat(files().copy(key, other)).isPresent();
    files().forgetCopies(key);
    assertThat(files().copy(key, world.account)).isEmpty();
    assertThat(files().copy(key, other)).isEmpty();
  }
}
