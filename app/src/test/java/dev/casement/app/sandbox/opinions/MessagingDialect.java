package dev.casement.app.sandbox.opinions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.Json;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.template.Parameters;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.port.channel.StandIn.Request;
import dev.casement.core.port.channel.StandIn.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Send API that Messenger and Instagram share.
///
/// @param longest the longest text of Latin letters
/// @param tags every tag that programs have used
/// @param templates whether it has utility templates
record MessagingDialect(int longest, List<String> tags, boolean templates) implements Dialect {

  private static final String PERSON = "7312345678901234";
  private static final String TEMPLATE = "parcel_left";

  static MessagingDialect messenger() {
    return new MessagingDialect(
        2000,
        List.of(
            "HUMAN_AGENT",
            "ACCOUNT_UPDATE",
            "CONFIRMED_EVENT_UPDATE",
            "POST_PURCHASE_UPDATE",
            "SHIPPING_UPDATE",
            "ISSUE_RESOLUTION",
            "CUSTOMER_FEEDBACK",
            "NON_PROMOTIONAL_SUBSCRIPTION",
            "NEVER_HEARD_OF"),
        true);
  }

  static MessagingDialect instagram() {
    return new MessagingDialect(1000, List.of("HUMAN_AGENT", "ACCOUNT_UPDATE"), false);
  }

  @Override
  public CustomerAddress customer() {
    return CustomerAddress.userId(PERSON);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("page_id", "900800700600500");
  }

  @Override
  public List<Deed> deeds() {
    return List.of(
        voice(Optional.of("hello"), Optional.empty()),
        does("{'message':{'text':'Yes','quick_reply':{'payload':'yes'}}}"),
        does("{'postback':{'title':'Get started','payload':'start'}}"),
        does("{'reaction':{'mid':'m_theirs','action':'react','reaction':'love','emoji':'❤'}}"),
        inThread("{'reaction':{'mid':'m_theirs','action':'unreact'}}"),
        inThread("{'referral':{'ref':'summer','source':'SHORTLINK','type':'OPEN_THREAD'}}"),
        does(
            "{'message':{'text':'I saw your ad',"
                + "'referral':{'source':'ADS','type':'OPEN_THREAD','ad_id':'7'}}}"),
        does("{'message':{'is_unsupported':true}}"),
        does("{'comment':{'text':'How lovely!'}}"));
  }

  private static Deed does(String payload) {
    return voice(Optional.empty(), Optional.of(payload.replace('\'', '"')));
  }

  private static Deed inThread(String payload) {
    return new Deed(does(payload).voice(), true);
  }

  private static Deed voice(Optional<String> text, Optional<String> payload) {
    return new Deed(
        new Voice(PERSON, Optional.of("Ada Rocha"), text, payload, Optional.empty()), false);
  }

  @Override
  public List<Wish> wishes() {
    List<Wish> wishes = new ArrayList<>();
    wishes.add(Wish.of("text", Intent.FreeForm.ANY, text(7)));
    wishes.add(Wish.of("longest", Intent.FreeForm.ANY, text(longest)));
    wishes.add(Wish.of("too long", Intent.FreeForm.ANY, text(longest + 1)));
    for (String tag : tags) {
      wishes.add(Wish.of(tag, new Intent.Tagged(new MessageTag(tag)), text(7)));
    }
    if (templates) {
      wishes.add(
          Wish.of(
              "utility template",
              Intent.ByTemplate.approved(TemplateCategory.UTILITY),
              new Content.Template(TEMPLATE, "en_US", Parameters.NONE)));
    }
    return wishes;
  }

  private static Content text(int characters) {
    return new Content.Text("x".repeat(characters), false);
  }

  @Override
  public Request request(Wish wish, Manner manner, String comment) {
    ObjectNode body = Json.object();
    ObjectNode recipient = body.putObject("recipient");
    if (manner instanceof Manner.PrivateReply) {
      recipient.put("comment_id", comment);
    } else {
      recipient.put("id", PERSON);
    }
    switch (manner) {
      case Manner.Plain _ -> body.put("messaging_type", "RESPONSE");
      case Manner.UnderTag(MessageTag tag) ->
          body.put("messaging_type", "MESSAGE_TAG").put("tag", tag.word());
      case Manner.ByTemplate _ -> body.put("messaging_type", "UTILITY");
      case Manner.PrivateReply _ -> {}
      case Manner.Directly _ -> throw new IllegalStateException("not spoken here: " + wish);
    }
    ObjectNode message = body.putObject("message");
    switch (wish.content()) {
      case Content.Text(String text, boolean _) -> message.put("text", text);
      case Content.Template template ->
          message
              .putObject("template")
              .put("name", template.name())
              .putObject("language")
              .put("code", template.language());
      default -> throw new IllegalStateException("not spoken here: " + wish);
    }
    return post("/messages", body);
  }

  @Override
  public List<Request> preparations() {
    if (!templates) {
      return List.of();
    }
    ObjectNode template = Json.object();
    template.put("name", TEMPLATE).put("language", "en_US").put("category", "UTILITY");
    template.putArray("components").addObject().put("type", "BODY").put("text", "It left today.");
    return List.of(post("/message_templates", template));
  }

  private static Request post(String path, ObjectNode body) {
    return new Request(
        "POST",
        "/" + ACCOUNT + path,
        "v26.0",
        Map.of(),
        Map.of("authorization", "Bearer sandbox", "content-type", "application/json"),
        Json.print(body).getBytes(UTF_8));
  }
}
