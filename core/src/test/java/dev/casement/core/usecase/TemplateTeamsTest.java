package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.Team;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.Marks;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.Parameters;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.domain.template.TemplateStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A template that is marked for teams is sent by their members, by administrators and programs.
final class TemplateTeamsTest {

  private static final AgentId BEA = new AgentId("bea");
  private static final TeamId DESK = new TeamId("desk");

  private final World world = new World();

  @BeforeEach
  void beginWithATemplateOfTheDesk() {
    world.customerSays("m1", "hello");
    Template template =
        new Template(
            new TemplateId("t1"),
            World.COMPANY,
            World.ACCOUNT,
            "wire-1",
            "welcome",
            "en",
            TemplateCategory.UTILITY,
            TemplateStatus.APPROVED,
            "APPROVED",
            Optional.empty(),
            Optional.empty(),
            ParameterFormat.POSITIONAL,
            List.of(new Component.Body("Hello")),
            Set.of(),
            false,
            false,
            World.START);
    Marks marks = new Marks(Set.of(), false, false, Set.of(DESK.value()));
    world.stores.templates().put(List.of(template.draft().marks(marks).done()));
  }

  @AfterEach
  void close() {
    world.close();
  }

  private SendResult sent(Author author) {
    return world.send(
        SendCommand.of(new Content.Template("welcome", "en", Parameters.NONE), author));
  }

  private static void isRefused(SendResult result) {
    assertThat(result)
        .isInstanceOfSatisfying(
            SendResult.Refused.class,
            refused -> {
              assertThat(refused.decision().reason()).isEqualTo(BlockReason.NOT_PERMITTED);
              assertThat(refused.decision().rule().id()).isEqualTo("casement.template-teams");
            });
  }

  @Test
  void onlyMembersSendIt() {
    Author bea = new Author.Person(BEA);
    isRefused(sent(bea));

    boolean _ = world.stores.desk().teams().put(new Team(DESK, World.COMPANY, "Desk", Set.of()));
    isRefused(sent(bea));
    boolean _ = world.stores.desk().teams().put(new Team(DESK, World.COMPANY, "Desk", Set.of(BEA)));
    assertThat(sent(bea)).isNotInstanceOf(SendResult.Refused.class);
  }

  @Test
  void administratorsAndProgramsSendEveryOne() {
    world.stores.companies().put(new Agent(BEA, World.COMPANY, "Bea", Agent.Role.ADMIN, Set.of()));

    assertThat(sent(new Author.Person(BEA))).isNotInstanceOf(SendResult.Refused.class);
    assertThat(sent(new Author.Automation("robot"))).isNotInstanceOf(SendResult.Refused.class);
  }
}
