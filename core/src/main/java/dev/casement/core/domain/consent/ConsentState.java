package dev.casement.core.domain.consent;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What follows from a consent history: the purposes agreed to and the purposes stopped.
///
/// For a purpose counts the latest entry that names it or `all`; where both were given at the same
/// moment the opt-out wins.
public record ConsentState(Set<Purpose> optedIn, Set<Purpose> optedOut) {

  private static final Set<Purpose> EACH =
      Set.of(Purpose.UTILITY, Purpose.MARKETING, Purpose.AUTHENTICATION);

  public static final ConsentState NONE = new ConsentState(Set.of(), Set.of());

  public ConsentState {
    optedIn = Set.copyOf(optedIn);
    optedOut = Set.copyOf(optedOut);
  }

  /// The state after a history, in any order.
  public static ConsentState after(List<Consent> history) {
    Map<Purpose, Consent> latest = new EnumMap<>(Purpose.class);
    for (Consent entry : inForce(history)) {
      for (Purpose purpose : entry.purpose() == Purpose.ALL ? EACH : EnumSet.of(entry.purpose())) {
        latest.merge(purpose, entry, ConsentState::later);
      }
    }
    EnumSet<Purpose> in = EnumSet.noneOf(Purpose.class);
    EnumSet<Purpose> out = EnumSet.noneOf(Purpose.class);
    latest.forEach(
        (purpose, entry) -> (entry.kind() == Consent.Kind.OPT_IN ? in : out).add(purpose));
    return new ConsentState(withAll(in), withAll(out));
  }

  /// The entries that count: neither lifted nor lifting.
  private static List<Consent> inForce(List<Consent> history) {
    List<Consent> liftings =
        history.stream().filter(entry -> entry.kind() == Consent.Kind.OPT_OUT_LIFTED).toList();
    if (liftings.isEmpty()) {
      return history;
    }
    return history.stream()
        .filter(entry -> entry.kind() != Consent.Kind.OPT_OUT_LIFTED)
        .filter(entry -> liftings.stream().noneMatch(lifting -> lifts(lifting, entry)))
        .toList();
  }

  private static boolean lifts(Consent lifting, Consent entry) {
    return entry.kind() == Consent.Kind.OPT_OUT
        && entry.source().equals(lifting.source())
        && entry.author().kind() == lifting.author().kind()
        && entry.purpose() == lifting.purpose()
        && entry.account().equals(lifting.account())
        && isBefore(entry, lifting);
  }

  /// Providers tell whole seconds: within one, what was written down first was said first.
  private static boolean isBefore(Consent entry, Consent other) {
    int order = entry.at().compareTo(other.at());
    return order < 0 || (order == 0 && entry.id().compareTo(other.id()) < 0);
  }

  private static Set<Purpose> withAll(EnumSet<Purpose> purposes) {
    if (purposes.containsAll(EACH)) {
      purposes.add(Purpose.ALL);
    }
    return purposes;
  }

  private static Consent later(Consent one, Consent other) {
    int order = one.at().compareTo(other.at());
    if (order == 0) {
      return one.kind() == Consent.Kind.OPT_OUT ? one : other;
    }
    return order > 0 ? one : other;
  }

  /// Whether messages of this purpose were agreed to.
  public boolean agreesTo(Purpose purpose) {
    return !stops(purpose) && (optedIn.contains(purpose) || optedIn.contains(Purpose.ALL));
  }

  /// Whether messages of this purpose were stopped: by name, or with everything else. A stop wins
  /// over an agreement that stands beside it.
  public boolean stops(Purpose purpose) {
    return optedOut.contains(purpose) || optedOut.contains(Purpose.ALL);
  }
}
