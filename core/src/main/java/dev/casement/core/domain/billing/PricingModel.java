package dev.casement.core.domain.billing;

/// How the provider charges, by date (meta-rules section 4.1).
public enum PricingModel {
  NOTIFICATION,
  CONVERSATION,
  CONVERSATION_CATEGORY,
  PER_MESSAGE
}
