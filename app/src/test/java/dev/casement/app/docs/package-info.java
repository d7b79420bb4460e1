/// Documents that the code writes, and the tests that keep them true.
@NullMarked
package dev.casement.app.docs;

import org.jspecify.annotations.NullMarked;
