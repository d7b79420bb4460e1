package dev.casement.app.sandbox.opinions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.Json;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.template.Parameters;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.port.channel.StandIn.Request;
import dev.casement.core.port.channel.StandIn.Voice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// WhatsApp's Cloud API.
final class WhatsAppDialect implements Dialect {

  private static final String PHONE = "5511987650001";
  private static final int LONGEST_TEXT = 4096;

  @Override
  public CustomerAddress customer() {
    return CustomerAddress.phone(PHONE);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("waba_id", "900800700600500");
  }

  @Override
  public List<Deed> deeds() {
    return List.of(
        says("hello"),
        does(
            "{'type':'interactive','interactive':{'type':'button_reply',"
                + "'button_reply':{'id':'yes','title':'Yes'}}}"),
        does("{'type':'button','button':{'text':'Go on','payload':'go'}}"),
        does("{'type':'location','location':{'latitude':38.7,'longitude':-9.1}}"),
        does("{'type':'reaction','reaction':{'message_id':'wamid.unknown','emoji':'👍'}}"),
        does("{'type':'unsupported','errors':[{'code':131051,'title':'Unsupported'}]}"),
        does("{'event':'connect','direction':'USER_INITIATED'}"),
        by(
            new Voice(
                PHONE,
                Optional.of("Ada Rocha"),
                Optional.of("I saw your ad"),
                Optional.empty(),
                Optional.of(
                    "{\"source_type\":\"ad\",\"source_id\":\"7\",\"source_url\":\"https://fb.example/7\"}"))));
  }

  private static Deed says(String text) {
    return by(
        new Voice(
            PHONE,
            Optional.of("Ada Rocha"),
            Optional.of(text),
            Optional.empty(),
            Optional.empty()));
  }

  private static Deed by(Voice voice) {
    return new Deed(voice, false);
  }

  private static Deed does(String payload) {
    return by(
        new Voice(
            PHONE,
            Optional.empty(),
            Optional.empty(),
            Optional.of(payload.replace('\'', '"')),
            Optional.empty()));
  }

  @Override
  public List<Wish> wishes() {
    return List.of(
        Wish.of("text", Intent.FreeForm.ANY, new Content.Text("Welcome", false)),
        Wish.of("longest", Intent.FreeForm.ANY, text(LONGEST_TEXT)),
        Wish.of("too long", Intent.FreeForm.ANY, text(LONGEST_TEXT + 1)),
        template("continue_conversation", TemplateCategory.UTILITY, Map.of("1", "Ada")),
        template("spring_news", TemplateCategory.MARKETING, Map.of()),
        template("nobody_knows_it", TemplateCategory.UTILITY, Map.of()),
        Wish.of(
            "direct",
            new Intent.Direct(TemplateCategory.UTILITY),
            new Content.Text("Your room is ready", false)));
  }

  private static Content text(int characters) {
    return new Content.Text("x".repeat(characters), false);
  }

  private static Wish template(String name, TemplateCategory category, Map<String, String> body) {
    return new Wish(
        name,
        Intent.ByTemplate.approved(category),
        new Content.Template(name, "en_US", Parameters.body(body)),
        Optional.of(name));
  }

  @Override
  public Request request(Wish wish, Manner manner, String comment) {
    ObjectNode body = Json.object().put("messaging_product", "whatsapp").put("to", PHONE);
    if (manner instanceof Manner.Directly(TemplateCategory category)) {
      body.put("category", category.name().toLowerCase(java.util.Locale.ROOT));
    }
    switch (wish.content()) {
      case Content.Text(String text, boolean _) ->
          body.put("type", "text").putObject("text").put("body", text);
      case Content.Template template -> fill(body.put("type", "template"), template);
      default -> throw new IllegalStateException("not spoken here: " + wish);
    }
    return new Request(
        "POST",
        "/" + ACCOUNT + "/messages",
        "v26.0",
        Map.of(),
        Map.of("authorization", "Bearer sandbox", "content-type", "application/json"),
        Json.print(body).getBytes(UTF_8));
  }

  private static void fill(ObjectNode body, Content.Template wished) {
    ObjectNode template = body.putObject("template").put("name", wished.name());
    template.putObject("language").put("code", wished.language());
    if (wished.name().equals("continue_conversation")) {
      template
          .putArray("components")
          .addObject()
          .put("type", "body")
          .putArray("parameters")
          .addObject()
          .put("type", "text")
          .put("text", "Ada");
    }
  }
}
