package dev.casement.core.port.store;

/// The stores of what a company's people keep for one another. Thread-safe.
public record Desk(
    TeamStore teams,
    NoteStore notes,
    SavedReplyStore replies,
    SessionStore sessions,
    PresenceRelay presence) {}
