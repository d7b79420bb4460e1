package dev.casement.meta.messaging;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.message.Comment.Where;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.meta.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what people say in public: comments on Instagram, and what stands in a Page's feed.
final class MessagingComments {

  private static final Set<String> FIELDS = Set.of("comments", "live_comments", "feed");

  /// What else than a comment a visitor puts into the feed.
  private static final Set<String> POSTS =
      Set.of("post", "status", "photo", "video", "share", "link", "album", "note");

  private final MessagingItem item;
  private final Json value;

  MessagingComments(MessagingItem item) {
    this.item = item;
    this.value = item.event();
  }

  /// Whether this change is about something said in public.
  static boolean are(MessagingItem item) {
    return item.field().filter(FIELDS::contains).isPresent();
  }

  /// What was said, changed or taken away; empty where it is the account's own, or something else.
  Optional<ChannelEvent> read() {
    Optional<CustomerRef> from = from();
    return from.isEmpty()
        ? Optional.empty()
        : switch (item.field().orElse("")) {
          case "comments" -> instagram(Where.POST).map(said -> received(from.get(), said));
          case "live_comments" -> instagram(Where.LIVE).map(said -> received(from.get(), said));
          default -> feed().flatMap(said -> happened(from.get(), said));
        };
  }

  private static ChannelEvent received(CustomerRef from, Comment said) {
    return new ChannelEvent.CommentReceived(from, said);
  }

  private Optional<ChannelEvent> happened(CustomerRef from, Comment said) {
    return switch (value.textOrEmpty("verb")) {
      case "add" -> Optional.of(received(from, said));
      case "edit", "edited" -> Optional.of(new ChannelEvent.MessageEdited(from, said.id(), said));
      case "remove", "delete" -> Optional.of(new ChannelEvent.MessageUnsent(from, said.id()));
      default -> Optional.empty();
    };
  }

  private Optional<Comment> instagram(Where where) {
    return value
        .text("id")
        .map(id ->
            new Comment(
                where,
                value.textOrEmpty("text"),
                id,
                value.at("media").text("id"),
                value.text("parent_id"),
                Optional.empty()));
  }

  private Optional<Comment> feed() {
    String kind = value.textOrEmpty("item");
    Optional<String> post = value.text("post_id");
    if (kind.equals("comment")) {
      // A comment on the post itself names the post as what it answers.
      Optional<String> parent = value.text("parent_id").filter(id -> !post.equals(Optional.of(id)));
      return value.text("comment_id").map(id -> inFeed(Where.POST, id, post, parent));
    }
    return POSTS.contains(kind)
        ? post.map(id -> inFeed(Where.VISITOR_POST, id, Optional.empty(), Optional.empty()))
        : Optional.empty();
  }

  private Comment inFeed(Where where, String id, Optional<String> post, Optional<String> parent) {
    Optional<String> link =
        value
            .text("permalink_url")
            .or(() -> value.at("post").text("permalink_url"))
            .or(() -> value.text("link"))
            .or(() -> value.text("photo"));
    return new Comment(where, value.textOrEmpty("message"), id, post, parent, link);
  }

  /// Who said it, unless it was the account itself.
  private Optional<CustomerRef> from() {
    Json from = value.at("from");
    boolean own = from.has("self_ig_scoped_id");
    return from.text("id")
        .filter(id -> !own && !item.account().equals(Optional.of(id)))
        .filter(id -> !id.isBlank() && id.length() <= CustomerAddress.LONGEST)
        .map(id ->
            new CustomerRef(
                List.of(CustomerAddress.userId(id)), from.text("name"), from.text("username")));
  }
}
