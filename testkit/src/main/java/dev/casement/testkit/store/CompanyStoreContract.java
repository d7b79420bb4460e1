package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.ApiToken;
import dev.casement.core.domain.company.Company;
import dev.casement.core.port.store.CompanyStore;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Companies, their people and their tokens are kept as they were put.
public interface CompanyStoreContract extends StoreContract {

  private CompanyStore store() {
    return stores().companies();
  }

  @Test
  default void keepsCompanies() {
    World world = new World();
    Company company =
        new Company(
            world.company,
            "Pousada do Sol",
            Map.of("en", "the guest", "pt-BR", "o hóspede"),
            List.of("pt-BR", "en"),
            ZoneId.of("America/Bahia"));
    store().put(new Company(world.company, "Old", Map.of(), List.of(), ZoneId.of("UTC")));
    store().put(company);

    assertThat(store().company(world.company)).contains(company);
    assertThat(store().companies()).contains(company);
    assertThat(store().company(new World().company)).isEmpty();
  }

  @Test
  default void keepsAgents() {
    World world = new World();
    Agent ines =
        new Agent(
            new AgentId(World.fresh("agent")),
            world.company,
            "Inês",
            Agent.Role.AGENT,
            Set.of(Agent.Permission.SEND_PAID_TEMPLATES));
    Agent rui =
        new Agent(
            new AgentId(World.fresh("agent")), world.company, "Rui", Agent.Role.ADMIN, Set.of());
    store().put(rui);
    store().put(ines);
    store().put(ines);

    assertThat(store().agents(world.company)).containsExactly(ines, rui);
    assertThat(store().agent(world.company, ines.id())).contains(ines);
    assertThat(store().remove(world.company, ines.id())).isTrue();
    assertThat(store().remove(world.company, ines.id())).isFalse();
    assertThat(store().agents(world.company)).containsExactly(rui);
  }

  @Test
  default void findsTokensByTheirHashAlone() {
    World world = new World();
    String hash = World.fresh("hash");
    ApiToken human =
        new ApiToken(
            World.fresh("token"),
            world.company,
            "laptop",
            Optional.of(new AgentId("agent-ines")),
            hash,
            World.NOON);
    ApiToken automation =
        new ApiToken(
            World.fresh("token"),
            world.company,
            "bot",
            Optional.empty(),
            World.fresh("hash"),
            World.NOON);
    store().put(automation);
    store().put(human);

    assertThat(store().tokenByHash(hash)).contains(human);
    assertThat(store().tokenByHash("")).isEmpty();
    assertThat(store().tokens(world.company)).containsExactly(human, automation);
    assertThat(store().removeToken(world.company, human.id())).isTrue();
    assertThat(store().removeToken(world.company, human.id())).isFalse();
    assertThat(store().tokenByHash(hash)).isEmpty();
  }
}
