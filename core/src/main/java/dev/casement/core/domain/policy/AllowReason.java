package dev.casement.core.domain.policy;

/// Why a message may go.
public enum AllowReason {
  WINDOW_OPEN,
  WINDOW_POSSIBLY_OPEN,
  TEMPLATE_ALLOWED,
  HUMAN_AGENT,
  PRIVATE_REPLY,
  EXTRA_MESSAGE,
  TAG_ALLOWED,
  DIRECT_SEND
}
