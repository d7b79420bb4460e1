package dev.casement.app.store;

import dev.casement.core.domain.company.CompanyId;

/// What was moved.
///
/// @param waiting webhooks that no company has yet, because nobody has looked into them; they stay
///   behind
public record Moved(CompanyId company, long rows, long waiting) {}
