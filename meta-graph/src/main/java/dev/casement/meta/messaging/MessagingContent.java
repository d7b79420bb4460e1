package dev.casement.meta.messaging;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.message.ButtonReply;
import dev.casement.core.domain.message.Content;
import dev.casement.meta.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a message says.
final class MessagingContent {

  private static final String UNSUPPORTED_TYPE = "unsupported_type";

  private MessagingContent() {}

  static Content of(Json message) {
    Optional<String> text = message.text("text");
    Optional<String> tapped = message.at("quick_reply").text("payload");
    if (tapped.isPresent()) {
      return new ButtonReply(
          ButtonReply.Tapped.QUICK_REPLY, tapped.get(), text.orElse(tapped.get()));
    }
    if (message.flag("is_unsupported")) {
      return new Content.Unsupported("is_unsupported", text.orElse(""));
    }
    List<Json> attachments = attachments(message);
    if (attachments.isEmpty()) {
      return text.<Content>map(Content.Text::of)
          .orElseGet(() -> new Content.Unsupported("message", ""));
    }
    return together(attachments, text);
  }

  /// What a message does to the window; the policy has the last word.
  static Activity activityOf(Json message) {
    return isUnsupported(message)
        ? Activity.UNSUPPORTED
        : MessagingReferral.isAd(message.at("referral")) ? Activity.AD_MESSAGE : Activity.MESSAGE;
  }

  private static boolean isUnsupported(Json message) {
    return message.flag("is_unsupported")
        || (message.text("text").isEmpty() && isUnsupported(attachments(message)));
  }

  private static boolean isUnsupported(List<Json> attachments) {
    return !attachments.isEmpty()
        && attachments.stream()
            .allMatch(one -> MessagingAttachment.type(one).equals(UNSUPPORTED_TYPE));
  }

  private static Content together(List<Json> attachments, Optional<String> text) {
    if (text.isPresent() && attachments.stream().allMatch(MessagingAttachment::isLinkPreview)) {
      return new Content.Text(text.get(), true);
    }
    List<Content> parts = new ArrayList<>();
    attachments.forEach(attachment -> parts.add(MessagingAttachment.content(attachment)));
    if (text.isPresent() && parts.size() == 1 && parts.getFirst() instanceof Content.Media media) {
      return new Content.Media(media.kind(), media.source(), text, media.filename());
    }
    text.map(Content.Text::of).ifPresent(parts::add);
    return parts.size() == 1 ? parts.getFirst() : new Content.Parts(parts);
  }

  private static List<Json> attachments(Json message) {
    List<Json> several = message.items("attachments");
    List<Json> one = message.items("attachment");
    if (one.isEmpty()) {
      return several;
    }
    List<Json> all = new ArrayList<>(several);
    all.addAll(one);
    return all;
  }
}
