package dev.casement.app.http.input;

import static dev.casement.app.http.input.ContentInput.LONGEST_PAYLOAD;
import static dev.casement.app.http.input.ContentInput.LONGEST_TEXT;
import static dev.casement.app.http.input.ContentInput.LONGEST_TITLE;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.QuickReplies;
import dev.casement.core.domain.message.QuickReplies.Kind;
import dev.casement.core.domain.message.QuickReplies.Reply;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Reads a text with suggestions.
final class QuickRepliesInput {

  private QuickRepliesInput() {}

  static Supplier<Content> read(Fields in) {
    Field<String> text = in.text("text", LONGEST_TEXT).required();
    Set<String> ids = new HashSet<>();
    Field<List<Supplier<Reply>>> replies =
        in.objects("quick_replies", reply -> reply(reply, ids))
            .required()
            .must(all -> !all.isEmpty(), "must hold at least one");
    return () ->
        new QuickReplies(text.value(), replies.value().stream().map(Supplier::get).toList());
  }

  private static Supplier<Reply> reply(Fields in, Set<String> ids) {
    Field<Kind> kind = in.word("kind", Kind.class);
    if (kind.maybe().filter(given -> given != Kind.TEXT).isPresent()) {
      Kind filledIn = kind.value();
      return () -> Reply.filledIn(filledIn);
    }
    Field<String> id =
        in.text("id", LONGEST_PAYLOAD).required().must(ids::add, "must differ from the others");
    Field<String> title = in.text("title", LONGEST_TITLE).required();
    Field<URI> picture = in.text("image_url").map(Texts::webAddress, Texts.WEB_ADDRESS);
    return () ->
        new Reply(Kind.TEXT, id.value(), title.value(), picture.maybe().map(URI::toString));
  }
}
