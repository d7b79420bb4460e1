package dev.casement.testkit.example;

import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.port.channel.MessageSender;
import dev.casement.core.port.channel.SendRequest;
import dev.casement.core.port.channel.Traffic;

/// Letters that go out. Whatever is put into the box is taken.
final class LetterboxSender implements MessageSender {
  @Override
  public SendOutcome send(SendRequest request, Traffic traffic) {
    return SendOutcome.Accepted.as("letter-" + request.reference());
  }
}
