package dev.casement.core.domain.contact;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;

/// One address of a person on a channel.
public record Identity(ChannelId channel, CustomerAddress address) {}
