package dev.casement.testkit.policy;

import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Manner;
import java.util.List;
import java.util.Optional;

/// What a decision says, without the moments in it: two moments may be compared by it.
public record Answer(
    Optional<AllowReason> allowed,
    List<BlockReason> blocked,
    String rule,
    Optional<Manner> manner,
    Decision.Certainty certainty,
    List<Decision.Warning> warnings,
    List<String> remedies) {

  public static Answer of(Decision decision) {
    return switch (decision) {
      case Decision.Allowed allowed ->
          new Answer(
              Optional.of(allowed.reason()),
              List.of(),
              allowed.rule().id(),
              Optional.of(allowed.manner()),
              allowed.certainty(),
              allowed.warnings(),
              List.of());
      case Decision.Blocked blocked ->
          new Answer(
              Optional.empty(),
              blocked.reasons(),
              blocked.rule().id(),
              Optional.empty(),
              Decision.Certainty.SURE,
              List.of(),
              blocked.remedies().stream().map(remedy -> remedy.kind()).toList());
    };
  }
}
