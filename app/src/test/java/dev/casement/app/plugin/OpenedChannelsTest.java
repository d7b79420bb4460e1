package dev.casement.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casement.app.CannotStart;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.testkit.example.LetterboxPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenedChannelsTest {
  private static final ChannelEnvironment ENVIRONMENT =
      new ChannelEnvironment(InstantSource.system(), Optional.empty(), Duration.ofSeconds(1));

  @TempDir Path folder;

  @Test
  void findsTheBuiltInChannelsWhereThereIsNoFolder() {
    assertThat(ids(folder.resolve("none"))).containsExactly("instagram", "messenger", "whatsapp");
  }

  @Test
  void addsTheChannelsOfTheFoldersJars() {
    PluginJar.letterbox(folder.resolve("letterbox.jar"));

    assertThat(ids(folder)).containsExactly("instagram", "letterbox", "messenger", "whatsapp");
  }

  @Test
  void looksAtNothingButJars() throws IOException {
    Files.writeString(folder.resolve("readme.txt"), "Put jars here.");

    assertThat(ids(folder)).hasSize(3);
  }

  @Test
  void refusesAJarThatBringsNoChannel() {
    Path jar = PluginJar.empty(folder.resolve("empty.jar"));

    assertThatThrownBy(() -> ids(folder))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(jar.toString())
        .hasMessageContaining("brings no channel");
  }

  @Test
  void namesTheJarThatCannotBeLoaded() {
    Path jar = PluginJar.naming(folder.resolve("broken.jar"), "org.example.Missing");

    assertThatThrownBy(() -> ids(folder))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(jar.toString())
        .hasMessageContaining("org.example.Missing");
  }

  @Test
  void namesTheFileThatIsNoJar() throws IOException {
    Path jar = Files.writeString(folder.resolve("text.jar"), "not a jar");

    assertThatThrownBy(() -> ids(folder))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(jar.toString());
  }

  @Test
  void refusesTwoPluginsWithOneChannelAndNamesBoth() {
    List<FoundPlugin> twins =
        List.of(
            new FoundPlugin(new LetterboxPlugin(), "one.jar"),
            new FoundPlugin(new LetterboxPlugin(), "other.jar"));

    assertThatThrownBy(() -> OpenedChannels.open(twins, ENVIRONMENT))
        .isInstanceOf(CannotStart.class)
        .hasMessage("Two plug-ins bring the channel letterbox: one.jar and other.jar.");
  }

  @Test
  void namesThePluginThatDoesNotOpen() {
    FoundPlugin broken =
        new FoundPlugin(
            _ -> {
              throw new IllegalStateException("no stamps left");
            },
            "broken.jar");

    assertThatThrownBy(() -> OpenedChannels.open(List.of(broken), ENVIRONMENT))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("broken.jar")
        .hasMessageContaining("no stamps left");
  }

  private static List<String> ids(Path plugins) {
    try (OpenedChannels opened = OpenedChannels.open(plugins, ENVIRONMENT)) {
      return opened.all().stream()
          .map(Channel::descriptor)
          .map(descriptor -> descriptor.id().value())
          .toList();
    }
  }
}
