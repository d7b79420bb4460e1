package dev.casement.app.sandbox.opinions;

import dev.casement.core.port.channel.StandIn.Voice;

/// Something a customer may do.
///
/// @param needsThread whether it can only be done where there is a thread already: taking a
///   reaction back, coming back through a link
record Deed(Voice voice, boolean needsThread) {}
