package dev.casement.core.domain.teamwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class PlaceholderTest {

  @Test
  void putsInWhatIsKnownAndLeavesTheRestToBeSeen() {
    Placeholder.Filled filled =
        Placeholder.fill(
            "Hi {{ Contact.Name }}, {{agent.name}} here. {{agent.name}} {{nonsense}} {} {{}}",
            Map.of(Placeholder.CONTACT_NAME, "Ana $1 \\"));
    assertThat(filled.text())
        .isEqualTo("Hi Ana $1 \\, {{agent.name}} here. {{agent.name}} {{nonsense}} {} {{}}");
    assertThat(filled.missing()).containsExactly("agent.name", "nonsense", "");
  }

  @Test
  void namesWhatMeansNothing() {
    assertThat(Placeholder.unknownIn("{{contact.name}} {{contact.age}} {{contact.age}} {{ x }}"))
        .containsExactly("contact.age", "x");
    assertThat(Placeholder.unknownIn("no { braces } here")).isEmpty();
  }
}
