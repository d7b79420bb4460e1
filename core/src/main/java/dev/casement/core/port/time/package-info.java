/// The two times (architecture, idea 15): `java.time.InstantSource` for rules, expiry, consent and
/// billing, which the sandbox may move; [Ticker] for leases, pacing, back-off and time-outs, which
/// nobody moves.
@NullMarked
package dev.casement.core.port.time;

import org.jspecify.annotations.NullMarked;
