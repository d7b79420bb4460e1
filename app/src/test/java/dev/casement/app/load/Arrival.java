package dev.casement.app.load;

/// A send that reached the provider.
///
/// @param reference of ours, which its statuses carry
/// @param to the customer's phone number
/// @param text what was to be said
/// @param externalId as the provider calls the message
record Arrival(String reference, String to, String text, String externalId) {}
