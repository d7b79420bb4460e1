package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.Json;
import dev.casement.meta.sandbox.GraphAnswers;
import dev.casement.meta.sandbox.GraphRequest;
import java.util.List;

/// What Graph tells of a business phone number: the fields that were asked for, and always its id.
final class Numbers {

  private static final List<String> USUAL =
      List.of("display_phone_number", "verified_name", "quality_rating");

  private Numbers() {}

  static Answer fields(GraphAnswers answers, StandInAccount account, GraphRequest request) {
    return answers.ok(request.chosen(number(account), USUAL));
  }

  /// The numbers of a Messaging account.
  static ObjectNode all(StandInWorld world, String waba) {
    ObjectNode page = Json.object();
    ArrayNode data = page.putArray("data");
    world.accounts().stream()
        .filter(account -> Envelopes.waba(account).equals(waba))
        .forEach(account -> data.add(number(account)));
    return page;
  }

  private static ObjectNode number(StandInAccount account) {
    ObjectNode number =
        Json.object()
            .put("id", account.externalId())
            .put("display_phone_number", Envelopes.number(account))
            .put("verified_name", account.name())
            .put("quality_rating", "GREEN")
            .put("status", "CONNECTED")
            .put("name_status", "APPROVED")
            .put("code_verification_status", "VERIFIED")
            .put("whatsapp_business_manager_messaging_limit", "TIER_2K");
    number.putObject("throughput").put("level", "STANDARD");
    ObjectNode health = number.putObject("health_status").put("can_send_message", "AVAILABLE");
    health
        .putArray("entities")
        .addObject()
        .put("entity_type", "PHONE_NUMBER")
        .put("id", account.externalId())
        .put("can_send_message", "AVAILABLE");
    return number;
  }
}
