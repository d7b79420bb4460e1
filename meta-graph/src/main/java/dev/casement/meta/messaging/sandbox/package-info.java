/// The Messenger platform, played for the sandbox.
///
/// [MessagingStandIn] is the part that Messenger and Instagram have in common: the addresses, the
/// shapes, the memory of threads and the webhooks that follow. What a channel lets through, and
/// with which code it refuses, is asked of the channel's own [House]; no policy of ours is known
/// here, as it is the second opinion on them.
@NullMarked
package dev.casement.meta.messaging.sandbox;

import org.jspecify.annotations.NullMarked;
