package dev.casement.app.docs;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.template.lint.LintRule;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelDescriptor;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.channel.ChannelPolicy.Effect;
import dev.casement.core.port.channel.TemplateDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The generated part of `docs/channel-rules.md`: what each channel's policy and descriptor say.
final class ChannelRulesPage {

  private static final Instant LONG_AGO = Instant.parse("2010-01-01T00:00:00Z");

  private ChannelRulesPage() {}

  static String of(List<Channel> channels) {
    return channels.stream().map(ChannelRulesPage::of).collect(Collectors.joining("\n"));
  }

  private static String of(Channel channel) {
    ChannelDescriptor descriptor = channel.descriptor();
    List<String> lines = new ArrayList<>();
    lines.add("## " + descriptor.name());
    lines.add("");
    lines.add("### What opens the window");
    lines.add("");
    lines.addAll(openers(channel.policy()));
    lines.add("");
    lines.add("### Rules");
    lines.add("");
    lines.add("| id | rule | from | until | source |");
    lines.add("| --- | --- | --- | --- | --- |");
    channel.policy().rules().rules().forEach(rule -> lines.add(row(rule)));
    lines.add("");
    channel.templateDesk().ifPresent(desk -> lines.addAll(templates(desk)));
    lines.add("### Limits of content");
    lines.add("");
    lines.add("| field | most | unit |");
    lines.add("| --- | ---: | --- |");
    descriptor
        .limits()
        .forEach(limit ->
            lines.add("| `%s` | %d | %s |".formatted(limit.field(), limit.most(), limit.unit())));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> templates(TemplateDesk desk) {
    List<String> lines = new ArrayList<>();
    lines.add("### Rules about templates");
    lines.add("");
    lines.add("| id | rule | weight | from | until | source |");
    lines.add("| --- | --- | --- | --- | --- | --- |");
    for (LintRule rule : desk.lint().rules()) {
      lines.add(row(rule.rule(), rule.weight().name().toLowerCase(Locale.ROOT) + " | "));
    }
    lines.add(row(desk.edits().rule(), "edit | "));
    lines.add("");
    return lines;
  }

  private static List<String> openers(ChannelPolicy policy) {
    List<String> lines =
        new ArrayList<>(List.of("| activity | effect | since |", "| --- | --- | --- |"));
    List<String> nothing = new ArrayList<>();
    for (Activity activity : Activity.values()) {
      Effect before = policy.effectOf(activity, LONG_AGO);
      boolean silent = before == Effect.NOTHING;
      if (!silent) {
        lines.add(row(activity, before, "always"));
      }
      for (Instant date : dates(policy)) {
        Effect after = policy.effectOf(activity, date);
        if (after != policy.effectOf(activity, date.minusMillis(1))) {
          lines.add(row(activity, after, day(date)));
          silent = false;
        }
      }
      if (silent) {
        nothing.add("`" + word(activity) + "`");
      }
    }
    lines.add("");
    lines.add("These never do: " + String.join(", ", nothing) + ".");
    return lines;
  }

  private static List<Instant> dates(ChannelPolicy policy) {
    return policy.rules().rules().stream()
        .flatMap(rule -> Stream.of(rule.from(), rule.until()))
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }

  private static String row(Activity activity, Effect effect, String since) {
    String does =
        switch (effect) {
          case OPENS -> "opens it";
          case MAY_OPEN -> "may open it";
          case NOTHING -> "does nothing";
        };
    return "| `%s` | %s | %s |".formatted(word(activity), does, since);
  }

  private static String row(Rule rule) {
    return row(rule, "");
  }

  /// @param more further cells, each with its end
  private static String row(Rule rule, String more) {
    return "| `%s` | %s | %s%s | %s | %s |"
        .formatted(
            rule.id(),
            rule.title(),
            more,
            rule.from().map(ChannelRulesPage::day).orElse(""),
            rule.until().map(ChannelRulesPage::day).orElse(""),
            rule.source());
  }

  private static String day(Instant midnight) {
    return LocalDate.ofInstant(midnight, ZoneOffset.UTC).toString();
  }

  private static String word(Activity activity) {
    return activity.name().toLowerCase(Locale.ROOT);
  }
}
