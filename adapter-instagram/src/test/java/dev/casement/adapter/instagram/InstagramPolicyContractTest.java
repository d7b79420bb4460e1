package dev.casement.adapter.instagram;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.testkit.policy.PolicyContract;
import dev.casement.testkit.policy.PolicyFixture;
import dev.casement.testkit.policy.Probe;
import java.time.Duration;
import java.util.List;
import java.util.Set;

final class InstagramPolicyContractTest implements PolicyContract {

  @Override
  public PolicyFixture fixture() {
    return new PolicyFixture(
        new InstagramPolicy(),
        Duration.ofHours(24),
        Set.of(BlockReason.THREAD_NOT_OWNED, BlockReason.CONTENT_LIMIT),
        List.of(
            new Probe(
                "instagram.ad-window",
                SendProposal.FREE_FORM,
                now ->
                    PolicyFacts.at(now)
                        .evidence(
                            WindowEvidence.of(Activity.AD_MESSAGE, now.minus(Duration.ofDays(2))))
                        .done())));
  }
}
