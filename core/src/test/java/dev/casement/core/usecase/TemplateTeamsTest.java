package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.Team;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Remedy;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.Marks;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.Parameters;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.domain.template.TemplateStatus;
import java.time.Duration;
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
  void othersAreNotOfferedIt() {
    world.pass(Duration.ofHours(25));
    assertThat(remedy(Optional.of(BEA))).isEmpty();
    assertThat(remedy(Optional.empty())).containsExactly("welcome");
    assertThat(offers(BEA))
        .extracting(offer -> offer.explanation().decision())
        .allSatisfy(decision ->
            assertThat(decision)
                .isInstanceOfSatisfying(
                    Decision.Blocked.class,
                    blocked -> assertThat(blocked.reason()).isEqualTo(BlockReason.NOT_PERMITTED)));
  }

  @Test
  void aTeamThatIsDissolvedLeavesItToTheOthersAndTheLastOneStays() {
    boolean _ = world.stores.desk().teams().put(new Team(DESK, World.COMPANY, "Desk", Set.of()));
    ChangeTeams change = world.platform.desk().changeTeams();
    assertThat(change.dissolve(World.COMPANY, DESK))
        .isInstanceOfSatisfying(
            ChangeTeams.Dissolution.LastOf.class,
            last -> assertThat(last.templates()).extracting(Template::name).contains("welcome"));

    marked(Set.of(DESK.value(), "bar"));
    assertThat(change.dissolve(World.COMPANY, DESK)).isEqualTo(new ChangeTeams.Dissolution.Done());
    assertThat(template().marks().teams()).containsExactly("bar");
    assertThat(change.dissolve(World.COMPANY, DESK))
        .isEqualTo(new ChangeTeams.Dissolution.Unknown());
  }

  private Template template() {
    return world.stores.templates().template(World.COMPANY, new TemplateId("t1")).orElseThrow();
  }

  private void marked(Set<String> teams) {
    Marks marks = new Marks(Set.of(), false, false, teams);
    world.stores.templates().put(List.of(template().draft().marks(marks).done()));
  }

  private List<OfferTemplates.Offer> offers(AgentId agent) {
    return world
        .platform
        .templates()
        .offerTemplates()
        .offers(world.conversation(), Author.Kind.HUMAN, true, Reader.of(Language.EN).being(agent));
  }

  /// The names that the remedy of a refused answer has for this reader.
  private List<String> remedy(Optional<AgentId> agent) {
    Reader reader = Reader.of(Language.EN);
    SendProposal proposal = SendProposal.of(Intent.FreeForm.ANY, Author.Kind.HUMAN);
    Decision.Blocked closed =
        new Decision.Blocked(
            new Decision.Asked(ScriptedChannel.ID, Intent.FreeForm.ANY, world.now()),
            List.of(BlockReason.WINDOW_CLOSED),
            ScriptedChannel.WINDOW,
            List.of(Remedy.SendTemplate.ANY),
            MessagingWindow.NEVER_OPENED,
            Optional.empty());
    return world
        .platform
        .sending()
        .explain()
        .explain(
            closed, proposal, world.conversation(), true, agent.map(reader::being).orElse(reader))
        .remedies()
        .stream()
        .filter(Remedy.SendTemplate.class::isInstance)
        .map(Remedy.SendTemplate.class::cast)
        .flatMap(remedy -> remedy.templates().stream())
        .map(Template::name)
        .toList();
  }

  @Test
  void administratorsAndProgramsSendEveryOne() {
    world.stores.companies().put(new Agent(BEA, World.COMPANY, "Bea", Agent.Role.ADMIN, Set.of()));

    assertThat(sent(new Author.Person(BEA))).isNotInstanceOf(SendResult.Refused.class);
    assertThat(sent(new Author.Automation("robot"))).isNotInstanceOf(SendResult.Refused.class);
  }
}
