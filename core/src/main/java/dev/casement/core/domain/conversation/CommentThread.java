package dev.casement.core.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/// A public comment or post of the customer, which grants exactly one private reply.
///
/// @param repliedAt when that one reply was sent
public record CommentThread(String externalId, Instant commentedAt, Optional<Instant> repliedAt) {}
