/// What has to be kept, and how it may be asked for.
///
/// Every call names the company; no row of one company is ever seen through another. What belongs
/// to a conversation (messages, outbox, window, consent of the moment) changes together in one
/// [ConversationStore#commit]: atomic, durable when it returns, and refused as a conflict when the
/// conversation moved in between. In-memory references of every port stand in `core.memory`; they
/// and the database versions pass the same contracts. Instants are kept to the millisecond.
@NullMarked
package dev.casement.core.port.store;

import org.jspecify.annotations.NullMarked;
