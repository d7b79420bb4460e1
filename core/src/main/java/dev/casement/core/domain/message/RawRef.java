package dev.casement.core.domain.message;

/// The place of an item inside a stored webhook event.
///
/// @param event the id of the event
/// @param position the item's place in it, from 0
public record RawRef(String event, int position) {}
