package dev.casement.app.load;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// Meta's word on every send that it took: sent and delivered, posted until it is acknowledged.
final class Tidings {

  private static final int SECONDS_APART = 1;

  private final Door door;
  private final String number;
  private final Provider provider;
  private final Thread thread;
  private volatile boolean closing;

  Tidings(Door door, String number, Provider provider) {
    this.door = door;
    this.number = number;
    this.provider = provider;
    this.thread = Thread.ofVirtual().name("tidings").start(this::tell);
  }

  private void tell() {
    Webhook webhook = new Webhook(Installation.SECRET);
    try {
      while (!closing || !provider.accepted().isEmpty()) {
        Arrival arrival = provider.accepted().poll(SECONDS_APART, TimeUnit.SECONDS);
        if (arrival != null) {
          tell(webhook, arrival, "sent");
          tell(webhook, arrival, "delivered");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Webhook webhook, Arrival arrival, String status) throws InterruptedException {
    byte[] body =
        Webhook.referring(
            number,
            arrival.to().replace("+", ""),
            arrival.externalId(),
            arrival.reference(),
            status,
            System.currentTimeMillis() / 1000);
    String signature = webhook.signature(body);
    while (!acknowledged(body, signature)) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private boolean acknowledged(byte[] body, String signature) {
    try (Connection open = door.open()) {
      return open.webhook(Installation.CHANNEL, body, signature).status() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  /// Waits until the last word was acknowledged.
  void end() throws InterruptedException {
    closing = true;
    thread.join();
  }
}
