package dev.casement.app.load;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;

/// How far each customer's messages were acknowledged. Each customer writes on one connection only,
/// one message after the other and each until it is acknowledged, so one number says it all.
final class Acknowledged {

  private final AtomicIntegerArray upTo;
  private final LongAdder all = new LongAdder();

  Acknowledged(int customers) {
    upTo = new AtomicIntegerArray(customers);
  }

  int customers() {
    return upTo.length();
  }

  /// The message that this customer writes next.
  Mark next(int customer) {
    return new Mark(customer, upTo.get(customer) + 1);
  }

  void acknowledged(Mark mark) {
    upTo.set(mark.customer(), mark.number());
    all.increment();
  }

  /// The number of the customer's last message that was acknowledged.
  int upTo(int customer) {
    return upTo.get(customer);
  }

  long all() {
    return all.sum();
  }
}
