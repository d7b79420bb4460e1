package dev.casement.app.sandbox.opinions;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Where the two may differ, and why that is right.
enum KnownDifference {
  /// We say that only the provider knows, and the stand-in, being the provider, knows (decisions.md
  /// D3).
  ONLY_THE_PROVIDER_KNOWS {
    @Override
    boolean explains(Verdicts verdicts) {
      return verdicts.ours() instanceof Decision.Allowed allowed
          && allowed.certainty() == Decision.Certainty.POSSIBLE;
    }
  },

  /// A program may not do what a person may, and no provider can see who wrote (D3, D6).
  NOBODY_SEES_WHO_WROTE {
    @Override
    boolean explains(Verdicts verdicts) {
      return refused(verdicts, reason -> reason == BlockReason.AUTOMATION_NOT_ALLOWED);
    }
  },

  /// The customer wrote something that the provider could not pass on, and nothing clearer since.
  /// The stand-in takes that for a message; we do not count on it (D3).
  PERHAPS_A_MESSAGE {
    @Override
    boolean explains(Verdicts verdicts) {
      Optional<Instant> perhaps = verdicts.evidence().last(Activity.UNSUPPORTED);
      return perhaps.isPresent()
          && CLEARER.stream()
              .flatMap(activity -> verdicts.evidence().last(activity).stream())
              .noneMatch(perhaps.get()::isBefore)
          && refused(verdicts, BlockReason::isOfWindow);
    }
  };

  /// What surely is the customer's doing; taking a reaction back, or an echo, clears nothing up.
  private static final Set<Activity> CLEARER =
      EnumSet.of(
          Activity.MESSAGE,
          Activity.AD_MESSAGE,
          Activity.CALL,
          Activity.ACCEPTED_CALL,
          Activity.POSTBACK,
          Activity.REACTION,
          Activity.REFERRAL,
          Activity.OPT_IN);

  abstract boolean explains(Verdicts verdicts);

  static Optional<KnownDifference> of(Verdicts verdicts) {
    return Stream.of(values()).filter(known -> known.explains(verdicts)).findFirst();
  }

  private static boolean refused(Verdicts verdicts, Predicate<BlockReason> reasons) {
    return verdicts.taken()
        && verdicts.ours() instanceof Decision.Blocked blocked
        && blocked.reasons().stream().allMatch(reasons);
  }
}
