/// What at least two Meta channels share: the Graph call, the error envelope, the signature, the
/// handshake and the messaging payload. Never a rule: what a channel allows stays with the channel.
///
/// - Calling: [GraphClient] makes one [GraphCall] with an account's [GraphAccess] and returns a
///   [GraphReply], which tells "nothing left" from "may have left".
/// - Failing: [GraphErrors] reads a channel's `errors.tsv` ([ErrorRow] explains the columns) and
///   turns a reply, or an error inside a webhook ([GraphError]), into an outcome with sentences.
/// - Receiving: [MetaSignature], [MetaHandshake], and [Json] with [MetaTime] for reading bodies of
///   any shape without throwing.
/// - Files: `media` opens those received; [GraphUpload] carries those sent.
/// - `messaging` and `template` hold what Messenger shares with Instagram and with WhatsApp.
@NullMarked
package dev.casement.meta;

import org.jspecify.annotations.NullMarked;
