/// Every port of `port.store`, by Jdbi, on an embedded H2 or a PostgreSQL. Nothing else in the
/// program knows SQL.
///
/// [Database] is the door: it opens a data folder or a JDBC URL, brings the tables to the newest
/// version, and hands out the stores.
///
/// **Writing** goes through one thread, [GroupCommit]: it takes what many callers want written,
/// does it in one transaction, flushes it to the disk and only then answers. Within it nothing
/// moves but what the pieces of work themselves move, so a check and the write after it need no
/// lock. Pieces of one kind ([Bulk]) are done together ([Batch]); changes in a [Round], which looks
/// everything up at once and then writes table by table ([ManyRows]). On PostgreSQL, webhooks that
/// just came have a writer of their own. **Reading** ([Reads]) uses a pool and never waits for the
/// writer; what many ask for by key at the same time shares a query ([Lookups], [Questions]).
///
/// docs/adr/0014 tells why.
///
/// **Keys** are led by the company. Ids come from outside and are time-ordered. Lists are pages by
/// key ([Keyset]), each in the order of one index. A table whose rows are asked for by a rare mark
/// (unread, held, pending) has a small table beside it with just these.
///
/// **Rows** are columns for what queries ask for, and JSON in the API's shape for the rest; a
/// `…Rows` class turns them into values and back, a `…Put` checks, and `…Puts` write.
///
/// **Secrets** are locked in a [Vault] under a [MasterKey] from outside.
@NullMarked
package dev.casement.app.store;

import org.jspecify.annotations.NullMarked;
