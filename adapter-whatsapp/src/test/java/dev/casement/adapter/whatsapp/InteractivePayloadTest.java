package dev.casement.adapter.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.core.domain.message.Ask;
import dev.casement.core.domain.message.Cards;
import dev.casement.core.domain.message.ContactCard;
import dev.casement.core.domain.message.ContactCards;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Content.Choice;
import dev.casement.core.domain.message.Content.MediaKind;
import dev.casement.core.domain.message.FlowInvitation;
import dev.casement.core.domain.message.Frame;
import dev.casement.core.domain.message.LinkButton;
import dev.casement.core.domain.message.ListMenu;
import dev.casement.core.domain.message.LocationRequest;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.Products;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InteractivePayloadTest {

  private static final Frame TITLED =
      new Frame(Optional.of("Casa do Mar"), Optional.empty(), Optional.of("Until Friday"));

  @Test
  void framesButtonsWithAPicture() {
    Content.Media picture =
        new Content.Media(
            MediaKind.IMAGE, MediaSource.id("m1"), Optional.of("not shown"), Optional.empty());
    Frame frame = new Frame(Optional.empty(), Optional.of(picture), Optional.of("Until Friday"));
    assertInteractive(
        new Content.Buttons("Which?", List.of(new Choice("a", "Sea")), frame),
        """
        {"type":"button","header":{"type":"image","image":{"id":"m1"}},"body":{"text":"Which?"},
         "footer":{"text":"Until Friday"},
         "action":{"buttons":[{"type":"reply","reply":{"id":"a","title":"Sea"}}]}}\
        """);
  }

  @Test
  void writesAListWithSections() {
    assertInteractive(
        new ListMenu(
            "Which?",
            "Rooms",
            List.of(
                new ListMenu.Section(
                    Optional.of("Sea"),
                    List.of(new ListMenu.Row("s1", "Double", Optional.of("two beds")))),
                new ListMenu.Section(
                    Optional.of("Garden"),
                    List.of(new ListMenu.Row("g1", "Single", Optional.empty())))),
            TITLED),
        """
        {"type":"list","header":{"type":"text","text":"Casa do Mar"},"body":{"text":"Which?"},
         "footer":{"text":"Until Friday"},
         "action":{"button":"Rooms","sections":[
           {"title":"Sea","rows":[{"id":"s1","title":"Double","description":"two beds"}]},
           {"title":"Garden","rows":[{"id":"g1","title":"Single"}]}]}}\
        """);
  }

  @Test
  void writesALink() {
    assertInteractive(
        new LinkButton("Our rooms", "Look", "https://casadomar.example", Frame.NONE),
        """
        {"type":"cta_url","body":{"text":"Our rooms"},"action":{"name":"cta_url",
         "parameters":{"display_text":"Look","url":"https://casadomar.example"}}}\
        """);
  }

  @Test
  void writesAFlowThatBeginsOnAScreen() {
    assertInteractive(
        flow(Optional.of("BEDS"), false),
        """
        {"type":"flow","body":{"text":"Tell us"},"action":{"name":"flow","parameters":{
          "flow_message_version":"3","flow_id":"flow-1","flow_cta":"Open","flow_token":"t",
          "mode":"published","flow_action":"navigate",
          "flow_action_payload":{"screen":"BEDS","data":{"beds":2}}}}}\
        """);
  }

  @Test
  void letsAFlowOfNoScreenAskItsOwnServer() {
    assertInteractive(
        flow(Optional.empty(), true),
        """
        {"type":"flow","body":{"text":"Tell us"},"action":{"name":"flow","parameters":{
          "flow_message_version":"3","flow_name":"flow-1","flow_cta":"Open","flow_token":"t",
          "mode":"draft","flow_action":"data_exchange"}}}\
        """);
  }

  private static FlowInvitation flow(Optional<String> screen, boolean draft) {
    return new FlowInvitation(
        "Tell us",
        "Open",
        "flow-1",
        draft,
        Optional.of("t"),
        draft,
        screen,
        Optional.of("{\"beds\":2}"),
        Frame.NONE);
  }

  @Test
  void writesOneProduct() {
    assertInteractive(
        products(Products.Shown.ONE, Optional.empty(), Frame.NONE, "sku-1"),
        """
        {"type":"product","action":{"catalog_id":"c1","product_retailer_id":"sku-1"}}\
        """);
  }

  @Test
  void writesSeveralProducts() {
    assertInteractive(
        products(Products.Shown.SEVERAL, Optional.of("Look"), TITLED, "sku-1", "sku-2"),
        """
        {"type":"product_list","header":{"type":"text","text":"Casa do Mar"},
         "body":{"text":"Look"},"footer":{"text":"Until Friday"},
         "action":{"catalog_id":"c1","sections":[{"title":"Rooms","product_items":[
           {"product_retailer_id":"sku-1"},{"product_retailer_id":"sku-2"}]}]}}\
        """);
  }

  @Test
  void writesTheWholeCatalogue() {
    assertInteractive(
        products(Products.Shown.CATALOGUE, Optional.of("Look"), Frame.NONE, "sku-1"),
        """
        {"type":"catalog_message","body":{"text":"Look"},"action":{"name":"catalog_message",
         "parameters":{"thumbnail_product_retailer_id":"sku-1"}}}\
        """);
  }

  private static Products products(
      Products.Shown shown, Optional<String> text, Frame frame, String... ids) {
    return new Products(
        shown,
        text,
        Optional.of("c1"),
        List.of(new Products.Section(Optional.of("Rooms"), List.of(ids))),
        frame);
  }

  @Test
  void asksForThePlace() {
    assertInteractive(
        new LocationRequest("Where are you?"),
        """
        {"type":"location_request_message","body":{"text":"Where are you?"},
         "action":{"name":"send_location"}}\
        """);
  }

  @Test
  void asksForWhatTheCustomerAloneCanGive() {
    assertInteractive(
        new Ask(Ask.What.CONTACT_INFO, "Your number?", Optional.empty(), Optional.empty()),
        """
        {"type":"request_contact_info","body":{"text":"Your number?"},
         "action":{"name":"request_contact_info"}}\
        """);
    assertInteractive(
        new Ask(Ask.What.CALL_PERMISSION, "May we call?", Optional.empty(), Optional.empty()),
        """
        {"type":"call_permission_request","body":{"text":"May we call?"},
         "action":{"name":"call_permission_request"}}\
        """);
    assertInteractive(
        new Ask(Ask.What.CALL, "Call us", Optional.of("Reception"), Optional.empty()),
        """
        {"type":"voice_call","body":{"text":"Call us"},
         "action":{"name":"voice_call","parameters":{"display_text":"Reception"}}}\
        """);
    assertInteractive(
        new Ask(Ask.What.ADDRESS, "Where to?", Optional.empty(), Optional.of("IN")),
        """
        {"type":"address_message","body":{"text":"Where to?"},
         "action":{"name":"address_message","parameters":{"country":"IN"}}}\
        """);
  }

  @Test
  void showsCardsSideBySide() {
    assertInteractive(
        new Cards(
            Optional.of("Which room?"),
            List.of(
                card("Sea", Optional.of("From 90"), reply("s", "This"), reply("?", "More")),
                card("", Optional.empty(), reply("g", "This"), reply("?", "More")))),
        """
        {"type":"carousel","body":{"text":"Which room?"},"action":{"cards":[
          {"card_index":0,"type":"cta_url","header":{"type":"image","image":{"id":"m1"}},
           "body":{"text":"Sea\\nFrom 90"},"action":{"buttons":[
             {"type":"quick_reply","quick_reply":{"id":"s","title":"This"}},
             {"type":"quick_reply","quick_reply":{"id":"?","title":"More"}}]}},
          {"card_index":1,"type":"cta_url","header":{"type":"image","image":{"id":"m1"}},
           "action":{"buttons":[
             {"type":"quick_reply","quick_reply":{"id":"g","title":"This"}},
             {"type":"quick_reply","quick_reply":{"id":"?","title":"More"}}]}}]}}\
        """);
  }

  @Test
  void showsCardsThatLeadToPages() {
    Cards.Button look = new Cards.Button(Cards.Action.URL, "Look", "https://casadomar.example/sea");
    assertInteractive(
        new Cards(
            Optional.of("Our rooms"),
            List.of(card("Sea", Optional.empty(), look), card("Garden", Optional.empty(), look))),
        """
        {"type":"carousel","body":{"text":"Our rooms"},"action":{"cards":[
          {"card_index":0,"type":"cta_url","header":{"type":"image","image":{"id":"m1"}},
           "body":{"text":"Sea"},"action":{"name":"cta_url","parameters":
             {"display_text":"Look","url":"https://casadomar.example/sea"}}},
          {"card_index":1,"type":"cta_url","header":{"type":"image","image":{"id":"m1"}},
           "body":{"text":"Garden"},"action":{"name":"cta_url","parameters":
             {"display_text":"Look","url":"https://casadomar.example/sea"}}}]}}\
        """);
  }

  private static Cards.Card card(String title, Optional<String> subtitle, Cards.Button... buttons) {
    Content.Media picture =
        new Content.Media(
            MediaKind.IMAGE, MediaSource.id("m1"), Optional.empty(), Optional.empty());
    return new Cards.Card(
        title, subtitle, Optional.of(picture), Optional.empty(), List.of(buttons));
  }

  private static Cards.Button reply(String id, String title) {
    return new Cards.Button(Cards.Action.REPLY, title, id);
  }

  @Test
  void passesContactsOn() {
    ContactCard grace =
        new ContactCard(
            "Grace Hop",
            Optional.empty(),
            Optional.of("Hop"),
            Optional.of("Navy"),
            Optional.of("Admiral"),
            Optional.of("1990-12-09"),
            List.of(
                new ContactCard.Phone("+49 171 000", Optional.of("CELL"), Optional.of("49171000"))),
            List.of(new ContactCard.Labelled("grace@navy.example", Optional.of("WORK"))),
            List.of(new ContactCard.Labelled("https://grace.example", Optional.empty())),
            List.of(new ContactCard.Labelled("Harbour 1, Kiel", Optional.of("HOME"))),
            Optional.empty());
    assertThat(
            WhatsAppPayloadTest.body(Requests.to(Requests.ADA, new ContactCards(List.of(grace))))
                .path("contacts"))
        .isEqualTo(
            WhatsAppPayloadTest.json(
                """
                [{"name":{"formatted_name":"Grace Hop","first_name":"Grace Hop","last_name":"Hop"},
                  "org":{"company":"Navy","title":"Admiral"},"birthday":"1990-12-09",
                  "phones":[{"phone":"+49 171 000","type":"CELL","wa_id":"49171000"}],
                  "emails":[{"email":"grace@navy.example","type":"WORK"}],
                  "urls":[{"url":"https://grace.example"}],
                  "addresses":[{"street":"Harbour 1, Kiel","type":"HOME"}]}]\
                """));
  }

  private static void assertInteractive(Content content, String expected) {
    JsonNode body = WhatsAppPayloadTest.body(Requests.to(Requests.ADA, content));
    assertThat(body.path("type").asText()).isEqualTo("interactive");
    assertThat(body.path("interactive")).isEqualTo(WhatsAppPayloadTest.json(expected));
  }
}
