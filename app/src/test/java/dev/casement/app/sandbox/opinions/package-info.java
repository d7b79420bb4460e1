/// Two opinions that must agree: our policies, and the stand-ins that play the providers.
///
/// A [History] is what one customer and one company do over days: the customer writes, taps,
/// reacts, comments; time passes, often to the very millisecond at which something ends; the
/// company wishes to send. A [Debate] plays it twice at once. The policy is asked with facts that
/// come from the stand-in's own webhooks, read by the channel's own reader; the stand-in gets the
/// request that would leave. Where they differ in a way that [KnownDifference] does not explain,
/// one of them is wrong about the provider.
@NullMarked
package dev.casement.app.sandbox.opinions;

import org.jspecify.annotations.NullMarked;
