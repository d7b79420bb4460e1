package dev.casement.core.domain.message;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A text with a button that opens a form inside the messenger (a WhatsApp Flow).
///
/// @param button the words on the button
/// @param flow the flow's id or name at the provider
/// @param byName whether `flow` is its name
/// @param token comes back with the answer
/// @param draft whether the unpublished version is shown
/// @param screen where to begin; empty where the flow's own endpoint tells
/// @param data what the first screen is filled with, as a JSON object in text form
public record FlowInvitation(
    String text,
    String button,
    String flow,
    boolean byName,
    Optional<String> token,
    boolean draft,
    Optional<String> screen,
    Optional<String> data,
    Frame frame)
    implements Content {

  @Override
  public String type() {
    return "flow";
  }

  @Override
  public String words() {
    return text;
  }

  @Override
  public List<Media> files() {
    return frame.media().stream().toList();
  }

  @Override
  public Content withFiles(UnaryOperator<Media> change) {
    return new FlowInvitation(
        text, button, flow, byName, token, draft, screen, data, frame.withFile(change));
  }
}
