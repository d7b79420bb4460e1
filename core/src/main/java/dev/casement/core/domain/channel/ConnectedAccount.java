package dev.casement.core.domain.channel;

/// An account together with the secrets that speak for it.
public record ConnectedAccount(ChannelAccount account, Credentials credentials) {}
