package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.contact.Identity;

/// An address of a customer: `{channel, external_id, phone?, kind?}`. A phone number stands in
/// both, with `+` under `phone`; any other id is opaque. The kind stands there only where the rest
/// does not tell it.
public final class IdentityJson {

  private IdentityJson() {}

  public static ObjectNode write(Identity identity) {
    return write(identity.channel(), identity.address());
  }

  static ObjectNode write(ChannelId channel, CustomerAddress address) {
    ObjectNode tree = Json.object().put("channel", channel.value());
    tree.setAll(address(address));
    return tree;
  }

  /// An address where the channel goes without saying.
  public static ObjectNode address(CustomerAddress address) {
    ObjectNode tree = Json.object().put("external_id", address.value());
    return switch (address.kind()) {
      case PHONE -> tree.put("phone", "+" + address.value());
      case USER_ID -> tree;
      case PARENT_USER_ID, GROUP -> tree.put("kind", Words.of(address.kind()));
    };
  }

  public static Identity read(Members identity) {
    return new Identity(new ChannelId(identity.text("channel")), address(identity));
  }

  /// Reads an address where the channel goes without saying.
  public static CustomerAddress address(Members address) {
    CustomerAddress.Kind kind =
        address
            .maybeWord("kind", CustomerAddress.Kind.class)
            .orElseGet(() ->
                address.maybeText("phone").isPresent()
                    ? CustomerAddress.Kind.PHONE
                    : CustomerAddress.Kind.USER_ID);
    return new CustomerAddress(kind, address.text("external_id"));
  }
}
