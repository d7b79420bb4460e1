package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.testkit.ChannelContract;
import dev.casement.testkit.ChannelFixture;
import java.util.Map;

final class WhatsAppChannelTest implements ChannelContract {

  private static final String ACCEPTED =
      """
      {"messaging_product": "whatsapp",
       "contacts": [{"input": "+491700000000", "wa_id": "491700000000"}],
       "messages": [{"id": "wamid.OUT1"}]}\
      """;

  @Override
  public ChannelFixture fixture() {
    return ChannelFixture.of(new WhatsAppPlugin(), WhatsAppChannelTest.class)
        .claims(
            "text",
            "media",
            "templates",
            "reactions",
            "buttons",
            "contacts",
            "list",
            "link",
            "flow",
            "product",
            "cards",
            "location_request",
            "ask",
            "location",
            "replies",
            "typing",
            "read_marks")
        .webhooks("webhooks/")
        .errors("/dev/casement/adapter/whatsapp/errors.tsv")
        .account("200", Map.of("waba_id", "100", "display_phone_number", "+49 30 000000"))
        .sendsTo(CustomerAddress.phone("491700000000"), "/200/messages")
        .answered(ACCEPTED, "wamid.OUT1");
  }
}
