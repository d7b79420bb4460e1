/// What goes wrong, told to a program and to a person: RFC 9457 problem documents.
///
/// A [ProblemType] is one kind of trouble with a page of its own under `/problems/`; a [Problem] is
/// one occurrence. Code that cannot go on throws a [ProblemException]; the server turns it into the
/// answer. To add a kind: add a constant with its status, title and explanation, and name it in
/// `openapi.yaml`.
@NullMarked
package dev.casement.app.http.problem;

import org.jspecify.annotations.NullMarked;
