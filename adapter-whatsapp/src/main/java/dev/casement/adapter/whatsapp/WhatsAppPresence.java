package dev.casement.adapter.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.port.channel.Presence;
import dev.casement.meta.GraphReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Read marks and typing on WhatsApp; both point at a message of the customer.
final class WhatsAppPresence implements Presence {

  private static final Logger log = LoggerFactory.getLogger(WhatsAppPresence.class);

  private final WhatsAppGraph graph;

  WhatsAppPresence(WhatsAppGraph graph) {
    this.graph = graph;
  }

  @Override
  public void markRead(ConnectedAccount from, CustomerAddress to, String externalId) {
    show(from, WhatsAppPayload.read(externalId));
  }

  @Override
  public void typing(ConnectedAccount from, CustomerAddress to, String externalId) {
    show(from, WhatsAppPayload.typing(externalId));
  }

  private void show(ConnectedAccount from, ObjectNode body) {
    if (!(graph.messages(from, body) instanceof GraphReply.Answered(int status, var _, var _))
        || status != 200) {
      log.debug("account {} could not show presence", from.account().id());
    }
  }
}
