package dev.casement.app.sandbox;

import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.core.port.channel.StandInWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The sandbox's time: real time plus an offset, to the millisecond. It can stand still and be
/// moved forward, never back; how it stands is kept. Thread-safe.
public final class MovableClock implements InstantSource {

  /// No date of a rule or a price lies beyond.
  static final Instant LATEST = Instant.parse("2199-12-31T23:59:59.999Z");

  private static final String KEY = "clock";

  private final InstantSource real;
  private final StandInWorld.State state;
  private final boolean isNew;
  private Duration offset = Duration.ZERO;
  private Optional<Instant> frozenAt = Optional.empty();
  private Instant last = Instant.EPOCH;

  /// The clock as it was kept, or one that shows real time.
  ///
  /// @param real the time of day outside
  public MovableClock(InstantSource real, StandInWorld.State state) {
    this.real = real;
    this.state = state;
    Optional<String> kept = state.get(KEY);
    this.isNew = kept.isEmpty();
    kept.map(Json::parse).map(Members::of).ifPresent(this::restore);
  }

  private void restore(Members kept) {
    offset = Duration.parse(kept.text("offset"));
    frozenAt = kept.maybeInstant("frozen_at");
  }

  /// Sets the clock of a new sandbox to any moment, that of one that ran before only forward.
  ///
  /// @param at where to start; empty to go on
  /// @return whether it could be set; where it already shows a later time, nothing is changed
  public synchronized boolean start(Optional<Instant> at) {
    Instant now = instant();
    Instant target = at.orElse(now);
    if (!isNew && target.isBefore(now)) {
      return false;
    }
    last = Instant.EPOCH;
    set(target);
    return true;
  }

  @Override
  public synchronized Instant instant() {
    Instant now = frozenAt.orElseGet(() -> real.instant().plus(offset));
    if (now.isAfter(last)) {
      last = now.truncatedTo(ChronoUnit.MILLIS);
    }
    return last;
  }

  public synchronized boolean isFrozen() {
    return frozenAt.isPresent();
  }

  /// Moves on to this moment.
  ///
  /// @return whether it could; not where it has passed, or is out of reach
  public synchronized boolean moveTo(Instant moment) {
    if (moment.isBefore(instant()) || moment.isAfter(LATEST)) {
      return false;
    }
    set(moment);
    return true;
  }

  /// Moves on by this much.
  ///
  /// @return whether it could; not by less than nothing or out of reach
  public synchronized boolean advance(Duration by) {
    Instant now = instant();
    if (by.isNegative() || by.compareTo(Duration.between(now, LATEST)) > 0) {
      return false;
    }
    set(now.plus(by));
    return true;
  }

  /// Stops the clock, or lets it go on from where it stopped.
  public synchronized void freeze(boolean frozen) {
    Instant now = instant();
    frozenAt = frozen ? Optional.of(now) : Optional.empty();
    set(now);
  }

  private void set(Instant moment) {
    Instant exact = moment.truncatedTo(ChronoUnit.MILLIS);
    offset = Duration.between(real.instant(), exact);
    frozenAt = frozenAt.map(_ -> exact);
    keep();
  }

  private void keep() {
    var kept = Json.object().put("offset", offset.toString());
    frozenAt.ifPresent(at -> kept.put("frozen_at", at.toString()));
    state.put(KEY, Json.print(kept));
  }
}
