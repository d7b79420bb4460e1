/// Finding messages, people and conversations by words, with Lucene (docs/adr/0008).
///
/// The index lies beside the database and follows it: [Following] reads the feed of every company
/// and puts what changed into the [Index]; how far it got is written down with the index itself.
/// What it lacks after a crash it reads again; where the feed does not reach back far enough, or
/// the index is gone, it begins with everything there is. So the index may be thrown away at any
/// time, and a commit to the database never waits for it. [IndexedSearch] lets it catch up before
/// it asks, and shows rows of the database only, never of the index.
///
/// Words are indexed with their beginnings ([dev.casement.core.domain.search.SearchWords]), and
/// rows lie in the order in which lists show them: a page is read off from where it begins, however
/// many rows have the word.
@NullMarked
package dev.casement.app.search;

import org.jspecify.annotations.NullMarked;
