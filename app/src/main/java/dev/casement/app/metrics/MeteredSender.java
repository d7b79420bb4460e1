package dev.casement.app.metrics;

import dev.casement.app.json.Words;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.port.channel.MessageSender;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.core.port.channel.Traffic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/// Counts sends by what became of them, and takes their time.
final class MeteredSender implements MessageSender {
  private final MessageSender sender;
  private final String channel;
  private final MeterRegistry registry;

  MeteredSender(MessageSender sender, String channel, MeterRegistry registry) {
    this.sender = sender;
    this.channel = channel;
    this.registry = registry;
  }

  @Override
  public SendOutcome send(SendRequest request, Traffic traffic) {
    Timer.Sample sample = Timer.start(registry);
    SendOutcome outcome = sender.send(request, traffic);
    sample.stop(registry.timer("casement.send", "channel", channel));
    switch (outcome) {
      case SendOutcome.Accepted _ -> count("accepted", "none");
      case SendOutcome.Rejected(Failure failure) -> count("rejected", Words.of(failure.kind()));
      case SendOutcome.Deferred(Failure failure, var _, var _) ->
          count("deferred", Words.of(failure.kind()));
      case SendOutcome.Stopped(Failure failure) -> count("stopped", Words.of(failure.kind()));
      case SendOutcome.Unknown(Failure failure) -> count("unknown", Words.of(failure.kind()));
    }
    return outcome;
  }

  private void count(String outcome, String kind) {
    registry
        .counter("casement.sends", "channel", channel, "outcome", outcome, "kind", kind)
        .increment();
  }
}
