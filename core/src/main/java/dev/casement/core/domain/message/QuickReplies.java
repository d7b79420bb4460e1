package dev.casement.core.domain.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A text with suggestions that vanish once one is chosen.
public record QuickReplies(String text, List<Reply> quickReplies) implements Content {

  public QuickReplies {
    quickReplies = List.copyOf(quickReplies);
  }

  /// Suggestions of nothing but words.
  public static QuickReplies of(String text, List<Choice> choices) {
    return new QuickReplies(
        text, choices.stream().map(one -> Reply.of(one.id(), one.title())).toList());
  }

  @Override
  public String type() {
    return "quick_replies";
  }

  @Override
  public String words() {
    return text;
  }

  /// The suggestions that are words, without their pictures.
  public List<Choice> choices() {
    return quickReplies.stream()
        .filter(reply -> reply.kind() == Kind.TEXT)
        .map(reply -> new Choice(reply.id(), reply.title()))
        .toList();
  }

  /// One suggestion.
  ///
  /// @param id what choosing it sends back; empty where the provider fills it in
  /// @param title the words on it; empty where the provider fills them in
  /// @param picture the public address of a small picture beside the words
  public record Reply(Kind kind, String id, String title, Optional<String> picture) {

    /// Words alone.
    public static Reply of(String id, String title) {
      return new Reply(Kind.TEXT, id, title, Optional.empty());
    }

    /// What the provider fills in with what it knows of the customer.
    public static Reply filledIn(Kind kind) {
      return new Reply(kind, "", "", Optional.empty());
    }
  }

  /// What is suggested.
  public enum Kind {
    TEXT,
    /// The customer's own e-mail address.
    USER_EMAIL,
    /// The customer's own phone number.
    USER_PHONE_NUMBER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
