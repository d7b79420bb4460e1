/// The sandbox: the providers and the customers, played, so that everything between is the
/// production path.
///
/// What the providers do comes from the channels themselves, as a `StandIn` each; nothing here
/// names a channel or knows a rule. This package gives the stand-ins a stage:
///
/// - [MovableClock]: real time plus an offset that is kept; it can be frozen and moved forward
/// - [Provider]: the Graph side. Our senders, or anybody's SDK, call it over HTTP; [RequestLog]
///   remembers what it received, [Faults] spoil what it answers
/// - [Courier]: posts the webhooks of the stand-ins to our own address, again until we take them
/// - [Customers]: people who write, read, and look at their phones
/// - [DemoCompany]: what a new sandbox begins with
/// - [Sandbox]: all of that; a process without one has no sandbox
///
/// Kept in the data folder: the clock, what the stand-ins remember, and webhooks on their way.
/// Faults and the list of requests are as old as the process.
@NullMarked
package dev.casement.app.sandbox;

import org.jspecify.annotations.NullMarked;
