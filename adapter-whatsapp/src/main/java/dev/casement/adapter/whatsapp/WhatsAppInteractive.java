package dev.casement.adapter.whatsapp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Ask;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.FlowInvitation;
import dev.casement.core.domain.message.Frame;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.ListMenu;
import dev.casement.core.domain.message.LocationRequest;
import dev.casement.core.domain.message.Products;
import dev.casement.meta.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Writes the messages that have something to tap (meta-rules, section 5.2).
final class WhatsAppInteractive {

  private static final String FLOW_MESSAGE_VERSION = "3";

  private WhatsAppInteractive() {}

  static void buttons(ObjectNode part, Content.Buttons buttons) {
    begin(part, "button", Optional.of(buttons.text()), buttons.frame());
    ArrayNode list = part.putObject("action").putArray("buttons");
    for (Content.Choice choice : buttons.buttons()) {
      ObjectNode button = list.addObject().put("type", "reply");
      button.putObject("reply").put("id", choice.id()).put("title", choice.title());
    }
  }

  static void list(ObjectNode part, ListMenu menu) {
    begin(part, "list", Optional.of(menu.text()), menu.frame());
    ObjectNode action = part.putObject("action").put("button", menu.button());
    ArrayNode sections = action.putArray("sections");
    for (ListMenu.Section section : menu.sections()) {
      ObjectNode one = sections.addObject();
      section.title().ifPresent(title -> one.put("title", title));
      ArrayNode rows = one.putArray("rows");
      for (ListMenu.Row row : section.rows()) {
        ObjectNode line = rows.addObject().put("id", row.id()).put("title", row.title());
        row.description().ifPresent(words -> line.put("description", words));
      }
    }
  }

  static void link(ObjectNode part, LinkButton link) {
    begin(part, "cta_url", Optional.of(link.text()), link.frame());
    parameters(part, "cta_url").put("display_text", link.title()).put("url", link.url());
  }

  static void flow(ObjectNode part, FlowInvitation flow) {
    begin(part, "flow", Optional.of(flow.text()), flow.frame());
    ObjectNode parameters = parameters(part, "flow");
    parameters.put("flow_message_version", FLOW_MESSAGE_VERSION);
    parameters.put(flow.byName() ? "flow_name" : "flow_id", flow.flow());
    parameters.put("flow_cta", flow.button());
    flow.token().ifPresent(token -> parameters.put("flow_token", token));
    parameters.put("mode", flow.draft() ? "draft" : "published");
    parameters.put("flow_action", flow.screen().isPresent() ? "navigate" : "data_exchange");
    flow.screen()
        .ifPresent(screen -> {
          ObjectNode payload = parameters.putObject("flow_action_payload").put("screen", screen);
          flow.data()
              .flatMap(data -> Json.parse(data.getBytes(StandardCharsets.UTF_8)))
              .filter(Json::isObject)
              .ifPresent(data -> payload.set("data", data.node()));
        });
  }

  static void products(ObjectNode part, Products products) {
    switch (products.shown()) {
      case ONE -> {
        begin(part, "product", products.text(), products.frame());
        ObjectNode action = catalogue(part, products);
        first(products).ifPresent(id -> action.put("product_retailer_id", id));
      }
      case SEVERAL -> {
        begin(part, "product_list", products.text(), products.frame());
        ArrayNode sections = catalogue(part, products).putArray("sections");
        for (Products.Section section : products.sections()) {
          ObjectNode one = sections.addObject();
          section.title().ifPresent(title -> one.put("title", title));
          ArrayNode items = one.putArray("product_items");
          section.products().forEach(id -> items.addObject().put("product_retailer_id", id));
        }
      }
      case CATALOGUE -> {
        begin(part, "catalog_message", products.text(), products.frame());
        ObjectNode action = part.putObject("action").put("name", "catalog_message");
        first(products)
            .ifPresent(
                id -> action.putObject("parameters").put("thumbnail_product_retailer_id", id));
      }
    }
  }

  static void locationRequest(ObjectNode part, LocationRequest request) {
    begin(part, "location_request_message", Optional.of(request.text()), Frame.NONE);
    part.putObject("action").put("name", "send_location");
  }

  static void ask(ObjectNode part, Ask ask) {
    String name =
        switch (ask.what()) {
          case CONTACT_INFO -> "request_contact_info";
          case CALL_PERMISSION -> "call_permission_request";
          case CALL -> "voice_call";
          case ADDRESS -> "address_message";
        };
    begin(part, name, Optional.of(ask.text()), Frame.NONE);
    ObjectNode action = part.putObject("action").put("name", name);
    ask.title().ifPresent(title -> action.withObject("/parameters").put("display_text", title));
    ask.country().ifPresent(country -> action.withObject("/parameters").put("country", country));
  }

  private static void begin(ObjectNode part, String type, Optional<String> text, Frame frame) {
    part.put("type", type);
    frame.title().ifPresent(title -> header(part, "text").put("text", title));
    frame
        .media()
        .ifPresent(media -> {
          String kind = media.kind().toString();
          WhatsAppPayload.file(header(part, kind).putObject(kind), media);
        });
    text.ifPresent(words -> part.putObject("body").put("text", words));
    frame.footer().ifPresent(words -> part.putObject("footer").put("text", words));
  }

  static ObjectNode header(ObjectNode part, String type) {
    return part.putObject("header").put("type", type);
  }

  static ObjectNode parameters(ObjectNode part, String name) {
    return part.putObject("action").put("name", name).putObject("parameters");
  }

  private static ObjectNode catalogue(ObjectNode part, Products products) {
    ObjectNode action = part.putObject("action");
    products.catalogue().ifPresent(id -> action.put("catalog_id", id));
    return action;
  }

  private static Optional<String> first(Products products) {
    return products.sections().stream().flatMap(section -> section.products().stream()).findFirst();
  }
}
