package dev.casement.app.load;

/// When, in the life of a send, the service dies.
enum Moment {
  /// Its request has begun to arrive and never does: the message was claimed, nothing more.
  BEFORE_REQUEST,
  /// The provider took it and has not answered.
  BEFORE_ANSWER,
  /// The provider's answer is on its way back.
  AFTER_ANSWER,
  /// Whenever it happens to be.
  AT_RANDOM
}
