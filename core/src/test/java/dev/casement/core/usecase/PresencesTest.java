package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.teamwork.Presence;
import dev.casement.core.domain.teamwork.Presence.State;
import dev.casement.core.port.store.PresenceRelay;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

final class PresencesTest {
  private static final CompanyId HOTEL = new CompanyId("hotel");
  private static final ConversationId HERE = new ConversationId("here");
  private static final AgentId INES = new AgentId("ines");
  private static final AgentId RUI = new AgentId("rui");

  /// Two instances: what one tells, the other hears.
  private static final class Wire implements PresenceRelay {
    private final List<BiConsumer<CompanyId, Presence>> ears = new ArrayList<>();
    private final List<Presence> told = new ArrayList<>();

    @Override
    public void tell(CompanyId company, Presence presence) {
      told.add(presence);
    }

    @Override
    public void hear(BiConsumer<CompanyId, Presence> heard) {
      ears.add(heard);
    }
  }

  private final Wire wire = new Wire();
  private final AtomicLong nanos = new AtomicLong();
  private final Presences presences = new Presences(wire, nanos::get);

  private static Presence is(AgentId agent, State state) {
    return new Presence(HERE, agent, state);
  }

  @Test
  void showsWhoIsThereHereAndElsewhereUntilTheyLeave() {
    presences.tell(HOTEL, is(RUI, State.WRITING));
    wire.ears.forEach(ear -> ear.accept(HOTEL, is(INES, State.HERE)));
    assertThat(presences.at(HOTEL, HERE))
        .containsExactly(is(INES, State.HERE), is(RUI, State.WRITING));
    assertThat(presences.at(new CompanyId("rival"), HERE)).isEmpty();
    presences.tell(HOTEL, is(RUI, State.GONE));
    assertThat(presences.at(HOTEL, HERE)).containsExactly(is(INES, State.HERE));
    assertThat(wire.told).containsExactly(is(RUI, State.WRITING), is(RUI, State.GONE));
  }

  @Test
  void takesWhoeverFallsSilentForGone() {
    presences.tell(HOTEL, is(RUI, State.HERE));
    nanos.addAndGet(Presences.COUNTS.toNanos() - 1);
    presences.tell(HOTEL, is(INES, State.HERE));
    assertThat(presences.at(HOTEL, HERE)).hasSize(2);
    nanos.addAndGet(1);
    assertThat(presences.at(HOTEL, HERE)).containsExactly(is(INES, State.HERE));
  }

  @Test
  void tellsThoseWhoWatchTheCompany() throws Exception {
    List<ConversationId> moved = new ArrayList<>();
    try (AutoCloseable watch = presences.watch(HOTEL, moved::add)) {
      assertThat(watch).isNotNull();
      presences.tell(HOTEL, is(RUI, State.HERE));
      presences.tell(new CompanyId("rival"), is(RUI, State.HERE));
    }
    presences.tell(HOTEL, is(RUI, State.GONE));
    assertThat(moved).containsExactly(HERE);
  }
}
