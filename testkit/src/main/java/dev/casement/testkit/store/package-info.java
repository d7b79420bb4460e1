/// The contracts that every store must pass: in memory, on H2, and on whatever comes.
///
/// A contract is an interface with default tests; a test class implements it and gives it the
/// stores ([StoreContract#stores]). Each test works with companies of its own ([World]), so that a
/// whole contract may run on one database; only the contracts of the outbox and the webhook log,
/// whose queues are common to all companies, need an empty one for each test.
@NullMarked
package dev.casement.testkit.store;

import org.jspecify.annotations.NullMarked;
