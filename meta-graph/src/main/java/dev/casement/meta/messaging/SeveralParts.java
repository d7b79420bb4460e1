package dev.casement.meta.messaging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Media;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.meta.Json;
import java.util.ArrayList;
import java.util.List;

/// The `message` members of a message of several parts: files first, then the words (decisions.md
/// D28).
public final class SeveralParts {

  private SeveralParts() {}

  /// The files among the parts; whatever is neither a file nor words makes the parts unfit.
  public static List<Media> files(Content.Parts parts) {
    return parts.parts().stream().filter(Media.class::isInstance).map(Media.class::cast).toList();
  }

  /// Whether a file goes at all: there are neither stickers nor voice messages.
  public static boolean fits(Media file) {
    return file.kind() != MediaKind.STICKER && !file.voice();
  }

  /// Whether these are at most this many files that go, and at most one text.
  public static boolean fit(Content.Parts parts, int mostFiles) {
    List<Media> files = files(parts);
    int texts = parts.parts().size() - files.size();
    return files.size() <= mostFiles
        && texts <= 1
        && !parts.parts().isEmpty()
        && files.stream().allMatch(SeveralParts::fits)
        && parts.parts().stream()
            .allMatch(part -> part instanceof Media || part instanceof Content.Text);
  }

  /// Whether these are several files, each of them a picture.
  public static boolean areImages(List<Media> files) {
    return files.size() > 1 && files.stream().allMatch(file -> file.kind() == MediaKind.IMAGE);
  }

  /// A member for each file with its caption after it, then one for the words.
  public static List<ObjectNode> oneByOne(Content.Parts parts) {
    List<ObjectNode> all = new ArrayList<>();
    files(parts).forEach(file -> all.addAll(MessageParts.media(file)));
    all.addAll(words(parts));
    return all;
  }

  /// The pictures side by side in one member, then their captions and the words.
  public static List<ObjectNode> together(Content.Parts parts) {
    List<Media> images = files(parts);
    ObjectNode message = Json.object();
    ArrayNode attachments = message.putArray("attachments");
    images.forEach(image -> MessageParts.attachment(image).ifPresent(attachments::add));
    List<ObjectNode> all = new ArrayList<>(List.of(message));
    images.forEach(image -> image.caption().map(MessageParts::text).ifPresent(all::add));
    all.addAll(words(parts));
    return all;
  }

  private static List<ObjectNode> words(Content.Parts parts) {
    return parts.parts().stream()
        .filter(Content.Text.class::isInstance)
        .map(text -> MessageParts.text(text.words()))
        .toList();
  }
}
