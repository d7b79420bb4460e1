package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.PolicyFactsDraft;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.testkit.policy.PolicyContract;
import dev.casement.testkit.policy.PolicyFixture;
import dev.casement.testkit.policy.Probe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

final class WhatsAppPolicyContractTest implements PolicyContract {

  private static final ConsentState AGREED = new ConsentState(Set.of(Purpose.ALL), Set.of());
  private static final SendProposal UTILITY = template(TemplateCategory.UTILITY);
  private static final SendProposal MARKETING = template(TemplateCategory.MARKETING);

  @Override
  public PolicyFixture fixture() {
    return new PolicyFixture(
        new WhatsAppPolicy(),
        Duration.ofHours(24),
        Set.of(BlockReason.THREAD_NOT_OWNED, BlockReason.CONTENT_LIMIT),
        List.of(
            probe(
                "whatsapp.calls-open-window",
                SendProposal.FREE_FORM,
                (facts, now) -> facts.evidence(WindowEvidence.of(Activity.CALL, now))),
            probe(
                "whatsapp.calls-open-window",
                SendProposal.FREE_FORM,
                (facts, now) -> facts.evidence(WindowEvidence.of(Activity.ACCEPTED_CALL, now))),
            probe(
                "whatsapp.marketing-stop",
                MARKETING,
                (facts, _) -> facts.consent(stopped(Purpose.MARKETING))),
            probe(
                "whatsapp.per-user-marketing-limit",
                MARKETING,
                (facts, now) -> facts.consent(AGREED).marketingHeldUntil(now.plusSeconds(60))),
            probe(
                "whatsapp.us-marketing-pause",
                MARKETING,
                (facts, _) ->
                    facts.consent(AGREED).recipient(CustomerAddress.phone("+1 212 555 0100"))),
            probe(
                "whatsapp.user-id-recipients",
                SendProposal.FREE_FORM,
                (facts, now) ->
                    facts.evidence(written(now)).recipient(CustomerAddress.userId("DE.77"))),
            probe(
                "whatsapp.direct-send",
                SendProposal.of(
                    new Intent.Direct(TemplateCategory.UTILITY), Author.Kind.AUTOMATION),
                (facts, _) -> facts.consent(AGREED).capabilities(Set.of(Capability.DIRECT_SEND))),
            probe(
                "whatsapp.free-utility-in-window",
                UTILITY,
                (facts, now) -> facts.evidence(written(now)).mayPay(false)),
            probe(
                "whatsapp.free-utility-in-window",
                UTILITY,
                (facts, now) -> facts.evidence(written(now)).budgetSpent(true)),
            probe(
                "whatsapp.conversation-routing",
                SendProposal.FREE_FORM,
                (facts, now) -> facts.evidence(written(now)).ownedByOther(true))));
  }

  private static Probe probe(
      String rule,
      SendProposal proposal,
      BiFunction<PolicyFactsDraft, Instant, PolicyFactsDraft> situation) {
    return new Probe(rule, proposal, now -> situation.apply(PolicyFacts.at(now), now).done());
  }

  private static SendProposal template(TemplateCategory category) {
    return SendProposal.of(Intent.ByTemplate.approved(category), Author.Kind.HUMAN);
  }

  private static WindowEvidence written(Instant now) {
    return WindowEvidence.of(Activity.MESSAGE, now.minusSeconds(3600));
  }

  private static ConsentState stopped(Purpose purpose) {
    return new ConsentState(Set.of(), Set.of(purpose));
  }
}
