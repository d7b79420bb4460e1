/// Conversations on paper: one conversation written out whole, as JSON for programs, as CSV for
/// spreadsheets, and as a page to print. Written while it is read, so that a long thread takes no
/// memory.
@NullMarked
package dev.casement.app.http.export;

import org.jspecify.annotations.NullMarked;
