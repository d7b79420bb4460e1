package dev.casement.core.port.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The provider, played for the sandbox: its requests, its rules, its error codes, its webhooks,
/// and the customers' phones. It is the second opinion on our policy, so it must not know it: its
/// rules are its own. Thread-safe. All it remembers goes through [StandInWorld#state].
// Bodies go through as the bytes they are, and nobody compares them.
@SuppressWarnings("ArrayRecordComponent")
public interface StandIn {

  /// Answers a request that our sender, or anybody's SDK, made to the provider; empty where the
  /// request is for no account, number or template of this channel.
  Optional<Answer> handle(Request request);

  /// Whether a request only keeps an account up, as `AccountUpkeep` and `HealthCheck` make them: it
  /// comes whenever it falls due, so a fault that somebody asked for is not meant for it.
  default boolean isUpkeep(Request request) {
    return false;
  }

  /// The answer the provider gives when it fails with this code.
  Answer error(int code, Optional<Integer> subcode);

  /// A customer writes to an account.
  Written write(StandInAccount account, Voice voice);

  /// The customer looks at the thread: what we sent is read.
  List<Webhook> read(StandInAccount account, String customerId);

  /// What this customer's phone shows, oldest first.
  List<Shown> phone(StandInAccount account, String customerId);

  /// Decides on a template as the provider's reviewers would; empty where there is no such
  /// template.
  ///
  /// @param event `approve`, `reject`, `pause`, `disable`, `recategorise`
  default Optional<List<Webhook>> review(
      String templateId, String event, Optional<String> reason, Optional<String> category) {
    return Optional.empty();
  }

  /// A request to the provider.
  ///
  /// @param path after the base address and without version: `/{id}/messages`
  /// @param version as the caller named it: `v26.0`; empty where it named none
  /// @param query decoded, one value by name
  /// @param headers by lower-case name
  record Request(
      String method,
      String path,
      String version,
      java.util.Map<String, String> query,
      java.util.Map<String, String> headers,
      byte[] body) {}

  /// The provider's answer, and the webhooks that follow it.
  record Answer(int status, String contentType, byte[] body, List<Webhook> then) {
    public Answer {
      then = List.copyOf(then);
    }
  }

  /// A webhook, signed, to be posted to our address of that channel.
  record Webhook(java.util.Map<String, String> headers, byte[] body) {}

  /// What a customer does.
  ///
  /// @param customerId a phone number or the provider's id of the customer
  /// @param text what they say, where they say something plain
  /// @param payload the provider's own JSON for the element, without ids, sender and time
  /// @param referral the provider's own JSON for where they come from
  record Voice(
      String customerId,
      Optional<String> name,
      Optional<String> text,
      Optional<String> payload,
      Optional<String> referral) {}

  /// What came of a customer's writing.
  record Written(String externalId, Instant at, List<Webhook> webhooks) {
    public Written {
      webhooks = List.copyOf(webhooks);
    }
  }

  /// One line on the customer's phone.
  ///
  /// @param direction as the company sees it: `inbound` for what the customer wrote, else
  ///   `outbound`
  /// @param status what became of it, for outbound ones
  record Shown(
      String direction,
      String type,
      Optional<String> text,
      String externalId,
      Instant at,
      String status) {}
}
