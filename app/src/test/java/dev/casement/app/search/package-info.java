/// Searching with an index.
@org.jspecify.annotations.NullMarked
package dev.casement.app.search;
