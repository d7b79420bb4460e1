package dev.casement.core.domain.delivery;

/// What kind of trouble kept a message from going, as far as it changes what is done about it.
public enum FailureKind {
  /// The provider counts the messaging window as closed.
  WINDOW_CLOSED(false),
  /// The customer cannot be reached at this address.
  RECIPIENT_UNREACHABLE(false),
  /// The customer stopped this kind of message.
  OPTED_OUT(false),
  /// The provider holds marketing back from this customer for a while.
  MARKETING_NOT_DELIVERED(false),
  /// The template is missing, paused, disabled or filled in wrongly.
  TEMPLATE(false),
  /// The content is not accepted: too long, of a wrong kind, unreadable.
  CONTENT(false),
  /// The request itself was wrong.
  REQUEST(false),
  /// Our policy refused it when its turn came.
  POLICY(false),
  /// Another app holds the thread.
  THREAD_NOT_OWNED(false),
  /// Too many requests; slow down.
  THROTTLED(true),
  /// Too many messages to this one customer.
  PAIR_THROTTLED(true),
  /// The provider is unwell for a moment.
  PROVIDER_DOWN(true),
  /// The provider could not be reached; nothing left.
  UNREACHABLE(true),
  /// The account's credentials are not accepted.
  CREDENTIALS(false),
  /// A permission, a verification or a set-up step is missing.
  SET_UP(false),
  /// The provider restricted the account.
  ACCOUNT_RESTRICTED(false),
  /// The account cannot pay.
  PAYMENT(false),
  /// It may have arrived: an answer was lost or made no sense.
  UNCLEAR(false),
  /// A code nobody has told us about.
  UNRECOGNISED(false);

  private final boolean passing;

  FailureKind(boolean passing) {
    this.passing = passing;
  }

  /// Whether the same send may work later without anybody doing anything.
  public boolean isPassing() {
    return passing;
  }
}
