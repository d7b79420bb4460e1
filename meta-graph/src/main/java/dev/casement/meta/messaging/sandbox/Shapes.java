package dev.casement.meta.messaging.sandbox;

import dev.casement.meta.Json;
import java.util.List;
import java.util.Optional;

/// How large the parts of a message may be, as far as it is the same in both houses.
public final class Shapes {

  private static final int QUICK_REPLIES = 13;
  private static final int TITLE = 20;
  private static final int PAYLOAD = 1000;
  private static final int BUTTONS = 3;
  private static final int BUTTON_TEXT = 640;

  private Shapes() {}

  public static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  /// What is wrong with the quick replies.
  public static Optional<Refusal> quickReplies(Json message) {
    List<Json> replies = message.items("quick_replies");
    boolean fit = replies.size() <= QUICK_REPLIES && replies.stream().allMatch(Shapes::fits);
    return fit
        ? Optional.empty()
        : Optional.of(
            Refusal.because(100, "Up to 13 quick replies with titles of up to 20 characters."));
  }

  /// What is wrong with a button template.
  public static Optional<Refusal> buttons(Json message) {
    Json payload = message.at("attachment").at("payload");
    if (!payload.textOrEmpty("template_type").equals("button")) {
      return Optional.empty();
    }
    List<Json> buttons = payload.items("buttons");
    boolean fit =
        characters(payload.textOrEmpty("text")) <= BUTTON_TEXT
            && !buttons.isEmpty()
            && buttons.size() <= BUTTONS
            && buttons.stream().allMatch(Shapes::fits);
    return fit
        ? Optional.empty()
        : Optional.of(Refusal.because(100, "One to three buttons under up to 640 characters."));
  }

  private static boolean fits(Json choice) {
    return characters(choice.textOrEmpty("title")) <= TITLE
        && characters(choice.textOrEmpty("payload")) <= PAYLOAD;
  }
}
