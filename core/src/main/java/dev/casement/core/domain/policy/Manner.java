package dev.casement.core.domain.policy;

import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.template.TemplateCategory;

/// How a message that may go has to be sent.
public sealed interface Manner {

  /// As an ordinary answer.
  record Plain() implements Manner {
    public static final Plain ANSWER = new Plain();
  }

  /// By its template.
  record ByTemplate() implements Manner {
    public static final ByTemplate APPROVED = new ByTemplate();
  }

  /// Under this tag.
  record UnderTag(MessageTag tag) implements Manner {}

  /// As the one private reply to the customer's comment.
  record PrivateReply() implements Manner {
    public static final PrivateReply ONCE = new PrivateReply();
  }

  /// Without a ready-made template, in this category.
  record Directly(TemplateCategory category) implements Manner {}
}
