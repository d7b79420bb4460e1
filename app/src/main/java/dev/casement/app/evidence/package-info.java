/// Consent histories as evidence, in files that whoever holds them can have checked later.
///
/// [Evidence] is what one contact's file says. It is written as JSON ([EvidenceJson]) with the
/// person's addresses, the company's name and what was erased, or as CSV ([EvidenceCsv]) with the
/// chains alone; both are read back to the same chains.
@NullMarked
package dev.casement.app.evidence;

import org.jspecify.annotations.NullMarked;
