package dev.casement.meta.messaging.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Shown;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.Json;
import dev.casement.meta.sandbox.JsonState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The threads that the provider remembers, their lines, and the comments that wait for an answer.
final class Threads {

  private final JsonState state;
  private final String house;

  Threads(StandInWorld.State state, String house) {
    this.state = new JsonState(state);
    this.house = house;
  }

  ThreadMemory thread(String account, String customer) {
    return state
        .get(key("thread", account, customer))
        .map(ThreadMemory::of)
        .orElseGet(() -> ThreadMemory.empty(account, customer));
  }

  void keep(ThreadMemory thread) {
    state.put(key("thread", thread.account(), thread.customer()), thread.json());
  }

  /// Keeps the thread with one more line.
  void add(ThreadMemory thread, Shown shown) {
    keep(new ThreadLine(thread.lines(), shown), thread);
    keep(thread.longer());
  }

  void keep(ThreadLine line, ThreadMemory thread) {
    String lines = key("line", thread.account(), thread.customer());
    state.put(lines + String.format(Locale.ROOT, "%09d", line.place()), line.json());
  }

  List<ThreadLine> lines(ThreadMemory thread) {
    return state.under(key("line", thread.account(), thread.customer())).stream()
        .map(ThreadLine::of)
        .toList();
  }

  void remember(String account, Remark remark, Instant at) {
    state.put(
        key("comment", account, remark.id()),
        Json.object()
            .put("customer", remark.customer())
            .put("at", at.toString())
            .put("place", remark.place().name()));
  }

  Optional<Json> comment(String account, String comment) {
    return state.get(key("comment", account, comment));
  }

  void answered(String account, String comment, Json kept) {
    ObjectNode answered = kept.node().deepCopy();
    state.put(key("comment", account, comment), answered.put("answered", true));
  }

  /// Ids may hold any sign, so each is told by its length first: no two keys meet.
  private String key(String kind, String account, String other) {
    return "%s/%s/%d:%s/%d:%s/"
        .formatted(house, kind, account.length(), account, other.length(), other);
  }
}
