package dev.casement.core.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.ConsentChain.Because;
import dev.casement.core.domain.consent.ConsentChain.Verdict;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.message.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A consent chain shows every later change.
final class ConsentChainTest {

  private static final CompanyId HOTEL = new CompanyId("hotel");
  private static final ContactId BRUNO = new ContactId("bruno");
  private static final ConsentChain CHAIN =
      ConsentChain.empty(HOTEL, BRUNO, ConsentLink.ORIGIN)
          .with(entry(1, "web form"))
          .with(entry(2, "call"))
          .with(entry(3, "customer_word"));

  private static Consent entry(int at, String source) {
    return new Consent(
        "c" + at,
        HOTEL,
        BRUNO,
        new ChannelId("scripted"),
        Consent.Kind.OPT_IN,
        Purpose.MARKETING,
        Optional.empty(),
        new ConsentAuthor(ConsentAuthor.Kind.TOKEN, Optional.of("shop")),
        source,
        Optional.of("Yes ✓"),
        Optional.of(new MessageId("m" + at)),
        Instant.ofEpochSecond(at),
        Instant.ofEpochSecond(at + 1));
  }

  private static ConsentChain with(List<ConsentLink> links) {
    return new ConsentChain(HOTEL, BRUNO, CHAIN.origin(), CHAIN.length(), CHAIN.head(), links);
  }

  private static ConsentChain changed(Consent second) {
    List<ConsentLink> links = new ArrayList<>(CHAIN.links());
    ConsentLink old = links.get(1);
    links.set(1, new ConsentLink(second, old.position(), old.previous(), old.hash()));
    return with(links);
  }

  @Test
  void isIntactAsItWasWritten() {
    assertThat(CHAIN.verdict()).isEqualTo(new Verdict.Intact());
    assertThat(ConsentChain.empty(HOTEL, BRUNO, ConsentLink.ORIGIN).verdict())
        .isEqualTo(new Verdict.Intact());
    assertThat(CHAIN.links()).extracting(ConsentLink::position).containsExactly(1L, 2L, 3L);
  }

  /// The hash is a format: files that were handed out must still fit in years.
  @Test
  void hashesAsItAlwaysDid() {
    assertThat(CHAIN.links().getFirst().hash())
        .isEqualTo("3d032c798a72747891c54ab80a99273d2661621a2626dca7c59a0962035d573e");
  }

  static Stream<Consent> seconds() {
    Consent was = entry(2, "call");
    return Stream.of(
        entry(2, "Call"),
        entry(4, "call"),
        new Consent(
            was.id(),
            HOTEL,
            BRUNO,
            was.channel(),
            Consent.Kind.OPT_OUT,
            was.purpose(),
            was.account(),
            was.author(),
            was.source(),
            was.wording(),
            was.message(),
            was.at(),
            was.recordedAt()),
        new Consent(
            was.id(),
            HOTEL,
            BRUNO,
            was.channel(),
            was.kind(),
            was.purpose(),
            was.account(),
            ConsentAuthor.CUSTOMER,
            was.source(),
            Optional.empty(),
            Optional.empty(),
            was.at(),
            was.recordedAt()));
  }

  @ParameterizedTest
  @MethodSource("seconds")
  void namesAnEntryThatWasChanged(Consent second) {
    assertThat(changed(second).verdict())
        .isEqualTo(new Verdict.Broken(2, second.id(), Because.CHANGED));
  }

  @Test
  void namesTheEntryBehindOneThatWasRewrittenWithItsHash() {
    List<ConsentLink> links = new ArrayList<>(CHAIN.links());
    links.set(1, ConsentLink.of(entry(2, "lies"), 2, links.getFirst().hash()));

    assertThat(with(links).verdict())
        .isEqualTo(new Verdict.Broken(3, "c3", Because.DOES_NOT_FOLLOW));
  }

  @Test
  void namesWhatIsMissing() {
    List<ConsentLink> links = CHAIN.links();
    assertThat(with(List.of(links.get(0), links.get(2))).verdict())
        .isEqualTo(new Verdict.Broken(2, "", Because.MISSING));
    assertThat(with(links.subList(0, 2)).verdict())
        .isEqualTo(new Verdict.Broken(3, "", Because.MISSING));
    assertThat(with(List.of()).verdict()).isEqualTo(new Verdict.Broken(1, "", Because.MISSING));
  }

  @Test
  void namesWhatWasAdded() {
    assertThat(with(CHAIN.with(entry(4, "form")).links()).verdict())
        .isEqualTo(new Verdict.Broken(4, "c4", Because.ADDED));
  }

  @Test
  void tellsWhetherAChainIsWhatAnEarlierOneHasBecome() {
    ConsentChain more = CHAIN.with(entry(4, "form"));
    assertThat(more.continues(CHAIN)).isTrue();
    assertThat(CHAIN.continues(more)).isFalse();
    ConsentChain rewritten =
        ConsentChain.empty(HOTEL, BRUNO, ConsentLink.ORIGIN)
            .with(entry(1, "lies"))
            .with(entry(2, "call"))
            .with(entry(3, "customer_word"));
    assertThat(rewritten.verdict()).isEqualTo(new Verdict.Intact());
    assertThat(rewritten.continues(CHAIN)).isFalse();
  }
}
