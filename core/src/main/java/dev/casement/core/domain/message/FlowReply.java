package dev.casement.core.domain.message;

import java.util.Optional;

/// The customer filled in a form (a WhatsApp Flow).
///
/// @param response what was filled in, as it came: the provider sends JSON in text form, which may
///   be broken
/// @param readable whether the response is a JSON object
public record FlowReply(
    Optional<String> name, Optional<String> text, String response, boolean readable)
    implements Content {

  @Override
  public String type() {
    return "flow_reply";
  }

  @Override
  public String words() {
    return text.or(() -> name).orElse("");
  }
}
