package dev.casement.app.http.input;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.Marks;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.Parameters;
import dev.casement.core.domain.template.Placeholders;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateDraft;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Reads a template that somebody writes. Only its shape is judged here; what the provider thinks
/// of it is for the lint to say.
public final class TemplateInput {

  private static final int LONGEST = 65_536;

  private final Field<String> account;
  private final Field<String> name;
  private final Field<String> language;
  private final Field<String> category;
  private final Field<ParameterFormat> format;
  private final Field<List<Component>> components;
  private final Field<Long> life;
  private final MarksInput marks;

  private TemplateInput(Fields in) {
    account = in.text("account_id", 64);
    name = in.text("name", LONGEST);
    language = in.text("language", LONGEST);
    category = in.text("category", LONGEST);
    format = in.word("parameter_format", ParameterFormat.class);
    components = ComponentInput.read(in);
    life = in.whole("message_send_ttl_seconds", 0, Integer.MAX_VALUE);
    marks = MarksInput.read(in);
  }

  /// A whole template.
  public static TemplateInput whole(Fields in) {
    TemplateInput read = new TemplateInput(in);
    List.of(read.account, read.name, read.language, read.category).forEach(Field::required);
    read.components.required();
    return read;
  }

  /// What is to change of one.
  public static TemplateInput change(Fields in) {
    TemplateInput read = new TemplateInput(in);
    for (String fixed : List.of("account_id", "name", "language")) {
      if (in.names().contains(fixed)) {
        in.fault(fixed, "cannot be changed: make another template");
      }
    }
    return read;
  }

  public AccountId account() {
    return new AccountId(account.value());
  }

  public TemplateDraft draft() {
    return new TemplateDraft(
        name.value(),
        language.value(),
        category.value(),
        format.maybe().orElseGet(() -> told(components.value())),
        components.value(),
        life());
  }

  public Optional<String> category() {
    return category.maybe();
  }

  public Optional<ParameterFormat> format() {
    return format.maybe();
  }

  public Optional<List<Component>> components() {
    return components.maybe();
  }

  public Optional<Integer> life() {
    return life.maybe().map(Long::intValue);
  }

  public Marks marks() {
    return marks.in(Marks.NONE);
  }

  /// The ids of the teams that it is marked for, as they were typed.
  public List<String> teams() {
    return marks.teams().orElse(List.of());
  }

  public UnaryOperator<Marks> changedMarks() {
    return marks::in;
  }

  /// Whether it says anything that the provider must hear of.
  public boolean isForProvider() {
    return category.isGiven() || components.isGiven() || life.isGiven() || format.isGiven();
  }

  /// Numbers or names, as the texts have them.
  private static ParameterFormat told(List<Component> components) {
    boolean named =
        components.stream()
            .flatMap(part -> texts(part).stream())
            .flatMap(text -> Placeholders.of(text).names().stream())
            .anyMatch(field -> !Parameters.isPosition(field));
    return named ? ParameterFormat.NAMED : ParameterFormat.POSITIONAL;
  }

  private static Set<String> texts(Component part) {
    return switch (part) {
      case Component.Header header -> header.text().map(Set::of).orElse(Set.of());
      case Component.Body body -> Set.of(body.text());
      case Component.Footer _,
          Component.ButtonRow _,
          Component.LimitedOffer _,
          Component.Carousel _,
          Component.Other _ ->
          Set.of();
    };
  }

  /// The company's own marks.
  private record MarksInput(
      Field<List<Template.UseFor>> purposes,
      Field<Boolean> issueResolution,
      Field<Boolean> hidden,
      Field<List<String>> teams) {

    static MarksInput read(Fields in) {
      return new MarksInput(
          in.words("purpose", Template.UseFor.class),
          in.flag("issue_resolution"),
          in.flag("hidden"),
          in.texts("teams"));
    }

    /// The old ones with what is said here in place of what was said before.
    Marks in(Marks old) {
      return new Marks(
          purposes.maybe().map(Set::copyOf).orElse(old.purposes()),
          issueResolution.orElse(old.issueResolution()),
          hidden.orElse(old.hidden()),
          teams.maybe().map(Set::copyOf).orElse(old.teams()));
    }
  }
}
