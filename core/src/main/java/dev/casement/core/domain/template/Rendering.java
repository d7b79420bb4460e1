package dev.casement.core.domain.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A template with its fields filled in: the text that the customer will see, or every missing and
/// extra field, each named.
///
/// @param header the text of the header, or the kind of file it shows
/// @param body the body's text
/// @param footer the line below
/// @param buttons what may be tapped, in its order
/// @param faults what is missing or too much; the texts are good only where there is none
public record Rendering(
    Optional<String> header,
    String body,
    Optional<String> footer,
    List<Tap> buttons,
    List<Fault> faults) {

  static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]+)\\s*}}");

  public Rendering {
    buttons = List.copyOf(buttons);
    faults = List.copyOf(faults);
  }

  /// One field that is missing, extra, or of the wrong kind.
  ///
  /// @param field below `template.parameters`: `body.name`, `header.image`, `buttons.0`
  public record Fault(String field, String message) {}

  /// A button as the customer sees it.
  ///
  /// @param target where it leads, or what it copies, filled in
  public record Tap(String label, Optional<String> target) {}

  /// Fills this template in.
  public static Rendering of(Template template, Parameters parameters) {
    return new Filling(parameters).fill(template.components());
  }

  /// Fills a template in with the samples that it was written with.
  public static Rendering ofSamples(List<Component> components) {
    return new Filling(Samples.of(components)).fill(components);
  }

  /// The fields that a text has, in a stable order.
  public static List<String> fields(String text) {
    TreeSet<String> fields = new TreeSet<>();
    Matcher matcher = FIELD.matcher(text);
    while (matcher.find()) {
      fields.add(matcher.group(1));
    }
    return List.copyOf(fields);
  }

  /// What the company will be shown to have sent, as one text.
  public String text() {
    List<String> lines = new ArrayList<>();
    header.ifPresent(lines::add);
    lines.add(body);
    footer.ifPresent(lines::add);
    return String.join("\n", lines);
  }
}
