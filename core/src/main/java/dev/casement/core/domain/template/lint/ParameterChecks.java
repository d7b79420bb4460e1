package dev.casement.core.domain.template.lint;

import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.Parameters;
import dev.casement.core.domain.template.Placeholders;
import dev.casement.core.domain.template.TemplateDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Looks at the fields of header and body, and at their samples.
public final class ParameterChecks {

  private static final Pattern NAME = Pattern.compile("[a-z_]+");
  private static final Pattern EDGE = Pattern.compile("^[\\s\\p{P}&&[^{}]]+|[\\s\\p{P}&&[^{}]]+$");

  private ParameterChecks() {}

  /// How fields are named: all numbers, from 1 without a gap, or all names.
  public static LintRule.Check names() {
    return (draft, notes) -> {
      for (String text : TextChecks.words(draft)) {
        names(draft.format(), TextChecks.HEADER, text, notes);
      }
      for (Component.Body body : draft.parts(Component.Body.class)) {
        names(draft.format(), TextChecks.BODY, body.text(), notes);
      }
    };
  }

  private static void names(ParameterFormat format, String field, String text, Notes notes) {
    Placeholders fields = Placeholders.of(text);
    if (fields.isBroken()) {
      notes.add(field, "parameter.braces");
    }
    for (String name : fields.distinct()) {
      boolean number = Parameters.isPosition(name);
      if (format == ParameterFormat.POSITIONAL && !number) {
        notes.add(field, "parameter.not_number", name);
      } else if (format == ParameterFormat.NAMED && !NAME.matcher(name).matches()) {
        notes.add(field, number ? "parameter.not_name" : "parameter.name_form", name);
      }
    }
    if (format == ParameterFormat.POSITIONAL) {
      gaps(field, fields, notes);
    } else {
      twice(field, fields.names(), notes);
    }
  }

  private static void gaps(String field, Placeholders fields, Notes notes) {
    Set<String> given = new HashSet<>(fields.names());
    long numbers = given.stream().filter(Parameters::isPosition).count();
    for (int number = 1; number <= numbers; number++) {
      if (!given.contains(Integer.toString(number))) {
        notes.add(field, "parameter.gap", number, numbers);
      }
    }
  }

  private static void twice(String field, List<String> names, Notes notes) {
    Set<String> seen = new HashSet<>();
    new TreeSet<>(names.stream().filter(name -> !seen.add(name)).toList())
        .forEach(name -> notes.add(field, "parameter.twice", name));
  }

  /// The body neither begins nor ends with a field.
  public static LintRule.Check edges() {
    return (draft, notes) ->
        draft
            .parts(Component.Body.class)
            .forEach(body -> {
              if (Placeholders.begins(body.text())) {
                notes.add(TextChecks.BODY, "body.begins");
              }
              if (Placeholders.ends(body.text())) {
                notes.add(TextChecks.BODY, "body.ends");
              }
            });
  }

  /// Nothing but signs stands before the first field or after the last.
  public static LintRule.Check bareEdges() {
    return (draft, notes) ->
        draft
            .parts(Component.Body.class)
            .forEach(body -> {
              String bare = EDGE.matcher(body.text()).replaceAll("");
              boolean begins = Placeholders.begins(bare) && !Placeholders.begins(body.text());
              boolean ends = Placeholders.ends(bare) && !Placeholders.ends(body.text());
              if (begins || ends) {
                notes.add(TextChecks.BODY, "body.bare_edge");
              }
            });
  }

  /// There are at least so many words around n fields: `each` for every one, and `more`.
  public static LintRule.Check ratio(int each, int more) {
    return (draft, notes) ->
        draft
            .parts(Component.Body.class)
            .forEach(body -> {
              Placeholders fields = Placeholders.of(body.text());
              int needed = each * fields.names().size() + more;
              if (!fields.isEmpty() && fields.words() < needed) {
                notes.add(
                    TextChecks.BODY, "body.ratio", fields.names().size(), fields.words(), needed);
              }
            });
  }

  /// Every field has a sample, and no sample is without a field.
  public static LintRule.Check samples() {
    return (draft, notes) -> {
      for (Component.Header header : draft.parts(Component.Header.class)) {
        header
            .text()
            .ifPresent(text -> samples("components.header.example", text, header.samples(), notes));
      }
      for (Component.Body body : draft.parts(Component.Body.class)) {
        samples("components.body.example", body.text(), body.samples(), notes);
      }
    };
  }

  private static void samples(String field, String text, Map<String, String> samples, Notes notes) {
    List<String> names = Placeholders.of(text).distinct();
    for (String name : names) {
      String sample = samples.getOrDefault(name, "");
      if (sample.isBlank()) {
        notes.add(field + "." + name, "sample.missing", name);
      } else if (sample.contains("\n") || sample.contains("\t") || sample.contains("     ")) {
        notes.add(field + "." + name, "sample.lines");
      }
    }
    new TreeSet<>(samples.keySet())
        .stream()
            .filter(name -> !names.contains(name))
            .forEach(name -> notes.add(field + "." + name, "sample.extra", name));
  }

  /// Fields have numbers, not names.
  public static LintRule.Check positionalOnly() {
    return (TemplateDraft draft, Notes notes) -> {
      if (draft.format() == ParameterFormat.NAMED) {
        notes.add("parameter_format", "parameter.positional_only");
      }
    };
  }
}
