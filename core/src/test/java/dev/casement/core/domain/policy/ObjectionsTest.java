package dev.casement.core.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

final class ObjectionsTest {

  @Property
  void keepsEachReasonOnceInTheOrderOfRank(@ForAll @NotEmpty List<BlockReason> reasons) {
    Objections objections = Objections.NONE;
    for (BlockReason reason : reasons) {
      objections = objections.and(true, reason, rule(reason));
    }
    Set<BlockReason> ranked = new TreeSet<>(reasons);
    assertThat(objections.reasons()).containsExactlyElementsOf(ranked);
    assertThat(objections.rule()).isEqualTo(rule(objections.first()));
  }

  @Property
  void joinsInEitherOrder(@ForAll @NotEmpty Set<BlockReason> some, @ForAll Set<BlockReason> more) {
    Objections one = of(some);
    Objections other = of(more);
    assertThat(one.and(other).reasons()).isEqualTo(other.and(one).reasons());
    assertThat(one.and(other).rule()).isEqualTo(other.and(one).rule());
  }

  @Test
  void letsNothingInThatDoesNotApply() {
    assertThat(Objections.NONE.and(false, BlockReason.BUDGET, rule(BlockReason.BUDGET)))
        .isSameAs(Objections.NONE);
  }

  @Test
  void keepsTheRuleThatNamedAReasonFirst() {
    Rule later = Rule.always("test.later", "Later.", "this test");
    Objections objections =
        Objections.of(BlockReason.BUDGET, rule(BlockReason.BUDGET))
            .and(true, BlockReason.BUDGET, later);
    assertThat(objections.rule()).isEqualTo(rule(BlockReason.BUDGET));
  }

  @Test
  void areOfTheWindowOnlyWhereAllAre() {
    Objections closed = Objections.of(BlockReason.WINDOW_CLOSED, rule(BlockReason.WINDOW_CLOSED));
    assertThat(closed.areOfWindow()).isTrue();
    assertThat(closed.and(true, BlockReason.CONTENT_LIMIT, rule(BlockReason.CONTENT_LIMIT)))
        .matches(both -> !both.areOfWindow());
  }

  private static Objections of(Set<BlockReason> reasons) {
    Objections objections = Objections.NONE;
    for (BlockReason reason : reasons) {
      objections = objections.and(true, reason, rule(reason));
    }
    return objections;
  }

  private static Rule rule(BlockReason reason) {
    return Rule.always("test." + reason, "A rule.", "this test");
  }
}
