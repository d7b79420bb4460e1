package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.Marks;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.port.store.TemplateRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Templates are kept with all their parts and the company's marks.
public interface TemplateRegistryContract extends StoreContract {

  private TemplateRegistry registry() {
    return stores().templates();
  }

  private static Template template(
      World world, String name, String language, Set<Template.UseFor> purposes) {
    return new Template(
        new TemplateId(World.fresh("template")),
        world.company,
        world.account,
        World.fresh("wire"),
        name,
        language,
        TemplateCategory.UTILITY,
        TemplateStatus.APPROVED,
        "APPROVED",
        Optional.of("GREEN"),
        Optional.empty(),
        ParameterFormat.NAMED,
        List.of(
            new Component.Header("TEXT", Optional.of("{{hotel}}")),
            new Component.Body("Hello {{guest}} 🙂"),
            new Component.Footer("Reply STOP to stop"),
            new Component.ButtonRow(
                List.of(
                    new Component.Button("QUICK_REPLY", "Continue", Optional.empty()),
                    new Component.Button("URL", "See", Optional.of("https://example.org/{{1}}")))),
            new Component.Other("HOLOGRAM", "{\"cards\": []}")),
        purposes,
        true,
        false,
        World.NOON);
  }

  @Test
  default void returnsATemplateAsItWasPut() {
    World world = new World();
    Template marked = template(world, "welcome", "pt_BR", Set.of(Template.UseFor.START));
    Template unmarked = template(world, "welcome", "en", Set.of());
    registry().put(List.of(marked, unmarked));

    assertThat(registry().template(world.company, marked.id())).contains(marked);
    assertThat(registry().template(world.company, unmarked.id())).contains(unmarked);
    assertThat(registry().template(world.company, world.account, "welcome", "pt_BR"))
        .contains(marked);
    assertThat(registry().template(world.company, world.account, "welcome", "es")).isEmpty();
    assertThat(registry().template(world.company, new AccountId("other"), "welcome", "en"))
        .isEmpty();
  }

  @Test
  default void returnsEveryPartSampleAndMark() {
    World world = new World();
    Template plain = template(world, "all", "en", Set.of());
    Component.Button code =
        new Component.Button(
            "OTP",
            "Copy",
            Optional.empty(),
            Optional.of("123"),
            Map.of("otp_type", "ONE_TAP"),
            List.of(new Component.App("org.example", "hash")));
    List<Component> parts =
        List.of(
            new Component.Header("IMAGE", Optional.empty(), Map.of(), Optional.of("4::handle")),
            new Component.Body("Hello {{guest}}", Map.of("guest", "Ada"), true),
            new Component.Footer("", Optional.of(10)),
            new Component.LimitedOffer("Ends soon", true),
            new Component.Carousel(
                List.of(List.of(new Component.Body("one")), List.of(new Component.Body("two")))),
            new Component.ButtonRow(List.of(code)));
    Template full =
        plain
            .draft()
            .components(parts)
            .comingCategory(Optional.of("MARKETING"))
            .marks(new Marks(Set.of(), true, true, Set.of("sales", "desk")))
            .editedAt(World.NOON)
            .editedAt(World.NOON.plusSeconds(5))
            .done();
    registry().put(List.of(full));

    assertThat(registry().template(world.company, full.id())).contains(full);
  }

  @Test
  default void listsByNameThenLanguage() {
    World world = new World();
    Template b = template(world, "b", "en", Set.of());
    Template aEs = template(world, "a", "es", Set.of());
    Template aEn = template(world, "a", "en", Set.of());
    registry().put(List.of(b, aEs));
    registry().put(List.of(aEn, b));

    assertThat(registry().templates(world.company, world.account)).containsExactly(aEn, aEs, b);
  }
}
