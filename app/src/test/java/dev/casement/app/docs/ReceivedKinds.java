package dev.casement.app.docs;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Shared;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelPolicy.Effect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which kinds of messages each channel takes in: what its reader makes of the bodies recorded for
/// its tests, and what its policy says each does to the window.
final class ReceivedKinds {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private ReceivedKinds() {}

  static String table(List<Channel> channels) {
    List<Map<String, Set<Effect>>> taken = channels.stream().map(ReceivedKinds::effects).toList();
    Set<String> kinds = new TreeSet<>();
    taken.forEach(one -> kinds.addAll(one.keySet()));
    List<String> lines = new ArrayList<>(List.of("## Taken in", ""));
    lines.add(
        channels.stream()
            .map(channel -> channel.descriptor().name())
            .collect(Collectors.joining(" | ", "| kind | ", " |")));
    lines.add("| --- |" + " --- |".repeat(channels.size()));
    for (String kind : kinds) {
      lines.add(
          taken.stream()
              .map(one -> words(one.getOrDefault(kind, Set.of())))
              .collect(Collectors.joining(" | ", "| " + kind + " | ", " |")));
    }
    return String.join("\n", lines) + "\n";
  }

  private static Map<String, Set<Effect>> effects(Channel channel) {
    Map<String, Set<Effect>> effects = new TreeMap<>();
    for (byte[] body : recorded(channel.descriptor().id().value())) {
      channel.webhooks().read(body).stream()
          .flatMap(item -> seen(item.event()).stream())
          .forEach(seen ->
              effects
                  .computeIfAbsent(seen.kind(), _ -> EnumSet.noneOf(Effect.class))
                  .add(channel.policy().effectOf(seen.activity(), NOW)));
    }
    return effects;
  }

  /// What the customer did, under the name of its kind; empty for what the provider tells of itself
  /// and of ours.
  private static Optional<Seen> seen(ChannelEvent event) {
    return switch (event) {
      case ChannelEvent.MessageReceived message ->
          Optional.of(new Seen(kind(message.content()), message.activity()));
      case ChannelEvent.ReactionReceived reaction ->
          Optional.of(
              reaction.emoji().isPresent()
                  ? new Seen("reaction", Activity.REACTION)
                  : new Seen("reaction, taken back", Activity.REACTION_REMOVED));
      case ChannelEvent.CommentReceived comment ->
          Optional.of(new Seen("comment: " + comment.comment().where(), Activity.COMMENT));
      case ChannelEvent.CallReceived call ->
          Optional.of(new Seen("call: " + call.call().happening(), call.activity()));
      case ChannelEvent.HistoryReceived _ -> Optional.of(new Seen("history", Activity.HISTORY));
      case ChannelEvent.MessageEdited _ -> Optional.of(new Seen("edit", Activity.EDIT));
      case ChannelEvent.MessageUnsent _ -> Optional.of(new Seen("unsent", Activity.UNSENT));
      case ChannelEvent.CustomerActed _,
          ChannelEvent.IdentityChanged _,
          ChannelEvent.EchoReceived _,
          ChannelEvent.EchoUnsent _,
          ChannelEvent.ReceiptReceived _,
          ChannelEvent.WatermarkReceived _,
          ChannelEvent.ThreadOwnerChanged _,
          ChannelEvent.EchoEdited _,
          ChannelEvent.AccountNoticed _,
          ChannelEvent.TemplateNoticed _,
          ChannelEvent.PreferenceSignalled _,
          ChannelEvent.CustomerNamed _,
          ChannelEvent.Noted _,
          ChannelEvent.Unrecognised _ ->
          Optional.empty();
    };
  }

  private static String kind(Content content) {
    return switch (content) {
      case Content.Media media -> "media: " + media.kind();
      case Shared shared -> "share: " + shared.what();
      case Content.SystemNotice notice -> "system: " + notice.kind();
      default -> content.type();
    };
  }

  private static String words(Set<Effect> effects) {
    return effects.isEmpty()
        ? ""
        : effects.stream()
            .map(effect ->
                switch (effect) {
                  case OPENS -> "opens";
                  case MAY_OPEN -> "may open";
                  case NOTHING -> "shown";
                })
            .collect(Collectors.joining(", "));
  }

  private static List<byte[]> recorded(String channel) {
    Path folder =
        Path.of("..", "adapter-" + channel, "src", "test", "resources", "dev", "casement")
            .resolve(Path.of("adapter", channel, "webhooks"));
    try (Stream<Path> files = Files.list(folder)) {
      List<byte[]> bodies = new ArrayList<>();
      for (Path file :
          files
              .filter(one -> one.toString().endsWith(".json"))
              .sorted(Comparator.comparing(Path::toString))
              .toList()) {
        bodies.add(Files.readAllBytes(file));
      }
      return bodies;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Something a customer did.
  private record Seen(String kind, Activity activity) {}
}
