package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.delivery.DeliveryReceipt;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelEvent.ReceiptReceived;
import dev.casement.core.port.channel.ChannelEvent.Unrecognised;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.meta.GraphError;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.Json;
import dev.casement.meta.MetaTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// What became of our messages, as events.
final class StatusTranslator {

  /// Words of an older interface, which say nothing about where a message got.
  private static final Set<String> OF_NO_EFFECT = Set.of("deleted", "warning");

  private final GraphErrors errors;
  private final InstantSource clock;

  StatusTranslator(GraphErrors errors, InstantSource clock) {
    this.errors = errors;
    this.clock = clock;
  }

  ChannelEvent status(WireItem item) {
    Json status = item.element();
    String word = status.text("status").orElse("unnamed");
    if (status.textOrEmpty("type").equals("call")) {
      return CallTranslator.status(item);
    }
    Optional<String> id = status.text("id");
    Optional<DeliveryState> state = state(word);
    if (OF_NO_EFFECT.contains(word)) {
      return new ChannelEvent.Noted("status " + word);
    }
    return id.isEmpty() || state.isEmpty()
        ? new Unrecognised("status " + word, false)
        : new ReceiptReceived(
            recipient(item, status),
            new DeliveryReceipt(
                id.get(),
                status.text("biz_opaque_callback_data"),
                step(state.get(), status, timeOf(item)),
                PriceReader.read(status)));
  }

  /// In a group each participant's status is told; the message is the group's, and the first
  /// participant to read it is the one who counts.
  private static Optional<CustomerRef> recipient(WireItem item, Json status) {
    return status.textOrEmpty("recipient_type").equals("group")
        ? status
            .text("recipient_id")
            .filter(Customers::fits)
            .map(id -> CustomerRef.of(CustomerAddress.group(id)))
        : Customers.beside(item)
            .known(status.text("recipient_id"), status.text("recipient_user_id"));
  }

  private DeliveryStep step(DeliveryState state, Json status, Instant at) {
    return state == DeliveryState.FAILED
        ? DeliveryStep.failed(at, failure(status, at))
        : DeliveryStep.to(state, at);
  }

  private Failure failure(Json status, Instant at) {
    return status.items("errors").stream()
        .flatMap(error -> GraphError.of(error).stream())
        .findFirst()
        .map(error -> errors.failure(error, at))
        .orElseGet(errors::unexplained);
  }

  private Instant timeOf(WireItem item) {
    return item.element()
        .time("timestamp")
        .or(() -> item.at().text().flatMap(MetaTime::parse))
        .orElseGet(clock::instant);
  }

  private static Optional<DeliveryState> state(String word) {
    return switch (word) {
      case "sent" -> Optional.of(DeliveryState.SENT);
      case "delivered" -> Optional.of(DeliveryState.DELIVERED);
      case "read" -> Optional.of(DeliveryState.READ);
      case "played" -> Optional.of(DeliveryState.PLAYED);
      case "failed" -> Optional.of(DeliveryState.FAILED);
      default -> Optional.empty();
    };
  }
}
