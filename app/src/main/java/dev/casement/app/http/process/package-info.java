/// What those who run the process ask it: is it alive, is it ready, what has it counted.
@NullMarked
package dev.casement.app.http.process;

import org.jspecify.annotations.NullMarked;
