/// The console: what agents, administrators and newcomers see in a browser, at `/`.
///
/// The page itself is plain files under the resource folder `/console`: ES modules, style sheets
/// and one page of HTML, served as they are written. This package only serves them:
///
/// - [Console]: the addresses, and what a browser may do with them
/// - [ConsoleFiles]: all of the files with their types, read once, and the address of this edition
/// - [ResourceFolder]: reads a folder of the jar
///
/// The page knows no more than any client of the API; it signs in at `/v1/session`. Its sandbox
/// panel is a folder of its own, served only where there is a sandbox.
///
/// It says everything in the reader's language: by `words`, and by `words/problems` what the API
/// says in English of trouble.
@NullMarked
package dev.casement.app.console;

import org.jspecify.annotations.NullMarked;
