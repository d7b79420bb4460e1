/// Channels and the two ends of a conversation on one of them.
///
/// A [ChannelAccount] is our end (a WhatsApp number, a Page, an Instagram account); a
/// [CustomerAddress] is theirs. Nothing here knows a channel by name: a channel is a [ChannelId]
/// that some plug-in claims.
@NullMarked
package dev.casement.core.domain.channel;

import org.jspecify.annotations.NullMarked;
