/// How the console is served. What it looks like is looked at by `dev.casement.app.browser`.
@NullMarked
package dev.casement.app.console;

import org.jspecify.annotations.NullMarked;
