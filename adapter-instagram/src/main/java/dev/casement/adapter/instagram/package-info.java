/// The Instagram channel: its rules, its webhooks and its way of sending. One class is public, the
/// plug-in.
///
/// - [InstagramPlugin] opens the [InstagramChannel], which puts the parts together.
/// - [InstagramPolicy] knows when a message may go.
/// - [InstagramLogin] knows the two flavours of the platform, [InstagramPayload] writes what is
///   sent; making the requests, and reading webhooks, is the same as on Messenger and stands in
///   `dev.casement.meta.messaging`.
/// - `errors.tsv` says what Meta's errors mean, `error-texts.tsv` how the agent is told.
@NullMarked
package dev.casement.adapter.instagram;

import org.jspecify.annotations.NullMarked;
