/// The Messenger channel: its rules, its webhooks and its way of sending. One class is public, the
/// plug-in.
///
/// - [MessengerPlugin] opens the [MessengerChannel], which puts the parts together.
/// - [MessengerPolicy] knows when a message may go.
/// - [MessengerPayload] writes what is sent; making the requests, and reading webhooks, is the same
///   as on Instagram and stands in `dev.casement.meta.messaging`.
/// - `errors.tsv` says what Meta's errors mean, `error-texts.tsv` how the agent is told.
@NullMarked
package dev.casement.adapter.messenger;

import org.jspecify.annotations.NullMarked;
