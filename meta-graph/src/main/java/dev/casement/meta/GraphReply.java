package dev.casement.meta;

import java.util.Map;

/// What came of a request to the Graph API. The difference that matters most is whether anything
/// can have reached Meta: only [NoConnection] says surely that nothing did.
public sealed interface GraphReply {

  /// Meta answered with JSON, be it a result or an error.
  ///
  /// @param headers by lower-case name
  record Answered(int status, Json json, Map<String, String> headers) implements GraphReply {}

  /// Something answered, but not with JSON that could be read to its end.
  record Unreadable(int status, Map<String, String> headers, String detail) implements GraphReply {}

  /// No byte of the request left: no address, no connection, no trusted certificate.
  record NoConnection(String detail) implements GraphReply {}

  /// The request may have left, and no answer came.
  record Lost(String detail) implements GraphReply {}
}
