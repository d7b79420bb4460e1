package dev.casement.adapter.instagram;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.testkit.ChannelContract;
import dev.casement.testkit.ChannelFixture;
import java.util.Map;

final class InstagramChannelTest implements ChannelContract {

  @Override
  public ChannelFixture fixture() {
    return ChannelFixture.of(new InstagramPlugin(), InstagramChannelTest.class)
        .claims(
            "text", "media", "reactions", "quick_replies", "cards", "parts", "typing", "read_marks")
        .webhooks("webhooks/")
        .errors("/dev/casement/adapter/instagram/errors.tsv")
        .account("900", Map.of("login", "instagram", "username", "the.inn"))
        .sendsTo(CustomerAddress.userId("8001"), "/900/messages")
        .answered("{\"recipient_id\":\"8001\",\"message_id\":\"aWdfNew\"}", "aWdfNew");
  }
}
