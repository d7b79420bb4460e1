package dev.casement.app.sandbox;

import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.port.channel.StandIn.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// A webhook on its way to us.
///
/// @param account the provider's id of the account it is for; empty where it names none
/// @param since when the provider first wanted to send it
/// @param due not to be sent before this moment
/// @param failures how many rounds of tries have failed
record Parcel(
    String id,
    ChannelId channel,
    String account,
    Webhook webhook,
    Instant since,
    Instant due,
    int failures) {

  private static final Duration PATIENCE = Duration.ofDays(7);
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /// Parcels of one lane arrive in their order.
  Lane lane() {
    return new Lane(channel, account);
  }

  Parcel dueAt(Instant moment) {
    return new Parcel(id, channel, account, webhook, since, moment, failures);
  }

  /// The same, to be tried again after a while that doubles each time.
  Parcel failed(Instant now) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 6));
    Instant next = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    return new Parcel(id, channel, account, webhook, since, next, failures + 1);
  }

  /// Whether the provider gives up on it.
  boolean isHopeless(Instant now) {
    return failures > 0 && now.isAfter(since.plus(PATIENCE));
  }

  String print() {
    var headers = Json.object();
    webhook.headers().forEach(headers::put);
    var parcel =
        Json.object()
            .put("id", id)
            .put("channel", channel.value())
            .put("account", account)
            .put("body", Base64.getEncoder().encodeToString(webhook.body()))
            .put("since", since.toString())
            .put("due", due.toString())
            .put("failures", failures);
    parcel.set("headers", headers);
    return Json.print(parcel);
  }

  static Parcel parse(String printed) {
    Members parcel = Members.of(Json.parse(printed));
    return new Parcel(
        parcel.text("id"),
        new ChannelId(parcel.text("channel")),
        parcel.text("account"),
        new Webhook(parcel.map("headers"), Base64.getDecoder().decode(parcel.text("body"))),
        parcel.instant("since"),
        parcel.instant("due"),
        (int) parcel.number("failures"));
  }

  /// Where order is kept.
  record Lane(ChannelId channel, String account) {}
}
