/// Whether a message may go, and why: the heart of the platform.
///
/// A [SendProposal] and the [PolicyFacts] of the moment go into a channel's policy; a [Decision]
/// comes out. Nothing here reads a clock or a store: `now` is a fact. A refusal is a value that
/// names the [Rule], the reasons, and the [Remedy] that helps best first. What needs looking up
/// (templates, other addresses, sentences, prices) is added afterwards, as an [Explanation].
@NullMarked
package dev.casement.core.domain.policy;

import org.jspecify.annotations.NullMarked;
