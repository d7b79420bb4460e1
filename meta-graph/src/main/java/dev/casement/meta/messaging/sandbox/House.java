package dev.casement.meta.messaging.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.meta.Json;
import dev.casement.meta.sandbox.GraphRequest;
import java.util.Optional;
import java.util.Set;

/// What one channel's provider does in its own way. Its rules are those of the provider, written
/// down once more and apart from our policy.
public interface House {

  /// The object of its webhooks: `page`, `instagram`.
  String object();

  /// What it says to a send to somebody it does not know.
  Refusal stranger();

  /// What it says to a message of this shape, whenever it is sent; empty where it takes it.
  Optional<Refusal> refuses(Json message);

  /// What it says to this; empty where it lets it through. Its message has a shape that is taken.
  Optional<Refusal> refuses(Attempt attempt);

  /// What it says to a private reply to a comment, apart from one that is unknown, late or answered
  /// already.
  Optional<Refusal> refusesPrivateReply(Set<String> granted);

  /// Whether the company is told that a message was delivered.
  boolean tellsDelivery();

  /// Whether what was read is told by a moment; otherwise by each message.
  boolean tellsReadByWatermark();

  /// Whether access tokens of its accounts are renewed.
  default boolean renewsTokens() {
    return false;
  }

  /// What it answers at an address of its own; empty where there is none.
  Optional<Answer> edge(String edge, GraphRequest request, StandInAccount account);

  /// What comes of a review of a template; empty where there is no such template or event.
  default Optional<Reviewed> review(String templateId, String event, Optional<String> reason) {
    return Optional.empty();
  }

  /// What it tells of a person that wrote.
  ObjectNode profile(String customerId, String name);

  /// A change that tells what a person said in public.
  ObjectNode change(Remark remark);

  /// A template that was reviewed.
  ///
  /// @param account whose it is
  /// @param change what the account is told
  record Reviewed(StandInAccount account, ObjectNode change) {}
}
