/// Message templates: what the provider approved, the fields to fill in, and the text that results.
@NullMarked
package dev.casement.core.domain.template;

import org.jspecify.annotations.NullMarked;
