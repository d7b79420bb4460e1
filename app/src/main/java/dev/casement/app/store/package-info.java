/// Every port of `port.store`, by Jdbi on an embedded H2. Nothing else in the program knows SQL.
///
/// [Database] is the door: it opens a data folder or a JDBC URL, brings the tables to the newest
/// version, and hands out the stores.
///
/// **Writing** goes through one thread, [GroupCommit]: it takes what many callers want written,
/// does it in one transaction, flushes it to the disk and only then answers. Within it nothing
/// moves but what the piece of work itself moves, so a check and the write after it need no lock.
/// **Reading** ([Reads]) uses a pool, each query on its own, and never waits for the writer.
///
/// **Keys** are led by the company. Ids come from outside and are time-ordered. Lists are pages by
/// key ([Keyset]), each in the order of one index. A table whose rows are asked for by a rare mark
/// (unread, held, pending) has a small table beside it with just these.
///
/// **Rows** are columns for what queries ask for, and JSON in the API's shape for the rest; a
/// `…Rows` class turns them into values and back, a `…Put` checks and writes.
///
/// **Secrets** are locked in a [Vault] under a [MasterKey] from outside.
@NullMarked
package dev.casement.app.store;

import org.jspecify.annotations.NullMarked;
