/// Instagram's provider, played for the sandbox. [InstagramHouse] holds the provider's rules once
/// more, written from its public pages and apart from our policy: the second opinion on it.
@NullMarked
package dev.casement.adapter.instagram.sandbox;

import org.jspecify.annotations.NullMarked;
