/// What is said: contents of every kind, who said it, and how far it got.
@NullMarked
package dev.casement.core.domain.message;

import org.jspecify.annotations.NullMarked;
