package dev.casement.core.domain.policy;

/// A limit of the channel that a content passed.
///
/// @param field the member of the message, dotted, such as `text` or `media.caption`
/// @param limit the most that is taken
/// @param actual what there was
/// @param unit `characters`, `bytes`, `items`
public record ContentLimit(String field, long limit, long actual, String unit) {}
