/// What a channel's module supplies. A channel is one jar with one [ChannelPlugin], found by the
/// service loader; nothing outside that jar names it.
///
/// Required of a [Channel]: a [ChannelDescriptor], a [ChannelPolicy], a [MessageSender] and a
/// [WebhookReceiver]. Optional: [TemplateSource], [Presence], [Links], [Pricing], [HealthCheck],
/// [AccountUpkeep], [SignedRequests], [MediaTransfer] and, for the sandbox, a [StandIn].
@NullMarked
package dev.casement.core.port.channel;

import org.jspecify.annotations.NullMarked;
