package dev.casement.meta.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.conversation.CommentThread;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.meta.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The request bodies of the Send API around the parts of a message.
public final class MessagingRequests {

  private MessagingRequests() {}

  /// One body for each part, all to the same person in the same manner. The first quotes what the
  /// message answers; each carries our reference, so that its echo finds back. None where the
  /// manner cannot carry so many parts: a private reply is one.
  ///
  /// @param plainType the `messaging_type` of an ordinary answer, where the channel takes one
  public static List<ObjectNode> around(
      List<ObjectNode> parts, SendRequest request, Optional<String> plainType) {
    boolean privately = request.manner() instanceof Manner.PrivateReply;
    if (privately && (parts.size() > 1 || request.comment().isEmpty())) {
      return List.of();
    }
    List<ObjectNode> bodies = new ArrayList<>();
    for (ObjectNode part : parts) {
      ObjectNode body = Json.object();
      recipient(body, request);
      manner(body, request.manner(), plainType);
      body.set("message", part.put("metadata", request.reference().value()));
      bodies.add(body);
    }
    if (!bodies.isEmpty()) {
      request.replyTo().ifPresent(mid -> bodies.getFirst().putObject("reply_to").put("mid", mid));
    }
    return bodies;
  }

  /// A reaction to a message, or its withdrawal.
  public static List<ObjectNode> reaction(SendRequest request, Optional<String> emoji) {
    if (request.target().isEmpty()) {
      return List.of();
    }
    ObjectNode body = Json.object();
    body.putObject("recipient").put("id", request.to().value());
    body.put(SENDER_ACTION, emoji.isPresent() ? "react" : "unreact");
    ObjectNode payload = body.putObject("payload").put("message_id", request.target().get());
    emoji.map(ReactionWords::word).ifPresent(word -> payload.put("reaction", word));
    return List.of(body);
  }

  static final String SENDER_ACTION = "sender_action";

  private static void recipient(ObjectNode body, SendRequest request) {
    ObjectNode recipient = body.putObject("recipient");
    if (request.manner() instanceof Manner.PrivateReply) {
      CommentThread comment = request.comment().orElseThrow();
      boolean post = comment.where() == Comment.Where.VISITOR_POST;
      recipient.put(post ? "post_id" : "comment_id", comment.externalId());
    } else {
      recipient.put("id", request.to().value());
    }
  }

  private static void manner(ObjectNode body, Manner manner, Optional<String> plainType) {
    switch (manner) {
      case Manner.Plain _ -> plainType.ifPresent(type -> body.put(MESSAGING_TYPE, type));
      case Manner.UnderTag(MessageTag tag) ->
          body.put(MESSAGING_TYPE, "MESSAGE_TAG").put("tag", tag.word());
      case Manner.ByTemplate _ -> body.put(MESSAGING_TYPE, "UTILITY");
      case Manner.PrivateReply _, Manner.Directly _ -> {
        // The recipient says it all, or there is no such manner here.
      }
    }
  }

  private static final String MESSAGING_TYPE = "messaging_type";
}
