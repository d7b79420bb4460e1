package dev.casement.app.http.input;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.usecase.Channels;
import java.util.Optional;

/// An address of a person: `{channel, phone | external_id}`. Its value may be taken once the body
/// was checked.
public final class IdentityInput {
  private final Field<ChannelId> channel;
  private final Field<CustomerAddress> phone;
  private final Field<CustomerAddress> userId;

  private IdentityInput(Fields in, Channels channels) {
    channel =
        in.text("channel")
            .required()
            .map(word -> channel(channels, word), "must be a channel that is installed");
    phone = in.text("phone").map(Texts::phone, Texts.PHONE).to(CustomerAddress::phone);
    userId = in.text("external_id", CustomerAddress.LONGEST).to(CustomerAddress::userId);
    if (phone.isGiven() == userId.isGiven()) {
      in.fault("", "must have one of phone and external_id");
    }
  }

  public static IdentityInput read(Fields in, Channels channels) {
    return new IdentityInput(in, channels);
  }

  /// The address by the field that was used (decisions.md D23).
  public Identity value() {
    return new Identity(channel.value(), phone.maybe().or(userId::maybe).orElseThrow());
  }

  private static Optional<ChannelId> channel(Channels channels, String word) {
    return channels.all().stream()
        .map(channel -> channel.descriptor().id())
        .filter(id -> id.value().equalsIgnoreCase(word))
        .findFirst();
  }
}
