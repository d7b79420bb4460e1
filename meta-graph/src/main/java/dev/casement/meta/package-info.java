/// What at least two Meta channels share: the Graph call, the error envelope, the signature, the
/// handshake and the messaging payload. Never a rule: what a channel allows stays with the channel.
@NullMarked
package dev.casement.meta;

import org.jspecify.annotations.NullMarked;
