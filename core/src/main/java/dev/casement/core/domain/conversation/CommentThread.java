package dev.casement.core.domain.conversation;

import dev.casement.core.domain.message.Comment;
import java.time.Instant;
import java.util.Optional;

/// A public comment or post of the customer, which grants exactly one private reply.
///
/// @param externalId the provider's id of the comment, or of the post
/// @param repliedAt when that one reply was sent
public record CommentThread(
    String externalId, Comment.Where where, Instant commentedAt, Optional<Instant> repliedAt) {

  /// The comment with its one reply.
  public CommentThread replied(Instant at) {
    return new CommentThread(externalId, where, commentedAt, Optional.of(at));
  }

  /// Whether a reply should go to the other comment instead: this one had its reply, or is older.
  boolean yieldsTo(CommentThread other) {
    return !externalId.equals(other.externalId)
        && (repliedAt.isPresent() || other.commentedAt.isAfter(commentedAt));
  }
}
