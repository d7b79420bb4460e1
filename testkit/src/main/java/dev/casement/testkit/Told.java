package dev.casement.testkit;

import dev.casement.core.domain.delivery.DeliveryReceipt;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ReceivedItem;

/// An item of a webhook in one line, for a recorded body's expectations.
public final class Told {

  private Told() {}

  public static String line(ReceivedItem item) {
    String at = item.at().map(Object::toString).orElse("-");
    return item.position()
        + " "
        + item.account().orElse("-")
        + " "
        + at
        + " "
        + event(item.event());
  }

  private static String event(ChannelEvent event) {
    return event instanceof ChannelEvent.ReceiptReceived(var about, var receipt)
        ? "ReceiptReceived[about=" + about + ", " + receipt(receipt) + "]"
        : event.toString();
  }

  /// Without the failure's sentences, which belong to the error table.
  private static String receipt(DeliveryReceipt receipt) {
    return receipt.externalId()
        + ", reference="
        + receipt.reference()
        + ", "
        + receipt.step().state()
        + " at "
        + receipt.step().at()
        + receipt.step().failure().map(Told::failure).orElse("");
  }

  private static String failure(Failure failure) {
    return ", failure="
        + failure.code()
        + " "
        + failure.kind()
        + " "
        + failure.who()
        + " retryAt="
        + failure.retryAt();
  }
}
