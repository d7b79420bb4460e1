package dev.casement.core.domain.billing;

/// What was asked for by a [UsageQuery], under one key.
///
/// @param currency empty where it is not known
public record UsageSum(String key, String currency, UsageLine.Sums sums) {}
