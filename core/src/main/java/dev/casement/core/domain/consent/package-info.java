/// What customers agreed to and what they stopped. Opening the window is not an opt-in (R14).
///
/// A [Consent] is one entry of a history that only grows; [ConsentState] is what follows from it at
/// a moment. As evidence, the entries of one contact are the links of a [ConsentChain], in which a
/// later change shows. [ConsentWords] tells when the words of a customer are an entry.
@NullMarked
package dev.casement.core.domain.consent;

import org.jspecify.annotations.NullMarked;
