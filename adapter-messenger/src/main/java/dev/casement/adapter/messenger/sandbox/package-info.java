/// Messenger's provider, played for the sandbox. [MessengerHouse] holds the provider's rules once
/// more, written from its public pages and apart from our policy: the second opinion on it.
@NullMarked
package dev.casement.adapter.messenger.sandbox;

import org.jspecify.annotations.NullMarked;
