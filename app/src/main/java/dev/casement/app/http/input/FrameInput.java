package dev.casement.app.http.input;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Frame;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads what stands above and below a text: `header: {text | media}` and `footer`.
final class FrameInput {

  private FrameInput() {}

  static Supplier<Frame> read(Fields in) {
    Optional<Header> header = in.object("header", FrameInput::header);
    Field<String> footer = in.text("footer", ContentInput.LONGEST_TEXT);
    return () ->
        new Frame(
            header.flatMap(above -> above.text().maybe()),
            header.flatMap(Header::media).map(Supplier::get),
            footer.maybe());
  }

  private static Header header(Fields in) {
    Field<String> text = in.text("text", ContentInput.LONGEST_TEXT);
    Optional<Supplier<Content.Media>> media = in.object("media", ContentInput::file);
    if (text.isGiven() == in.isObject("media")) {
      in.fault("text", "must be given, or else 'media'; one of them alone");
    }
    return new Header(text, media);
  }

  private record Header(Field<String> text, Optional<Supplier<Content.Media>> media) {}
}
