package dev.casement.core.domain.message;

import dev.casement.core.domain.template.Parameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a message says. Sent and received messages have the same shapes.
public sealed interface Content
    permits Content.Text,
        Content.Media,
        Content.Template,
        Content.Reaction,
        Content.Buttons,
        Content.Location,
        ButtonReply,
        Content.Parts,
        Content.SystemNotice,
        Content.Unsupported,
        ContactCards,
        ListMenu,
        LinkButton,
        QuickReplies,
        FlowInvitation,
        Products,
        Cards,
        ImageGrid,
        LocationRequest,
        Ask,
        Order,
        FlowReply,
        Call,
        Shared,
        Comment {

  /// The name of this kind in the API.
  String type();

  /// The words in it, as a list or a search shows them; empty where there are none.
  String words();

  /// The files in it, in their order.
  default List<Media> files() {
    return List.of();
  }

  /// The same with each of its files replaced.
  default Content withFiles(UnaryOperator<Media> change) {
    return this;
  }

  /// Plain text.
  ///
  /// @param preview whether a link in it should be shown with a preview
  record Text(String text, boolean preview) implements Content {
    public static Text of(String text) {
      return new Text(text, false);
    }

    @Override
    public String type() {
      return "text";
    }

    @Override
    public String words() {
      return text;
    }
  }

  /// A file: by a public link, by the provider's id, or both.
  ///
  /// @param voice whether this sound is shown as spoken just now, not as a file
  record Media(
      MediaKind kind,
      MediaSource source,
      Optional<String> caption,
      Optional<String> filename,
      boolean voice)
      implements Content {
    public Media(
        MediaKind kind, MediaSource source, Optional<String> caption, Optional<String> filename) {
      this(kind, source, caption, filename, false);
    }

    @Override
    public String type() {
      return "media";
    }

    @Override
    public String words() {
      return caption.or(() -> filename).orElse("");
    }

    @Override
    public List<Media> files() {
      return List.of(this);
    }

    @Override
    public Content withFiles(UnaryOperator<Media> change) {
      return change.apply(this);
    }

    /// The same file from elsewhere.
    public Media from(MediaSource newSource) {
      return new Media(kind, newSource, caption, filename, voice);
    }

    /// The same file under this name, unless it has one.
    public Media orNamed(Optional<String> name) {
      return new Media(kind, source, caption, filename.or(() -> name), voice);
    }

    /// The same, shown as spoken just now.
    public Media asVoice() {
      return new Media(kind, source, caption, filename, true);
    }

    /// The same, shown as a file.
    public Media asFile() {
      return new Media(kind, source, caption, filename, false);
    }

    /// The same file under other words.
    public Media captioned(String newCaption) {
      return new Media(kind, source, Optional.of(newCaption), filename, voice);
    }
  }

  /// A pre-approved template with its fields filled in.
  record Template(String name, String language, Parameters parameters) implements Content {
    @Override
    public String type() {
      return "template";
    }

    @Override
    public String words() {
      return name;
    }

    @Override
    public List<Media> files() {
      return parameters.files();
    }

    @Override
    public Content withFiles(UnaryOperator<Media> change) {
      return new Template(name, language, parameters.withFiles(change));
    }
  }

  /// An emoji on another message; without emoji the reaction is taken back.
  ///
  /// @param message the message reacted to, in our own ids
  record Reaction(MessageId message, Optional<String> emoji) implements Content {
    @Override
    public String type() {
      return "reaction";
    }

    @Override
    public String words() {
      return emoji.orElse("");
    }
  }

  /// A text with buttons below it that answer with their id.
  record Buttons(String text, List<Choice> buttons, Frame frame) implements Content {
    public Buttons {
      buttons = List.copyOf(buttons);
    }

    public Buttons(String text, List<Choice> buttons) {
      this(text, buttons, Frame.NONE);
    }

    @Override
    public List<Media> files() {
      return frame.media().stream().toList();
    }

    @Override
    public Content withFiles(UnaryOperator<Media> change) {
      return new Buttons(text, buttons, frame.withFile(change));
    }

    @Override
    public String type() {
      return "buttons";
    }

    @Override
    public String words() {
      return text;
    }
  }

  /// A place.
  record Location(
      double latitude, double longitude, Optional<String> name, Optional<String> address)
      implements Content {
    @Override
    public String type() {
      return "location";
    }

    @Override
    public String words() {
      return name.or(() -> address).orElse("");
    }
  }

  /// Several contents that the provider carries as one message, in their order.
  record Parts(List<Content> parts) implements Content {
    public Parts {
      parts = List.copyOf(parts);
    }

    @Override
    public String type() {
      return "parts";
    }

    @Override
    public String words() {
      return parts.stream()
          .map(Content::words)
          .filter(words -> !words.isEmpty())
          .findFirst()
          .orElse("");
    }

    @Override
    public List<Media> files() {
      return parts.stream().flatMap(part -> part.files().stream()).toList();
    }

    @Override
    public Content withFiles(UnaryOperator<Media> change) {
      return new Parts(parts.stream().map(part -> part.withFiles(change)).toList());
    }
  }

  /// The provider says something about the thread: a changed number, a new owner.
  record SystemNotice(String kind, String text) implements Content {
    @Override
    public String type() {
      return "system";
    }

    @Override
    public String words() {
      return text;
    }
  }

  /// Something that the provider, or this version, cannot show. The raw item is kept.
  ///
  /// @param providerType the provider's own word for it
  record Unsupported(String providerType, String detail) implements Content {

    /// What is left of what was taken back.
    public static final Unsupported UNSENT = new Unsupported("unsent", "");

    @Override
    public String type() {
      return "unsupported";
    }

    @Override
    public String words() {
      return detail;
    }
  }

  /// One thing to tap.
  record Choice(String id, String title) {}

  /// Kinds of files.
  enum MediaKind {
    IMAGE,
    VIDEO,
    AUDIO,
    DOCUMENT,
    STICKER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
