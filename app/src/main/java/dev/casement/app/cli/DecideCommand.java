package dev.casement.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.config.Fault;
import dev.casement.app.config.Loaded;
import dev.casement.app.config.Setting;
import dev.casement.app.config.Settings;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.WhatIfInput;
import dev.casement.app.http.problem.ProblemException;
import dev.casement.app.json.DecisionJson;
import dev.casement.app.json.Json;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Explanation;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.usecase.AskWhatIf;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.FieldFault;
import dev.casement.core.usecase.Language;
import dev.casement.core.usecase.Platform;
import dev.casement.core.usecase.Reader;
import dev.casement.core.usecase.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `decide`: whether a message might go in a situation that need not exist. It needs neither a
/// server nor a database; any decision is a good end.
final class DecideCommand implements Command {
  private static final String AT = "--at";
  private static final String CHANNEL = "--channel";
  private static final String LANGUAGE = "--lang";
  private static final String JSON = "--json";

  private final Program program;
  private final SettingsReading settings;

  DecideCommand(Program program, SettingsReading settings) {
    this.program = program;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "decide";
  }

  @Override
  public String summary() {
    return "Says whether a message might go in some situation, and by which rule.";
  }

  @Override
  public List<Flag> flags() {
    return Flag.join(
        Flag.join(
            WhatIfFlags.all(),
            List.of(
                Flag.value(LANGUAGE, "TAG", "en, pt-BR, es or it; else en."),
                Flag.onOff(JSON, "For programs: what `POST /v1/decisions` answers."))),
        Flag.of(Setting.DATA, Setting.CONFIG, Setting.PLUGINS));
  }

  @Override
  public int run(Given given, List<Fault> faults, Screen screen) {
    List<Fault> all = new ArrayList<>(faults);
    Optional<WhatIf> question = question(given, all);
    return switch (settings.load(given.without(AT), List.of())) {
      case Loaded.Bad(List<Fault> ofSettings) -> {
        all.addAll(ofSettings);
        yield SettingsReading.tell(all, screen);
      }
      case Loaded.Good(Settings read, var _, List<String> hints) -> {
        SettingsReading.hint(hints);
        Channels channels = program.channels(read.plugins(), read.provider());
        if (question.isEmpty()) {
          unknownChannel(given, channels).ifPresent(all::add);
        }
        yield all.isEmpty()
            ? decide(channels, question.orElseThrow(), given, screen)
            : SettingsReading.tell(all, screen);
      }
    };
  }

  /// What a question that could be asked would have been told of its channel.
  private static Optional<Fault> unknownChannel(Given given, Channels channels) {
    return given
        .value(CHANNEL)
        .filter(name -> ChannelChoice.of(name, channels).isEmpty())
        .map(name -> ChannelChoice.fault(CHANNEL, name, channels));
  }

  /// The question; empty where something is wrong with it, which is noted.
  private Optional<WhatIf> question(Given given, List<Fault> faults) {
    try {
      Fields fields = Fields.of(WhatIfFlags.body(given));
      WhatIfInput input = WhatIfInput.read(fields);
      fields.check();
      return Optional.of(input.question(program.clock().instant()));
    } catch (ProblemException wrong) {
      wrong.problem().errors().stream().map(DecideCommand::fault).forEach(faults::add);
      return Optional.empty();
    }
  }

  private static Fault fault(FieldFault fault) {
    return new Fault(
        WhatIfFlags.flagOf(fault.field()),
        fault.message().replace("is not a member of this request", "does not go with this intent"));
  }

  private int decide(Channels channels, WhatIf question, Given given, Screen screen) {
    Platform platform = program.offline(channels);
    Language language = Language.of(given.value(LANGUAGE).orElse(""));
    return switch (platform.sending().askWhatIf().ask(question)) {
      case AskWhatIf.Answer.Invalid(var faults) ->
          SettingsReading.tell(faults.stream().map(DecideCommand::fault).toList(), screen);
      case AskWhatIf.Answer.Decided(Decision decision, PolicyFacts facts) -> {
        SendProposal proposal =
            new SendProposal(
                question.intent(), question.author(), question.text().map(Content.Text::of));
        Explanation explanation =
            platform.sending().explain().explain(decision, proposal, facts, Reader.of(language));
        if (given.isOn(JSON)) {
          JsonNode tree = DecisionJson.write(explanation);
          screen.out().println(Json.print(tree));
        } else {
          new DecisionText(language).print(explanation, screen.out());
        }
        yield ExitCode.DONE;
      }
    };
  }
}
