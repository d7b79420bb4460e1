package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentAuthor;
import dev.casement.core.domain.consent.ConsentChain;
import dev.casement.core.domain.consent.ConsentLink;
import dev.casement.core.domain.consent.ConsentTombstone;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A consent history is told as it was recorded, oldest first, and its chain in the order of
/// writing down.
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
            ConsentAuthor.UNRECORDED,
            "call",
            Optional.empty(),
            Optional.empty(),
            World.NOON,
            World.NOON.plusSeconds(5));
    stores().conversations().commit(world.changes().consent(bare).done());

    assertThat(stores().consents().history(world.company, contact)).containsExactly(bare);
    assertThat(stores().consents().history(world.company, new ContactId("nobody"))).isEmpty();
  }

  private List<ConsentChain> chains(World world, ContactId contact) {
    return stores().consents().chains(world.company, contact);
  }

  @Test
  default void chainsEntriesInTheOrderOfWritingDown() {
    World world = new World();
    ContactId contact = new ContactId(World.fresh("contact"));
    Consent out = world.consent(contact, Consent.Kind.OPT_OUT, World.NOON.plusMillis(1));
    Consent in = world.consent(contact, Consent.Kind.OPT_IN, World.NOON);
    stores().conversations().commit(world.changes().consent(out).done());
    stores().conversations().commit(world.changes().consent(in).done());

    assertThat(chains(world, contact))
        .containsExactly(
            ConsentChain.empty(world.company, contact, ConsentLink.ORIGIN).with(out).with(in));
    assertThat(chains(world, contact).getFirst().verdict())
        .isEqualTo(new ConsentChain.Verdict.Intact());
    assertThat(chains(world, new ContactId("nobody"))).isEmpty();
  }

  @Test
  default void keepsTheChainsOfMergedContactsApart() {
    World world = new World();
    Contact head = world.contact("Ana");
    Contact other = world.contact("Bea");
    stores()
        .conversations()
        .commit(
            world
                .changes()
                .contact(head)
                .contact(other)
                .consent(world.consent(head.id(), Consent.Kind.OPT_IN, World.NOON))
                .consent(world.consent(other.id(), Consent.Kind.OPT_OUT, World.NOON))
                .done());
    stores()
        .conversations()
        .commit(world.changes().contact(other.mergedInto(Optional.of(head.id())).next()).done());

    assertThat(chains(world, head.id()))
        .extracting(ConsentChain::contact)
        .containsExactly(head.id(), other.id());
    assertThat(chains(world, other.id())).hasSize(1);
  }

  @Test
  default void tellsWhoHasAChain() {
    World world = new World();
    List<ContactId> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ContactId contact = new ContactId(World.fresh("contact"));
      all.add(contact);
      Consent in = world.consent(contact, Consent.Kind.OPT_IN, World.NOON);
      stores().conversations().commit(world.changes().consent(in).done());
    }
    all.sort(Comparator.comparing(ContactId::value));

    assertThat(stores().consents().holders(world.company, Optional.empty(), 2))
        .isEqualTo(all.subList(0, 2));
    assertThat(stores().consents().holders(world.company, Optional.of(all.get(1)), 2))
        .containsExactly(all.get(2));
  }

  @Test
  default void leavesATombstoneOfAnErasedChainAndBeginsAnewBehindIt() {
    World world = new World();
    ContactId contact = new ContactId(World.fresh("contact"));
    Consent in = world.consent(contact, Consent.Kind.OPT_IN, World.NOON);
    Consent out = world.consent(contact, Consent.Kind.OPT_OUT, World.NOON.plusSeconds(1));
    stores().conversations().commit(world.changes().consent(in).consent(out).done());
    String head = chains(world, contact).getFirst().head();

    ConsentTombstone stone =
        new ConsentTombstone(world.company, contact, head, 2, World.NOON, "asked for");
    assertThat(stores().consents().erase(world.company, contact, World.NOON, "asked for")).isTrue();
    assertThat(stores().consents().erase(world.company, contact, World.NOON, "again")).isFalse();
    assertThat(stores().consents().history(world.company, contact)).isEmpty();
    assertThat(chains(world, contact)).isEmpty();
    assertThat(stores().consents().holders(world.company, Optional.empty(), 10)).isEmpty();
    assertThat(stores().consents().tombstones(world.company, contact)).containsExactly(stone);

    Consent later = world.consent(contact, Consent.Kind.OPT_OUT, World.NOON.plusSeconds(9));
    stores().conversations().commit(world.changes().consent(later).done());
    assertThat(chains(world, contact))
        .containsExactly(ConsentChain.empty(world.company, contact, head).with(later));
  }
}
