package dev.casement.core.domain.template;

import java.util.Locale;

/// Where a template stands with the provider.
public enum TemplateStatus {
  APPROVED,
  PENDING,
  REJECTED,
  PAUSED,
  DISABLED,
  IN_APPEAL,
  LIMIT_EXCEEDED,
  ARCHIVED,
  PENDING_DELETION,
  DELETED,
  /// Sendable, but at risk of being disabled.
  FLAGGED,
  /// Asked for by somebody who may not submit it; the provider knows nothing of it.
  REQUESTED,
  /// A word that nobody has told us about; not sendable.
  OTHER;

  /// The status of the provider's word, in any case.
  public static TemplateStatus of(String metaWord) {
    return switch (metaWord.strip().toUpperCase(Locale.ROOT)) {
      case "APPROVED", "REINSTATED", "UNARCHIVED" -> APPROVED;
      case "PENDING", "IN_REVIEW" -> PENDING;
      case "REJECTED" -> REJECTED;
      case "PAUSED" -> PAUSED;
      case "DISABLED" -> DISABLED;
      case "IN_APPEAL" -> IN_APPEAL;
      case "LIMIT_EXCEEDED" -> LIMIT_EXCEEDED;
      case "ARCHIVED" -> ARCHIVED;
      case "PENDING_DELETION" -> PENDING_DELETION;
      case "DELETED" -> DELETED;
      case "FLAGGED" -> FLAGGED;
      default -> OTHER;
    };
  }

  public boolean isSendable() {
    return this == APPROVED || this == FLAGGED;
  }
}
