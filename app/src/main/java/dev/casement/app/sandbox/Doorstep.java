package dev.casement.app.sandbox;

import dev.casement.core.port.time.Pause;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Where a webhook is handed over: it is tried a few times before it is taken back.
final class Doorstep {

  private static final int TRIES = 5;
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);

  private final Post post;
  private final Pause pause;

  Doorstep(Post post, Pause pause) {
    this.post = post;
    this.pause = pause;
  }

  /// Hands it over, and again where it is not taken.
  ///
  /// @param stopped whether there is no use in trying again
  /// @return whether it was taken
  boolean bring(Parcel parcel, BooleanSupplier stopped) {
    Duration wait = FIRST_WAIT;
    boolean accepted = post.bring(parcel.channel(), parcel.webhook());
    for (int tries = 1; !accepted && tries < TRIES && !stopped.getAsBoolean(); tries++) {
      pause.forTime(wait);
      wait = wait.multipliedBy(2);
      accepted = post.bring(parcel.channel(), parcel.webhook());
    }
    return accepted;
  }

  /// Hands over once more what was taken.
  void again(Parcel parcel) {
    post.bring(parcel.channel(), parcel.webhook());
  }
}
