package dev.casement.adapter.whatsapp;

import static dev.casement.core.port.channel.ChannelDescriptor.Limit.CHARACTERS;
import static dev.casement.core.port.channel.ChannelDescriptor.Limit.ITEMS;

import dev.casement.core.domain.message.Ask;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.FlowInvitation;
import dev.casement.core.domain.message.Frame;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.ListMenu;
import dev.casement.core.domain.message.LocationRequest;
import dev.casement.core.domain.message.Products;
import dev.casement.core.domain.policy.ContentLimit;
import dev.casement.core.port.channel.ChannelDescriptor.Limit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What fits into the messages that have something to tap (meta-rules, section 5.2).
final class InteractiveLimits {

  /// The text of every one of them but the list.
  private static final int BODY = 1024;

  private static final int LABEL = 20;

  static final Limit HEADER = new Limit("header", 60, CHARACTERS);
  static final Limit FOOTER = new Limit("footer", 60, CHARACTERS);

  static final Limit BUTTONS = new Limit("buttons", 3, ITEMS);
  static final Limit BUTTONS_TEXT = new Limit("buttons.text", BODY, CHARACTERS);
  static final Limit BUTTON_TITLE = new Limit("buttons.title", LABEL, CHARACTERS);
  static final Limit BUTTON_ID = new Limit("buttons.id", 256, CHARACTERS);

  static final Limit LIST_TEXT = new Limit("list.text", 4096, CHARACTERS);
  static final Limit LIST_BUTTON = new Limit("list.button", LABEL, CHARACTERS);
  static final Limit SECTIONS = new Limit("list.sections", 10, ITEMS);
  static final Limit ROWS = new Limit("list.sections.rows", 10, ITEMS);
  static final Limit SECTION_TITLE = new Limit("list.sections.title", 24, CHARACTERS);
  static final Limit ROW_ID = new Limit("list.sections.rows.id", 200, CHARACTERS);
  static final Limit ROW_TITLE = new Limit("list.sections.rows.title", 24, CHARACTERS);
  static final Limit ROW_DESCRIPTION = new Limit("list.sections.rows.description", 72, CHARACTERS);

  static final Limit LINK_TEXT = new Limit("link.text", BODY, CHARACTERS);
  static final Limit LINK_TITLE = new Limit("link.title", LABEL, CHARACTERS);

  static final Limit FLOW_TEXT = new Limit("flow.text", BODY, CHARACTERS);
  static final Limit FLOW_BUTTON = new Limit("flow.button", LABEL, CHARACTERS);

  static final Limit PRODUCT_TEXT = new Limit("product.text", BODY, CHARACTERS);
  static final Limit PRODUCTS = new Limit("product.sections.products", 30, ITEMS);
  static final Limit PRODUCT_SECTIONS = new Limit("product.sections", 10, ITEMS);
  static final Limit PRODUCT_SECTION_TITLE = new Limit("product.sections.title", 24, CHARACTERS);

  static final Limit LOCATION_REQUEST = new Limit("location_request.text", BODY, CHARACTERS);

  static final Limit ASK_TEXT = new Limit("ask.text", BODY, CHARACTERS);
  static final Limit ASK_TITLE = new Limit("ask.title", LABEL, CHARACTERS);

  static final List<Limit> ALL =
      List.of(
          HEADER,
          FOOTER,
          BUTTONS,
          BUTTONS_TEXT,
          BUTTON_TITLE,
          BUTTON_ID,
          LIST_TEXT,
          LIST_BUTTON,
          SECTIONS,
          ROWS,
          SECTION_TITLE,
          ROW_ID,
          ROW_TITLE,
          ROW_DESCRIPTION,
          LINK_TEXT,
          LINK_TITLE,
          FLOW_TEXT,
          FLOW_BUTTON,
          PRODUCT_TEXT,
          PRODUCTS,
          PRODUCT_SECTIONS,
          PRODUCT_SECTION_TITLE,
          LOCATION_REQUEST,
          ASK_TEXT,
          ASK_TITLE);

  private InteractiveLimits() {}

  /// The first limit that this content passes; empty for contents of other kinds.
  static Optional<ContentLimit> passedBy(Content content) {
    return all(content).findFirst();
  }

  private static Stream<ContentLimit> all(Content content) {
    return switch (content) {
      case Content.Buttons buttons ->
          passed(
              BUTTONS_TEXT.passedBy(buttons.text()),
              BUTTONS.passedBy(buttons.buttons().size()),
              frame(buttons.frame()),
              first(
                  buttons.buttons(),
                  button ->
                      passed(
                          BUTTON_TITLE.passedBy(button.title()), BUTTON_ID.passedBy(button.id()))));
      case ListMenu menu ->
          passed(
              LIST_TEXT.passedBy(menu.text()),
              LIST_BUTTON.passedBy(menu.button()),
              SECTIONS.passedBy(menu.sections().size()),
              ROWS.passedBy(menu.sections().stream().mapToLong(s -> s.rows().size()).sum()),
              frame(menu.frame()),
              first(menu.sections(), InteractiveLimits::section));
      case LinkButton link ->
          passed(
              LINK_TEXT.passedBy(link.text()),
              LINK_TITLE.passedBy(link.title()),
              frame(link.frame()));
      case FlowInvitation flow ->
          passed(
              FLOW_TEXT.passedBy(flow.text()),
              FLOW_BUTTON.passedBy(flow.button()),
              frame(flow.frame()));
      case Products products ->
          passed(
              products.text().flatMap(PRODUCT_TEXT::passedBy),
              PRODUCT_SECTIONS.passedBy(products.sections().size()),
              PRODUCTS.passedBy(
                  products.sections().stream().mapToLong(s -> s.products().size()).sum()),
              frame(products.frame()),
              first(
                  products.sections(),
                  section -> section.title().flatMap(PRODUCT_SECTION_TITLE::passedBy).stream()));
      case LocationRequest request -> LOCATION_REQUEST.passedBy(request.text()).stream();
      case Ask ask ->
          passed(ASK_TEXT.passedBy(ask.text()), ask.title().flatMap(ASK_TITLE::passedBy));
      default -> Stream.empty();
    };
  }

  private static Stream<ContentLimit> section(ListMenu.Section section) {
    return Stream.concat(
        section.title().flatMap(SECTION_TITLE::passedBy).stream(),
        section.rows().stream()
            .flatMap(row ->
                passed(
                    ROW_ID.passedBy(row.id()),
                    ROW_TITLE.passedBy(row.title()),
                    row.description().flatMap(ROW_DESCRIPTION::passedBy))));
  }

  private static Optional<ContentLimit> frame(Frame frame) {
    return frame
        .title()
        .flatMap(HEADER::passedBy)
        .or(() -> frame.footer().flatMap(FOOTER::passedBy));
  }

  private static <T> Optional<ContentLimit> first(
      List<T> all, Function<T, Stream<ContentLimit>> limits) {
    return all.stream().flatMap(limits).findFirst();
  }

  @SafeVarargs
  private static Stream<ContentLimit> passed(Optional<ContentLimit>... limits) {
    List<ContentLimit> found = new ArrayList<>();
    for (Optional<ContentLimit> limit : limits) {
      limit.ifPresent(found::add);
    }
    return found.stream();
  }

  /// Whether WhatsApp refuses it for a reason that is no count: buttons that look the same,
  /// sections that nobody can tell apart, a file or a title where none belongs.
  static boolean isMalformed(Content content) {
    return switch (content) {
      case Content.Buttons buttons ->
          buttons.buttons().isEmpty()
              || !differ(buttons.buttons().stream().map(Content.Choice::title))
              || !differ(buttons.buttons().stream().map(Content.Choice::id));
      case ListMenu menu ->
          menu.frame().media().isPresent()
              || menu.sections().stream().allMatch(section -> section.rows().isEmpty())
              || (menu.sections().size() > 1
                  && menu.sections().stream().anyMatch(section -> section.title().isEmpty()))
              || !differ(
                  menu.sections().stream()
                      .flatMap(section -> section.rows().stream().map(ListMenu.Row::id)));
      case FlowInvitation flow ->
          flow.button().codePoints().anyMatch(InteractiveLimits::isPictograph);
      case Products products -> isMalformed(products);
      case Ask ask ->
          (ask.what() == Ask.What.ADDRESS) != ask.country().isPresent()
              || (ask.title().isPresent() && ask.what() != Ask.What.CALL);
      default -> false;
    };
  }

  private static boolean isMalformed(Products products) {
    Frame frame = products.frame();
    long count = products.sections().stream().mapToLong(s -> s.products().size()).sum();
    return switch (products.shown()) {
      case ONE ->
          count != 1
              || products.catalogue().isEmpty()
              || frame.title().isPresent()
              || frame.media().isPresent();
      case SEVERAL ->
          count == 0
              || products.catalogue().isEmpty()
              || products.text().isEmpty()
              || frame.title().isEmpty()
              || (products.sections().size() > 1
                  && products.sections().stream().anyMatch(one -> one.title().isEmpty()));
      case CATALOGUE -> count > 1 || products.text().isEmpty() || !withoutHeader(frame);
    };
  }

  private static boolean withoutHeader(Frame frame) {
    return frame.title().isEmpty() && frame.media().isEmpty();
  }

  /// Digits and signs count as emoji too, where somebody asks Unicode; on a button they are fine.
  private static boolean isPictograph(int codePoint) {
    return codePoint > 0xFF && Character.isEmoji(codePoint);
  }

  private static boolean differ(Stream<String> texts) {
    return texts.allMatch(new HashSet<>()::add);
  }
}
