package dev.casement.app.sandbox.opinions;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What happens between one customer and one account.
///
/// @param granted what the provider granted the account
record History(String channel, Instant start, Set<String> granted, List<Step> steps) {}
