package dev.casement.testkit.example;

import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.port.channel.MessageSender;
import dev.casement.core.port.channel.SendRequest;

/// Letters that go out. Whatever is put into the box is taken.
final class LetterboxSender implements MessageSender {
  @Override
  public SendOutcome send(SendRequest request) {
    return SendOutcome.Accepted.as("letter-" + request.reference());
  }
}
