package dev.casement.meta.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.port.channel.Presence;
import dev.casement.meta.GraphCall;
import dev.casement.meta.GraphClient;
import dev.casement.meta.GraphReply;
import dev.casement.meta.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Read marks and typing. They belong to the thread, so the message they are for is not named.
public final class MessagingPresence implements Presence {

  private static final Logger LOG = LoggerFactory.getLogger(MessagingPresence.class);

  private final GraphClient graph;
  private final MessagingRoute.Finder routes;

  public MessagingPresence(GraphClient graph, MessagingRoute.Finder routes) {
    this.graph = graph;
    this.routes = routes;
  }

  @Override
  public void markRead(ConnectedAccount from, CustomerAddress to, String externalId) {
    act(from, to, "mark_seen");
  }

  @Override
  public void typing(ConnectedAccount from, CustomerAddress to, String externalId) {
    act(from, to, "typing_on");
  }

  private void act(ConnectedAccount from, CustomerAddress to, String action) {
    ObjectNode body = Json.object();
    body.putObject("recipient").put("id", to.value());
    body.put(MessagingRequests.SENDER_ACTION, action);
    MessagingRoute route = routes.of(from);
    GraphReply reply = graph.call(route.access(), GraphCall.post(route.messages(), body));
    if (!(reply instanceof GraphReply.Answered(int status, var _, var _)) || status >= 300) {
      LOG.debug("{} was not shown", action);
    }
  }
}
