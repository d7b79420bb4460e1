package dev.casement.app.plugin;

import dev.casement.app.CannotStart;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The channels of this process, open until it ends.
public final class OpenedChannels implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OpenedChannels.class);

  private final Map<ChannelId, Opened> byId = new TreeMap<>();

  private OpenedChannels() {}

  /// Opens every channel there is: the built-in ones and those in this folder.
  ///
  /// @throws CannotStart where a module is empty or broken, or two bring the same channel
  public static OpenedChannels open(Path folder, ChannelEnvironment environment) {
    ClassLoader program = OpenedChannels.class.getClassLoader();
    return open(new PluginFinder(program).find(folder), environment);
  }

  static OpenedChannels open(List<FoundPlugin> found, ChannelEnvironment environment) {
    OpenedChannels opened = new OpenedChannels();
    for (FoundPlugin plugin : found) {
      opened.add(plugin, environment);
    }
    log.info("Channels: {}", opened.describe());
    return opened;
  }

  private void add(FoundPlugin found, ChannelEnvironment environment) {
    Opened opened = open(found, environment);
    Opened earlier = byId.putIfAbsent(opened.channel.descriptor().id(), opened);
    if (earlier != null) {
      throw new CannotStart(
          "Two plug-ins bring the channel %s: %s and %s."
              .formatted(opened.channel.descriptor().id(), earlier.origin, opened.origin));
    }
  }

  private static Opened open(FoundPlugin found, ChannelEnvironment environment) {
    try {
      return new Opened(found.plugin().open(environment), found.origin());
    } catch (LinkageError | RuntimeException broken) {
      throw new CannotStart(
          "The channel of %s (%s) cannot be opened: %s"
              .formatted(found.plugin().getClass().getName(), found.origin(), broken),
          broken);
    }
  }

  /// All of them, by id.
  public Collection<Channel> all() {
    return byId.values().stream().map(Opened::channel).toList();
  }

  private String describe() {
    return byId.isEmpty()
        ? "none"
        : String.join(
            ", ",
            byId.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue().origin + ")")
                .toList());
  }

  @Override
  public void close() {
    byId.values().forEach(opened -> opened.channel.close());
  }

  private record Opened(Channel channel, String origin) {}
}
