package dev.casement.testkit.policy;

import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.ContentLimit;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.policy.Remedy;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/// Assertions that read as the rules do: `assertThat(decision).isAllowed(WINDOW_OPEN).by("…")`.
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Decision> {

  private DecisionAssert(Decision actual) {
    super(actual, DecisionAssert.class);
  }

  public static DecisionAssert assertThat(Decision decision) {
    return new DecisionAssert(decision);
  }

  /// It may go for this reason, surely.
  public DecisionAssert isAllowed(AllowReason reason) {
    Assertions.assertThat(allowed().reason()).isEqualTo(reason);
    Assertions.assertThat(allowed().certainty()).isEqualTo(Decision.Certainty.SURE);
    return this;
  }

  /// It may go if the window turns out to be open.
  public DecisionAssert isPossible() {
    Assertions.assertThat(allowed().reason()).isEqualTo(AllowReason.WINDOW_POSSIBLY_OPEN);
    Assertions.assertThat(allowed().certainty()).isEqualTo(Decision.Certainty.POSSIBLE);
    return this;
  }

  /// It may not go for exactly these reasons, in this order.
  public DecisionAssert isBlocked(BlockReason... reasons) {
    Assertions.assertThat(blocked().reasons()).containsExactly(reasons);
    return this;
  }

  /// The rule of this id settled it.
  public DecisionAssert by(String rule) {
    Assertions.assertThat(actual.rule().id()).isEqualTo(rule);
    return this;
  }

  /// It goes in this manner.
  public DecisionAssert as(Manner manner) {
    Assertions.assertThat(allowed().manner()).isEqualTo(manner);
    return this;
  }

  /// The answer holds until exactly then.
  public DecisionAssert until(Instant moment) {
    Assertions.assertThat(allowed().until()).contains(moment);
    return this;
  }

  /// The author is warned of exactly this.
  public DecisionAssert warnsOf(Decision.Warning... warnings) {
    Assertions.assertThat(allowed().warnings()).containsExactly(warnings);
    return this;
  }

  /// Exactly these remedies help, best first.
  public DecisionAssert offers(String... kinds) {
    List<String> offered = blocked().remedies().stream().map(Remedy::kind).toList();
    Assertions.assertThat(offered).containsExactly(kinds);
    return this;
  }

  /// A limit of content was passed.
  public DecisionAssert passes(String field, long limit, long actualSize, String unit) {
    Assertions.assertThat(blocked().limit())
        .contains(new ContentLimit(field, limit, actualSize, unit));
    return this;
  }

  private Decision.Allowed allowed() {
    Assertions.assertThat(actual).isInstanceOf(Decision.Allowed.class);
    return (Decision.Allowed) actual;
  }

  private Decision.Blocked blocked() {
    Assertions.assertThat(actual).isInstanceOf(Decision.Blocked.class);
    return (Decision.Blocked) actual;
  }
}
