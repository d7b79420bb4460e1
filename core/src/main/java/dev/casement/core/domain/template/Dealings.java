package dev.casement.core.domain.template;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the company did with one of its templates at the provider, as far as it was done from here.
///
/// @param edits when it was changed, oldest first; those of the last thirty days
/// @param requestedBy the agent who asked for it and may not submit it
public record Dealings(List<Instant> edits, Optional<String> requestedBy) {

  public static final Dealings NONE = new Dealings(List.of(), Optional.empty());

  /// No rule of a provider looks back further.
  private static final Duration REMEMBERED = Duration.ofDays(30);

  public Dealings {
    edits = List.copyOf(edits);
  }

  Dealings editedAt(Instant at) {
    return new Dealings(
        Stream.concat(editsSince(at.minus(REMEMBERED)).stream(), Stream.of(at)).toList(),
        requestedBy);
  }

  /// The edits after this moment, oldest first.
  public List<Instant> editsSince(Instant moment) {
    return edits.stream().filter(at -> at.isAfter(moment)).toList();
  }
}
