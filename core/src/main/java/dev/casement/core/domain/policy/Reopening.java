package dev.casement.core.domain.policy;

import java.util.List;
import java.util.Optional;

/// The ways on when the window is closed, best first (decisions.md D19).
///
/// Lists without a deadline in them are shared: a decision for every row of a list asks for them.
public final class Reopening {

  private static final List<Remedy> TEMPLATE_OR_HOLD =
      List.of(
          Remedy.SendTemplate.ANY,
          Remedy.SwitchChannel.ANY,
          Remedy.Hold.IT,
          Remedy.SendLink.ANY,
          Remedy.WaitForCustomer.IT);
  private static final List<Remedy> TEMPLATE =
      List.of(
          Remedy.SendTemplate.ANY,
          Remedy.SwitchChannel.ANY,
          Remedy.SendLink.ANY,
          Remedy.WaitForCustomer.IT);
  private static final List<Remedy> HOLD =
      List.of(
          Remedy.SwitchChannel.ANY, Remedy.Hold.IT, Remedy.SendLink.ANY, Remedy.WaitForCustomer.IT);
  private static final List<Remedy> WAIT =
      List.of(Remedy.SwitchChannel.ANY, Remedy.SendLink.ANY, Remedy.WaitForCustomer.IT);

  private Reopening() {}

  /// The ways on, given what is possible.
  ///
  /// @param template whether a template can be sent
  /// @param personal how a person may go on now, where one may
  /// @param hold whether the text may be kept until the customer answers
  public static List<Remedy> ways(boolean template, Optional<Remedy> personal, boolean hold) {
    List<Remedy> ways;
    if (template) {
      ways = hold ? TEMPLATE_OR_HOLD : TEMPLATE;
    } else {
      ways = hold ? HOLD : WAIT;
    }
    return personal.isEmpty() ? ways : with(ways, personal.get(), template ? 1 : 0);
  }

  private static List<Remedy> with(List<Remedy> ways, Remedy more, int place) {
    Remedy[] all = new Remedy[ways.size() + 1];
    for (int i = 0; i < all.length; i++) {
      all[i] = i == place ? more : ways.get(i < place ? i : i - 1);
    }
    return List.of(all);
  }
}
