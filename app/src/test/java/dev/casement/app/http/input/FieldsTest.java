package dev.casement.app.http.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.problem.ProblemException;
import dev.casement.core.usecase.FieldFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FieldsTest {
  private static Fields of(String json) {
    return Fields.of(JsonBody.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> faults(Fields in) {
    Problem problem = catchThrowableOfType(ProblemException.class, in::check).problem();
    return problem.errors().stream().map(FieldFault::field).toList();
  }

  @Test
  void takesWhatIsRight() {
    Fields in =
        of("{\"name\": \"Ana\", \"age\": 7, \"tags\": [\"a\", \"b\"], \"more\": {\"x\": true}}");
    Field<String> name = in.text("name").required();
    Field<Long> age = in.whole("age", 0, 10);
    Field<List<String>> tags = in.texts("tags");
    Field<Field<Boolean>> deep = in.object("more").to(more -> more.flag("x"));
    Field<String> absent = in.text("absent");
    in.check();
    assertThat(name.value()).isEqualTo("Ana");
    assertThat(age.value()).isEqualTo(7);
    assertThat(tags.value()).containsExactly("a", "b");
    assertThat(deep.value().value()).isTrue();
    assertThat(absent.maybe()).isEmpty();
  }

  @Test
  void namesEveryFaultFromTheRoot() {
    Fields in =
        of("{\"age\": 1.5, \"tags\": [\"a\", 1], \"more\": {\"x\": 1, \"y\": 2}, \"odd\": 1}");
    in.text("name").required();
    in.whole("age", 0, 10);
    in.texts("tags");
    in.object("more").to(more -> more.flag("x"));
    assertThat(faults(in))
        .containsExactlyInAnyOrder("name", "age", "tags.1", "more.x", "more.y", "odd");
  }

  @Test
  void namesAFaultOnce() {
    Fields in = of("{\"name\": 1}");
    in.text("name").required().must(name -> name.length() > 3, "must be long");
    assertThat(faults(in)).containsExactly("name");
  }

  @Test
  void takesNullForAbsentAndTellsThemApartWhereAsked() {
    Fields in = of("{\"assignee\": null}");
    assertThat(in.text("assignee").isGiven()).isFalse();
    assertThat(in.isNull("assignee")).isTrue();
    assertThat(in.isNull("team")).isFalse();
    in.check();
  }

  @Test
  void givesNoValueThatWasNotChecked() {
    Field<String> name = of("{}").text("name").required();
    assertThatThrownBy(name::value).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void countsCharactersAsCodePoints() {
    Fields in = of("{\"a\": \"😀😀\", \"b\": \"😀😀😀\"}");
    in.text("a", 2);
    in.text("b", 2);
    assertThat(faults(in)).containsExactly("b");
  }
}
