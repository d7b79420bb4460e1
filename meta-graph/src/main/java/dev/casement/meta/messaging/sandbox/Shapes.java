package dev.casement.meta.messaging.sandbox;

import dev.casement.meta.Json;
import java.util.List;
import java.util.Optional;

/// How large the parts of a message may be, as far as it is the same in both houses.
public final class Shapes {

  private static final int QUICK_REPLIES = 13;
  private static final int TITLE = 20;
  private static final int PAYLOAD = 1000;

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

  private static boolean fits(Json choice) {
    return switch (choice.textOrEmpty("content_type")) {
      case "text" ->
          choice.has("title")
              && characters(choice.textOrEmpty("title")) <= TITLE
              && characters(choice.textOrEmpty("payload")) <= PAYLOAD;
      case "user_email", "user_phone_number" -> true;
      default -> false;
    };
  }
}
