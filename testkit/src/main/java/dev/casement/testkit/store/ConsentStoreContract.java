package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.contact.ContactId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A consent history is told as it was recorded, oldest first.
public interface ConsentStoreContract extends StoreContract {

  @Test
  default void tellsAHistoryOldestFirst() {
    World world = new World();
    ContactId contact = new ContactId(World.fresh("contact"));
    Consent out = world.consent(contact, Consent.Kind.OPT_OUT, World.NOON.plusMillis(1));
    Consent in = world.consent(contact, Consent.Kind.OPT_IN, World.NOON);
    Consent sameMoment = world.consent(contact, Consent.Kind.OPT_OUT, World.NOON);
    stores().conversations().commit(world.changes().consent(out).consent(in).done());
    stores().conversations().commit(world.changes().consent(sameMoment).done());

    assertThat(stores().consents().history(world.company, contact))
        .containsExactly(in, sameMoment, out);
  }

  @Test
  default void keepsAnEntryWithoutAccountOrWording() {
    World world = new World();
    ContactId contact = new ContactId(World.fresh("contact"));
    Consent bare =
        new Consent(
            World.fresh("consent"),
            world.company,
            contact,
            World.CHANNEL,
            Consent.Kind.OPT_IN,
            Purpose.ALL,
            Optional.empty(),
            "call",
            Optional.empty(),
            World.NOON,
            World.NOON.plusSeconds(5));
    stores().conversations().commit(world.changes().consent(bare).done());

    assertThat(stores().consents().history(world.company, contact)).containsExactly(bare);
    assertThat(stores().consents().history(world.company, new ContactId("nobody"))).isEmpty();
  }
}
