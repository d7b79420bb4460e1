package dev.casement.core.domain.policy;

/// Why a message may not go. The order is that of decisions.md D18: where several apply, the first
/// counts.
public enum BlockReason {
  /// The channel cannot do this at all, or not at that date.
  NOT_SUPPORTED(false),
  /// The provider restricted the account.
  ACCOUNT_RESTRICTED(false),
  /// Another app holds the thread.
  THREAD_NOT_OWNED(false),
  TEMPLATE_UNKNOWN(false),
  TEMPLATE_NOT_APPROVED(false),
  TEMPLATE_PAUSED(false),
  OPTED_OUT(false),
  OPT_IN_MISSING(false),
  /// The tag existed, but the provider ended it.
  TAG_ENDED(true),
  /// The provider did not grant this account what it takes.
  CAPABILITY_MISSING(true),
  /// Only a person may do this.
  AUTOMATION_NOT_ALLOWED(true),
  /// The customer never wrote to this account.
  NEVER_CONTACTED(true),
  WINDOW_CLOSED(true),
  /// Too long, too large, or of a kind the channel does not take.
  CONTENT_LIMIT(false),
  MARKETING_NOT_DELIVERED(false),
  MESSAGING_LIMIT(false),
  BUDGET(false),
  /// The author may not spend money.
  NOT_PERMITTED(false);

  private final boolean windows;

  BlockReason(boolean windows) {
    this.windows = windows;
  }

  /// Whether it is a matter of the window alone, so that the customer's answer would cure it; only
  /// then a message may be held (decisions.md D31).
  public boolean isOfWindow() {
    return windows;
  }
}
