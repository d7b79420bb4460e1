package dev.casement.testkit.policy;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.message.QuickReplies;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.PolicyFactsDraft;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Made-up situations: every activity, intent, author, content and circumstance that can occur.
public final class Situations {

  private static final Instant EARLIEST = Instant.parse("2017-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2028-12-31T00:00:00Z");
  private static final long TEN_DAYS = 10L * 24 * 3600 * 1000;

  private static final List<Capability> GRANTS =
      List.of(
          Capability.HUMAN_AGENT,
          Capability.UTILITY_TEMPLATES,
          Capability.DIRECT_SEND,
          Capability.PRIVATE_REPLY,
          Capability.NEWS_PAGE);

  private Situations() {}

  /// Any moment of the years that the rules are about, to the millisecond.
  public static Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(EARLIEST.toEpochMilli(), LATEST.toEpochMilli())
        .map(Instant::ofEpochMilli);
  }

  /// Things that happened in the ten days before a moment, and perhaps a refusal of the provider.
  public static Arbitrary<WindowEvidence> evidence(Instant now) {
    Arbitrary<Instant> lately =
        Arbitraries.longs()
            .between(0, TEN_DAYS)
            .map(ago -> Instant.ofEpochMilli(now.toEpochMilli() - ago));
    Arbitrary<Optional<Instant>> refused = lately.optional(0.2);
    return Combinators.combine(
            Arbitraries.maps(Arbitraries.of(Activity.class), lately).ofMaxSize(4), refused)
        .as(WindowEvidence::of);
  }

  /// Any circumstances at any moment.
  public static Arbitrary<PolicyFacts> facts() {
    return moments().flatMap(Situations::facts);
  }

  private static Arbitrary<PolicyFacts> facts(Instant now) {
    Arbitrary<Integer> circumstances = Arbitraries.integers().between(0, (1 << 8) - 1);
    Arbitrary<Optional<Instant>> comments =
        Arbitraries.longs()
            .between(0, TEN_DAYS)
            .map(ago -> Instant.ofEpochMilli(now.toEpochMilli() - ago))
            .optional(0.3);
    return Combinators.combine(
            evidence(now), grants(), consents(), recipients(), comments, circumstances)
        .as((evidence, grants, consent, recipient, comment, bits) -> {
          PolicyFactsDraft draft =
              PolicyFacts.at(now)
                  .evidence(evidence)
                  .capabilities(grants)
                  .consent(consent)
                  .recipient(recipient)
                  .issueOpen(has(bits, 0))
                  .issueTemplateSent(has(bits, 1))
                  .privateReplySent(has(bits, 2))
                  .sentSinceClosed(has(bits, 3) ? 1 : 0)
                  .accountRestricted(has(bits, 4) && has(bits, 5))
                  .ownedByOther(has(bits, 5) && has(bits, 6))
                  .messagingLimitReached(has(bits, 6) && has(bits, 7))
                  .budgetSpent(has(bits, 7) && has(bits, 0))
                  .mayPay(!(has(bits, 1) && has(bits, 3)));
          comment.ifPresent(draft::commentedAt);
          return draft.done();
        });
  }

  /// Anything that somebody may want to send, in any way.
  public static Arbitrary<SendProposal> proposals() {
    return Combinators.combine(intents(), Arbitraries.of(Author.Kind.class), contents())
        .as(SendProposal::new);
  }

  /// The ways in which somebody may want to write.
  public static Arbitrary<Intent> intents() {
    Arbitrary<Intent> tags =
        Arbitraries.of(
                "HUMAN_AGENT",
                "ACCOUNT_UPDATE",
                "SHIPPING_UPDATE",
                "NON_PROMOTIONAL_SUBSCRIPTION",
                "CUSTOMER_FEEDBACK",
                "NO_SUCH_TAG")
            .map(word -> new Intent.Tagged(new MessageTag(word)));
    Arbitrary<Intent> templates =
        Combinators.combine(
                Arbitraries.of(TemplateCategory.class),
                Arbitraries.of(TemplateStatus.class).optional(0.9),
                Arbitraries.of(true, false))
            .as((category, status, issue) ->
                new Intent.ByTemplate(Optional.empty(), category, status, issue));
    Arbitrary<Intent> direct = Arbitraries.of(TemplateCategory.class).map(Intent.Direct::new);
    return Arbitraries.oneOf(Arbitraries.just(Intent.FreeForm.ANY), templates, tags, direct);
  }

  private static Arbitrary<Optional<Content>> contents() {
    Arbitrary<Content> texts =
        Arbitraries.integers().between(1, 5000).map(length -> Content.Text.of("x".repeat(length)));
    Arbitrary<Content> others =
        Arbitraries.of(
            QuickReplies.of("Which?", List.of(new Content.Choice("1", "One"))),
            new Content.Buttons("Which?", List.of(new Content.Choice("1", "One"))),
            new Content.Location(52.5, 13.4, Optional.empty(), Optional.empty()));
    return Arbitraries.oneOf(texts, others).optional(0.4);
  }

  private static Arbitrary<Set<Capability>> grants() {
    return Arbitraries.of(GRANTS).set().ofMaxSize(GRANTS.size());
  }

  private static Arbitrary<ConsentState> consents() {
    Arbitrary<Set<Purpose>> purposes = Arbitraries.of(Purpose.class).set().ofMaxSize(2);
    return Combinators.combine(purposes, purposes.optional(0.3))
        .as((in, out) -> new ConsentState(in, out.orElse(Set.of())));
  }

  private static Arbitrary<CustomerAddress> recipients() {
    return Arbitraries.of(
        CustomerAddress.phone("+49 1520 0000000"),
        CustomerAddress.phone("+1 212 555 0100"),
        CustomerAddress.userId("DE.100200300"),
        CustomerAddress.userId("US.100200300"));
  }

  private static boolean has(int bits, int bit) {
    return (bits >> bit & 1) == 1;
  }
}
