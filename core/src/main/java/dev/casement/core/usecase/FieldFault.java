package dev.casement.core.usecase;

/// One thing wrong with one member of a request.
///
/// @param field dotted from the body's root
/// @param message what is wrong and what would be right
public record FieldFault(String field, String message) {}
