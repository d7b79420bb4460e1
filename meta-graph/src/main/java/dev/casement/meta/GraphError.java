package dev.casement.meta;

import java.util.Optional;

/// An error in Meta's words, from an answer or from a webhook.
///
/// @param details the finer words, where there are any: the only place that tells some causes apart
/// @param isTransient whether Meta itself says that trying again may help
public record GraphError(
    int code, Optional<Integer> subcode, String message, String details, boolean isTransient) {

  /// The error in this envelope `{"error": {…}}`, where it is one with a code.
  public static Optional<GraphError> inEnvelope(Json answer) {
    return of(answer.at("error"));
  }

  /// The error that this object describes, where it has a code.
  public static Optional<GraphError> of(Json error) {
    return error
        .number("code")
        .map(code ->
            new GraphError(
                code.intValue(),
                error.number("error_subcode").map(Long::intValue),
                error.text("message").or(() -> error.text("title")).orElse(""),
                error
                    .at("error_data")
                    .text("details")
                    .or(() -> error.text("details"))
                    .or(() -> error.text("error_user_msg"))
                    .orElse(""),
                error.flag("is_transient")));
  }

  /// Message and details in one line.
  public String words() {
    return details.isEmpty() || message.contains(details)
        ? message
        : message.isEmpty() ? details : message + ": " + details;
  }
}
