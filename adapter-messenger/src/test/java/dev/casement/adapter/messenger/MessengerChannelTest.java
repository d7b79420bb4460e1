package dev.casement.adapter.messenger;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.testkit.ChannelContract;
import dev.casement.testkit.ChannelFixture;
import java.util.Map;

final class MessengerChannelTest implements ChannelContract {

  @Override
  public ChannelFixture fixture() {
    return ChannelFixture.of(new MessengerPlugin(), MessengerChannelTest.class)
        .claims(
            "text",
            "media",
            "buttons",
            "link",
            "quick_replies",
            "cards",
            "image_grid",
            "parts",
            "typing",
            "read_marks")
        .alsoSends("templates")
        .webhooks("webhooks/")
        .errors("/dev/casement/adapter/messenger/errors.tsv")
        .account("500", Map.of("username", "the.inn"))
        .sendsTo(CustomerAddress.userId("7001"), "/500/messages")
        .answered("{\"recipient_id\":\"7001\",\"message_id\":\"m_new\"}", "m_new");
  }
}
