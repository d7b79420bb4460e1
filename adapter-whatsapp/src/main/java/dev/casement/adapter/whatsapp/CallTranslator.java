package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.message.Call;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelEvent.Unrecognised;
import dev.casement.meta.Json;
import java.util.Locale;
import java.util.Optional;

/// Calls, as events. A customer's call counts for the window when it begins, answered or not; the
/// company's when the customer accepts it.
final class CallTranslator {

  private CallTranslator() {}

  /// One happening of a call.
  static ChannelEvent call(WireItem item) {
    Json call = item.element();
    if (!call.isObject()) {
      return new Unrecognised("call", false);
    }
    boolean byCompany =
        call.text("direction")
            .or(() -> call.text("call_direction"))
            .filter(direction -> direction.equalsIgnoreCase("BUSINESS_INITIATED"))
            .isPresent();
    return switch (call.textOrEmpty("event").toLowerCase(Locale.ROOT)) {
      case "connect", "call_created" ->
          event(
              item,
              byCompany,
              Call.Happening.RINGING,
              byCompany ? Activity.NOTICE : Activity.CALL,
              Optional.empty());
      case "terminate" -> ended(item, byCompany, call.number("duration"));
      case String other -> new ChannelEvent.Noted("call " + other);
    };
  }

  /// Nobody spoke where no duration is told.
  private static ChannelEvent ended(WireItem item, boolean byCompany, Optional<Long> seconds) {
    return event(
        item,
        byCompany,
        seconds.isPresent() ? Call.Happening.ENDED : Call.Happening.MISSED,
        Activity.NOTICE,
        seconds);
  }

  /// A status of a call of the company.
  static ChannelEvent status(WireItem item) {
    Json status = item.element();
    return switch (status.textOrEmpty("status").toUpperCase(Locale.ROOT)) {
      case "RINGING" ->
          about(item, "recipient", true, Call.Happening.RINGING, Activity.NOTICE, Optional.empty());
      case "ACCEPTED" ->
          about(
              item,
              "recipient",
              true,
              Call.Happening.ANSWERED,
              Activity.ACCEPTED_CALL,
              Optional.empty());
      case "REJECTED" ->
          about(item, "recipient", true, Call.Happening.MISSED, Activity.NOTICE, Optional.empty());
      case String other -> new ChannelEvent.Noted("call " + other);
    };
  }

  private static ChannelEvent event(
      WireItem item,
      boolean byCompany,
      Call.Happening happening,
      Activity activity,
      Optional<Long> seconds) {
    return about(item, byCompany ? "to" : "from", byCompany, happening, activity, seconds);
  }

  private static ChannelEvent about(
      WireItem item,
      String who,
      boolean byCompany,
      Call.Happening happening,
      Activity activity,
      Optional<Long> seconds) {
    Json call = item.element();
    String phone = who.equals("recipient") ? "recipient_id" : who;
    Optional<String> id = call.text("id");
    return id.isEmpty()
        ? new Unrecognised("call without id", false)
        : Customers.beside(item)
            .known(call.text(phone), call.text(who + "_user_id"))
            .<ChannelEvent>map(customer ->
                new ChannelEvent.CallReceived(
                    customer, id.get(), new Call(happening, byCompany, seconds), activity))
            .orElseGet(() -> new Unrecognised("call of nobody", false));
  }
}
