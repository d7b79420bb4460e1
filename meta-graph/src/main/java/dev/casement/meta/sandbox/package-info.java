/// Meta's manners, for the stand-ins that channels bring for the sandbox: the error envelope, the
/// signature on webhooks, bodies as SDKs send them, and a memory of JSON.
///
/// A stand-in is the second opinion on our policies, so nothing here knows one. What Meta's errors
/// say to a caller stands in `graph-errors.tsv` beside each stand-in, apart from the table by which
/// our senders read them.
@NullMarked
package dev.casement.meta.sandbox;

import org.jspecify.annotations.NullMarked;
