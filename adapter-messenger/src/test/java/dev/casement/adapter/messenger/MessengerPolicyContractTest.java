package dev.casement.adapter.messenger;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.testkit.policy.PolicyContract;
import dev.casement.testkit.policy.PolicyFixture;
import dev.casement.testkit.policy.Probe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

final class MessengerPolicyContractTest implements PolicyContract {

  @Override
  public PolicyFixture fixture() {
    return new PolicyFixture(
        new MessengerPolicy(),
        Duration.ofHours(24),
        Set.of(BlockReason.THREAD_NOT_OWNED, BlockReason.CONTENT_LIMIT),
        List.of(
            new Probe(
                "messenger.ad-window",
                SendProposal.FREE_FORM,
                now -> afterTwoDays(Activity.AD_MESSAGE, now)),
            new Probe(
                "messenger.extra-message",
                SendProposal.FREE_FORM,
                now -> afterTwoDays(Activity.MESSAGE, now)),
            tagged("messenger.update-tags", "CONFIRMED_EVENT_UPDATE"),
            tagged("messenger.update-tags", "POST_PURCHASE_UPDATE"),
            tagged("messenger.update-tags", "ACCOUNT_UPDATE"),
            tagged("messenger.first-tags", "SHIPPING_UPDATE"),
            tagged("messenger.first-tags", "ISSUE_RESOLUTION"),
            tagged("messenger.first-tags", "APPOINTMENT_UPDATE")));
  }

  private static Probe tagged(String rule, String tag) {
    return new Probe(
        rule,
        SendProposal.of(new Intent.Tagged(new MessageTag(tag)), Author.Kind.AUTOMATION),
        now -> afterTwoDays(Activity.MESSAGE, now));
  }

  private static PolicyFacts afterTwoDays(Activity activity, Instant now) {
    return PolicyFacts.at(now)
        .evidence(WindowEvidence.of(activity, now.minus(Duration.ofDays(2))))
        .done();
  }
}
