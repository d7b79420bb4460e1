/// Programs that load the real service over real HTTP and look afterwards whether anything was
/// lost, doubled or misfiled.
///
/// [Installation] makes a data folder for production, with a company, its account and its tokens,
/// and runs the service over it in a process of its own, which can be killed. [Customers] write:
/// every webhook is signed and never repeated, and says in its id who wrote it and as which of
/// their messages, so that [Audit] can tell from the API alone what came of each. [Connection] is a
/// plain socket, because a client that costs as much as the server measures itself.
///
/// [LoadMeasurement] is the program that measures.
///
/// [Ordeal] is work under which something befalls the service, and the settling of the account.
/// [CrashTrial] is the one that kills; in `FaultTrialTest` a [Cable] to the database is cut, and a
/// disk is full. [Reign] keeps one instance alive over an embedded database, or several over one
/// PostgreSQL ([Place]). [Hosts] answer, each only going on when the last answer was accepted.
/// [Provider] remembers every send that reached it, lets the service die at a chosen [Moment] of
/// one ([Caller] tells which instance that is), and [Tidings] tell the service what became of them.
/// [Reckoning] compares what was promised with what arrived.
@NullMarked
package dev.casement.app.load;

import org.jspecify.annotations.NullMarked;
