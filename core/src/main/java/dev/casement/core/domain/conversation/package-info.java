/// Threads with customers and the window in which they may be answered freely.
///
/// What a customer did ([Activity]) is kept as [WindowEvidence]; what follows from it at a moment
/// is a [MessagingWindow], worked out by the channel's policy under the rules in force at that
/// moment. The window is permission only: what messages cost is another clock (`domain.billing`).
@NullMarked
package dev.casement.core.domain.conversation;

import org.jspecify.annotations.NullMarked;
