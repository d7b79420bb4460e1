package dev.casement.adapter.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.MediaTransfer.Upload;
import dev.casement.core.port.channel.Traffic;
import dev.casement.meta.GraphAccess;
import dev.casement.meta.GraphCall;
import dev.casement.meta.GraphClient;
import dev.casement.meta.GraphReply;
import dev.casement.meta.GraphUpload;
import java.util.Map;
import java.util.Optional;

/// The calls that WhatsApp's part of Graph takes from us.
final class WhatsAppGraph implements AutoCloseable {

  private final GraphClient client;
  private final ChannelEnvironment environment;

  WhatsAppGraph(GraphClient client, ChannelEnvironment environment) {
    this.client = client;
    this.environment = environment;
  }

  /// Posts to the messages of this account's number.
  GraphReply messages(ConnectedAccount account, JsonNode body, Traffic traffic) {
    return client.call(
        access(account),
        GraphCall.post(account.account().externalId() + "/messages", body),
        traffic);
  }

  /// The same for what is no message: read marks, typing.
  GraphReply messages(ConnectedAccount account, JsonNode body) {
    return messages(account, body, Traffic.FREE);
  }

  /// Changes who is blocked on this account's number.
  GraphReply blocked(ConnectedAccount account, GraphCall.Method method, JsonNode body) {
    return client.call(
        access(account),
        new GraphCall(
            method, account.account().externalId() + "/block_users", Map.of(), Optional.of(body)));
  }

  /// Reads something at this path.
  GraphReply read(ConnectedAccount account, String path, Map<String, String> query) {
    return client.call(access(account), GraphCall.get(path, query));
  }

  /// Brings a file to this account's number.
  GraphReply media(ConnectedAccount account, Upload file) {
    return client.upload(
        access(account),
        GraphUpload.form(
            account.account().externalId() + "/media",
            Map.of("messaging_product", "whatsapp", "type", file.type()),
            "file",
            file));
  }

  @Override
  public void close() {
    client.close();
  }

  GraphAccess access(ConnectedAccount account) {
    return GraphAccess.of(account, environment, GraphAccess.FACEBOOK);
  }
}
