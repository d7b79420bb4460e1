package dev.casement.app.http.input;

import static dev.casement.app.http.input.ContentInput.LONGEST_ID;
import static dev.casement.app.http.input.ContentInput.LONGEST_TEXT;
import static dev.casement.app.http.input.ContentInput.LONGEST_TITLE;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Frame;
import dev.casement.core.domain.message.Products;
import dev.casement.core.domain.message.Products.Shown;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads products out of a catalogue: one, several, or the catalogue itself.
final class ProductsInput {

  private ProductsInput() {}

  static Supplier<Content> read(Fields in) {
    Field<String> text = in.text("text", LONGEST_TEXT);
    Supplier<Frame> frame = FrameInput.read(in);
    Field<Supplier<Products>> products =
        in.object("product").required().to(product -> products(product, text, frame));
    return () -> products.value().get();
  }

  private static Supplier<Products> products(Fields in, Field<String> text, Supplier<Frame> frame) {
    Field<Shown> shown = in.word("shown", Shown.class).required();
    Field<String> catalogue = in.text("catalogue", LONGEST_ID);
    Field<List<Supplier<Products.Section>>> sections =
        in.objects("sections", ProductsInput::section);
    if (shown.maybe().filter(how -> how != Shown.CATALOGUE).isPresent()) {
      catalogue.required();
      sections.required();
    }
    return () ->
        new Products(
            shown.value(),
            text.maybe(),
            catalogue.maybe(),
            sections.orElse(List.of()).stream().map(Supplier::get).toList(),
            frame.get());
  }

  private static Supplier<Products.Section> section(Fields in) {
    Field<String> title = in.text("title", LONGEST_TITLE);
    Field<List<String>> products =
        in.texts("products", id -> Optional.of(id).filter(ProductsInput::fits), "is too long")
            .required()
            .must(all -> !all.isEmpty(), "must hold at least one");
    return () -> new Products.Section(title.maybe(), products.value());
  }

  private static boolean fits(String id) {
    return id.length() <= LONGEST_ID;
  }
}
