package dev.casement.core.domain.message;

/// From the customer, or to the customer.
public enum Direction {
  INBOUND,
  OUTBOUND
}
