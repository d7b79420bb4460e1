/// People. One [Contact] may be reached at several addresses on several channels, each an
/// [Identity]. Windows and threads stay with the addresses, never with the person (decisions.md
/// D1).
@NullMarked
package dev.casement.core.domain.contact;

import org.jspecify.annotations.NullMarked;
