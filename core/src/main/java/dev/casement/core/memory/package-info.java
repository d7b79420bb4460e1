/// The reference stores: every port of `port.store` in memory, the executable meaning of the
/// database versions.
///
/// [MemoryStores] is the door. All ports share one [Rows], which is also the one lock: a commit
/// happens between two readings or not at all. Rows are kept company by company, so that a query
/// cannot even reach another company's; what is asked for across companies (webhook routing, the
/// workers' queues) stands beside them. Simple on purpose: lists are sorted when they are asked
/// for.
@NullMarked
package dev.casement.core.memory;

import org.jspecify.annotations.NullMarked;
