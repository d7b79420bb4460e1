package dev.casement.adapter.whatsapp.sandbox;

import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.Json;
import dev.casement.meta.sandbox.JsonState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What the stand-in remembers, by the keys that the package describes.
final class Memory {

  private final JsonState state;

  Memory(StandInWorld.State state) {
    this.state = new JsonState(state);
  }

  Customer customer(String number, String id) {
    return state
        .get(customerKey(number, id))
        .map(Customer::of)
        .orElseGet(() -> Customer.stranger(id));
  }

  void keep(String number, Customer customer) {
    state.put(customerKey(number, customer.id()), customer.json());
  }

  /// The thread of a number with a customer, oldest first.
  List<Line> thread(String number, String customer) {
    return state.under(threadKey(number, customer)).stream().map(Line::of).toList();
  }

  /// Keeps a message in its place in its thread.
  void put(Line line) {
    String key = threadKey(line.number(), line.customer()) + "%012d".formatted(line.index());
    state.put(key, line.json());
    state.put("sent/" + line.id(), Json.object().put("line", key));
  }

  Optional<Line> message(String id) {
    return state
        .get("sent/" + id)
        .flatMap(sent -> sent.text("line"))
        .flatMap(state::get)
        .map(Line::of);
  }

  /// The next value of a counter, from 1.
  long next(String counter) {
    String key = "count/" + counter;
    long next = state.get(key).flatMap(json -> json.number("n")).orElse(0L) + 1;
    state.put(key, Json.object().put("n", next));
    return next;
  }

  JsonState json() {
    return state;
  }

  private static String customerKey(String number, String id) {
    return "customer/" + number + "/" + encoded(id);
  }

  private static String threadKey(String number, String customer) {
    return "line/" + number + "/" + encoded(customer) + "/";
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
