package dev.casement.app.plugin;

import dev.casement.core.port.channel.ChannelPlugin;

/// A channel's module and where it was found.
///
/// @param origin `built in`, or the path of its jar
record FoundPlugin(ChannelPlugin plugin, String origin) {}
