package dev.casement.meta.messaging;

import static dev.casement.core.domain.message.Content.MediaKind.AUDIO;
import static dev.casement.core.domain.message.Content.MediaKind.VIDEO;

import dev.casement.core.domain.pacing.Pacing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How fast the Send API takes messages from one account (meta-rules 8): files that take Meta long
/// go slowly.
public final class MessagingPace {

  private static final Pacing.OfKind SLOW = new Pacing.OfKind(Set.of(AUDIO, VIDEO), 10);

  private MessagingPace() {}

  /// So many a second of everything else.
  public static Pacing of(int perSecond) {
    return new Pacing(Optional.of(perSecond), false, Optional.empty(), List.of(SLOW));
  }
}
