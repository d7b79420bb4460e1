package dev.casement.app.cli;

import dev.casement.app.config.Fault;
import dev.casement.app.config.Setting;
import dev.casement.app.config.Settings;
import dev.casement.app.json.ChannelJson;
import dev.casement.app.json.Json;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelDescriptor;
import dev.casement.core.usecase.Channels;
import java.util.List;

/// `channels`: the channels there are.
final class ChannelsCommand implements Command {
  private static final String JSON = "--json";

  private final Program program;
  private final SettingsReading settings;

  ChannelsCommand(Program program, SettingsReading settings) {
    this.program = program;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "channels";
  }

  @Override
  public String summary() {
    return "Lists the channels there are, built in and plugged in.";
  }

  @Override
  public List<Flag> flags() {
    return Flag.join(
        List.of(Flag.onOff(JSON, "For programs.")),
        Flag.of(Setting.DATA, Setting.CONFIG, Setting.PLUGINS));
  }

  @Override
  public int run(Given given, List<Fault> faults, Screen screen) {
    return settings.with(given, faults, screen, read -> print(read, given.isOn(JSON), screen));
  }

  private int print(Settings read, boolean json, Screen screen) {
    Channels channels = program.channels(read.plugins(), read.provider());
    List<ChannelDescriptor> all = channels.all().stream().map(Channel::descriptor).toList();
    if (json) {
      var data = Json.object();
      data.set("data", Json.array(all, ChannelJson::write));
      screen.out().println(Json.print(data));
    } else {
      all.forEach(channel -> print(channel, screen));
    }
    return ExitCode.DONE;
  }

  private static void print(ChannelDescriptor channel, Screen screen) {
    screen
        .out()
        .printf(
            "%-12s %-12s window %d hours, a closed one is reopened by: %s%n",
            channel.id(),
            channel.name(),
            channel.window().toHours(),
            switch (channel.reopening()) {
              case TEMPLATE -> "a template";
              case WAIT -> "the customer alone";
            });
  }
}
