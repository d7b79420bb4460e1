package dev.casement.app.cli;

import dev.casement.app.config.Fault;
import dev.casement.app.config.Setting;
import dev.casement.app.config.Settings;
import dev.casement.app.json.Json;
import dev.casement.app.json.RuleJson;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `rules`: the rules of a channel that are in force at a moment.
final class RulesCommand implements Command {
  private static final String CHANNEL = "--channel";
  private static final String AT = "--at";
  private static final String JSON = "--json";

  private final Program program;
  private final SettingsReading settings;

  RulesCommand(Program program, SettingsReading settings) {
    this.program = program;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public String summary() {
    return "Prints the rules of a channel that are in force at a moment.";
  }

  @Override
  public List<Flag> flags() {
    return Flag.join(
        List.of(
            Flag.value(CHANNEL, "CHANNEL", "The channel, such as whatsapp."),
            Flag.value(AT, "INSTANT", "The moment, or a day; else now."),
            Flag.onOff(JSON, "For programs.")),
        Flag.of(Setting.DATA, Setting.CONFIG, Setting.PLUGINS));
  }

  @Override
  public int run(Given given, List<Fault> faults, Screen screen) {
    List<Fault> all = new ArrayList<>(faults);
    Checks checks = new Checks(given, all);
    String channel = checks.required(CHANNEL);
    Instant at = checks.moment(AT).orElseGet(program.clock()::instant);
    Given withoutAt = given.without(AT);
    return settings.with(
        withoutAt, all, screen, read -> print(read, channel, at, given.isOn(JSON), screen));
  }

  private int print(Settings read, String name, Instant at, boolean json, Screen screen) {
    Channels channels = program.channels(read.plugins(), read.provider());
    Optional<Channel> channel = ChannelChoice.of(name, channels);
    if (channel.isEmpty()) {
      return SettingsReading.tell(List.of(ChannelChoice.fault(CHANNEL, name, channels)), screen);
    }
    List<Rule> rules = channel.get().policy().rules().inForceAt(at);
    if (json) {
      var data = Json.object();
      data.set("data", Json.array(rules, RuleJson::write));
      screen.out().println(Json.print(data));
    } else {
      screen
          .out()
          .printf("Rules of %s at %s:%n", channel.get().descriptor().name(), Json.instant(at));
      rules.forEach(rule -> print(rule, screen));
    }
    return ExitCode.DONE;
  }

  private static void print(Rule rule, Screen screen) {
    screen.out().println();
    screen
        .out()
        .println(rule.id() + "  (" + RuleDates.of(rule, DecisionWords.in(Language.EN)) + ")");
    screen.out().println("  " + rule.title());
    screen.out().println("  " + rule.source());
  }
}
