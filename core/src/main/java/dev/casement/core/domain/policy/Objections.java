package dev.casement.core.domain.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What forbids a message: each reason once, the one that counts first, and the rule behind that
/// one. Immutable; [#NONE] is shared, so that a message that may go costs nothing here.
public final class Objections {

  public static final Objections NONE = new Objections(List.of(), Optional.empty());

  private final List<BlockReason> reasons;
  private final Optional<Rule> settling;

  private Objections(List<BlockReason> reasons, Optional<Rule> settling) {
    this.reasons = reasons;
    this.settling = settling;
  }

  public static Objections of(BlockReason reason, Rule rule) {
    return new Objections(List.of(reason), Optional.of(rule));
  }

  /// These, and this one where it applies. Whoever names a reason first names its rule.
  public Objections and(boolean applies, BlockReason reason, Rule rule) {
    if (!applies || reasons.contains(reason)) {
      return this;
    }
    return and(of(reason, rule));
  }

  /// These and those.
  public Objections and(Objections others) {
    if (others.isEmpty()) {
      return this;
    }
    if (isEmpty()) {
      return others;
    }
    List<BlockReason> all = new ArrayList<>(reasons);
    others.reasons.stream().filter(reason -> !reasons.contains(reason)).forEach(all::add);
    all.sort(null);
    boolean theirs = others.first().compareTo(first()) < 0;
    return new Objections(List.copyOf(all), theirs ? others.settling : settling);
  }

  public boolean isEmpty() {
    return reasons.isEmpty();
  }

  public boolean has(BlockReason reason) {
    return reasons.contains(reason);
  }

  /// The reason that counts. There must be one.
  public BlockReason first() {
    return reasons.getFirst();
  }

  /// The rule behind the reason that counts. There must be one.
  public Rule rule() {
    return settling.orElseThrow();
  }

  /// All of them in the order of decisions.md D18.
  public List<BlockReason> reasons() {
    return reasons;
  }

  /// Whether the customer's answer would cure all of them (decisions.md D31).
  public boolean areOfWindow() {
    for (BlockReason reason : reasons) {
      if (!reason.isOfWindow()) {
        return false;
      }
    }
    return true;
  }
}
