package dev.casement.app.http.input;

import static dev.casement.app.http.input.ContentInput.LONGEST_ID;
import static dev.casement.app.http.input.ContentInput.LONGEST_PAYLOAD;
import static dev.casement.app.http.input.ContentInput.LONGEST_TEXT;
import static dev.casement.app.http.input.ContentInput.LONGEST_TITLE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.json.Json;
import dev.casement.core.domain.message.Ask;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.FlowInvitation;
import dev.casement.core.domain.message.Frame;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.ListMenu;
import dev.casement.core.domain.message.LocationRequest;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads texts with one button that opens something.
final class MenuInput {

  private MenuInput() {}

  static Supplier<Content> list(Fields in) {
    return framed(
        in,
        "list",
        list -> {
          Field<String> button = list.text("button", LONGEST_TITLE).required();
          Set<String> ids = new HashSet<>();
          Field<List<Supplier<ListMenu.Section>>> sections =
              list.objects("sections", section -> section(section, ids))
                  .required()
                  .must(all -> !all.isEmpty(), "must hold at least one");
          return (text, frame) ->
              new ListMenu(
                  text,
                  button.value(),
                  sections.value().stream().map(Supplier::get).toList(),
                  frame);
        });
  }

  private static Supplier<ListMenu.Section> section(Fields in, Set<String> ids) {
    Field<String> title = in.text("title", LONGEST_TITLE);
    Field<List<Supplier<ListMenu.Row>>> rows =
        in.objects("rows", row -> row(row, ids))
            .required()
            .must(all -> !all.isEmpty(), "must hold at least one");
    return () ->
        new ListMenu.Section(title.maybe(), rows.value().stream().map(Supplier::get).toList());
  }

  private static Supplier<ListMenu.Row> row(Fields in, Set<String> ids) {
    Field<String> id =
        in.text("id", LONGEST_PAYLOAD).required().must(ids::add, "must differ from the others");
    Field<String> title = in.text("title", LONGEST_TITLE).required();
    Field<String> description = in.text("description", LONGEST_TEXT);
    return () -> new ListMenu.Row(id.value(), title.value(), description.maybe());
  }

  static Supplier<Content> link(Fields in) {
    return framed(
        in,
        "link",
        link -> {
          Field<String> title = link.text("title", LONGEST_TITLE).required();
          Field<URI> url = link.text("url").required().map(Texts::webAddress, Texts.WEB_ADDRESS);
          return (text, frame) ->
              new LinkButton(text, title.value(), url.value().toString(), frame);
        });
  }

  static Supplier<Content> flow(Fields in) {
    return framed(
        in,
        "flow",
        flow -> {
          Field<String> button = flow.text("button", LONGEST_TITLE).required();
          Field<String> id = flow.text("flow", LONGEST_ID).required();
          Field<Boolean> byName = flow.flag("by_name");
          Field<String> token = flow.text("token", LONGEST_ID);
          Field<Boolean> draft = flow.flag("draft");
          Field<String> screen = flow.text("screen", LONGEST_TITLE);
          Field<JsonNode> data = flow.any("data").must(JsonNode::isObject, "must be an object");
          if (data.isGiven() && !screen.isGiven()) {
            flow.fault("screen", "is missing: the screen that data is for");
          }
          return (text, frame) ->
              new FlowInvitation(
                  text,
                  button.value(),
                  id.value(),
                  byName.orElse(false),
                  token.maybe(),
                  draft.orElse(false),
                  screen.maybe(),
                  data.maybe().map(Json::print),
                  frame);
        });
  }

  static Supplier<Content> locationRequest(Fields in) {
    Field<String> text = in.text("text", LONGEST_TEXT).required();
    return () -> new LocationRequest(text.value());
  }

  static Supplier<Content> ask(Fields in) {
    Field<String> text = in.text("text", LONGEST_TEXT).required();
    Field<Function<String, Content>> ask =
        in.object("ask")
            .required()
            .to(asked -> {
              Field<Ask.What> what = asked.word("what", Ask.What.class).required();
              Field<String> title = asked.text("title", LONGEST_TITLE);
              Field<String> country =
                  asked
                      .text("country")
                      .must(code -> code.matches("[A-Z]{2}"), "must be two capital letters");
              boolean address = what.maybe().filter(Ask.What.ADDRESS::equals).isPresent();
              if (address && !country.isGiven()) {
                asked.fault("country", "is missing: where the address is, as IN");
              }
              return words -> new Ask(what.value(), words, title.maybe(), country.maybe());
            });
    return () -> ask.value().apply(text.value());
  }

  private static Supplier<Content> framed(Fields in, String name, Function<Fields, Made> read) {
    Field<String> text = in.text("text", LONGEST_TEXT).required();
    Supplier<Frame> frame = FrameInput.read(in);
    Field<Made> made = in.object(name).required().to(read);
    return () -> made.value().of(text.value(), frame.get());
  }

  /// What becomes of the words and what stands around them.
  private interface Made {
    Content of(String text, Frame frame);
  }
}
