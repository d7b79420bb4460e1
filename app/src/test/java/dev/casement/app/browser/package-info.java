/// The console in a real browser, against the real service: whole stories, every page in every
/// language, what assistive technology would trip over, and pictures of all of it in
/// `target/screenshots`.
@NullMarked
package dev.casement.app.browser;

import org.jspecify.annotations.NullMarked;
