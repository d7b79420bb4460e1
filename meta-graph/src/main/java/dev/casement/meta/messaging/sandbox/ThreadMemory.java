package dev.casement.meta.messaging.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.meta.Json;
import java.time.Instant;
import java.util.Optional;

/// What the provider remembers of the thread between an account and a person.
///
/// @param name as the person calls themselves
/// @param opened when the person last did something that opens it; empty where they never did
/// @param cameByAd when the person last wrote first after an ad
/// @param sentSinceClosed what the company sent after it had closed, until it opens again
/// @param lines how many lines the thread has
public record ThreadMemory(
    String account,
    String customer,
    String name,
    Optional<Instant> opened,
    Optional<Instant> cameByAd,
    int sentSinceClosed,
    int lines) {

  static ThreadMemory empty(String account, String customer) {
    return new ThreadMemory(account, customer, customer, Optional.empty(), Optional.empty(), 0, 0);
  }

  static ThreadMemory of(Json kept) {
    return new ThreadMemory(
        kept.textOrEmpty("account"),
        kept.textOrEmpty("customer"),
        kept.textOrEmpty("name"),
        kept.time("opened"),
        kept.time("ad"),
        kept.number("sent_since_closed").orElse(0L).intValue(),
        kept.number("lines").orElse(0L).intValue());
  }

  ObjectNode json() {
    ObjectNode kept = Json.object();
    kept.put("account", account).put("customer", customer).put("name", name);
    opened.ifPresent(at -> kept.put("opened", at.toString()));
    cameByAd.ifPresent(at -> kept.put("ad", at.toString()));
    return kept.put("sent_since_closed", sentSinceClosed).put("lines", lines);
  }

  /// Whether there is a thread at all: the platform knows a person by an id only once they wrote.
  boolean isKnown() {
    return opened.isPresent();
  }

  ThreadMemory named(String newName) {
    return new ThreadMemory(account, customer, newName, opened, cameByAd, sentSinceClosed, lines);
  }

  ThreadMemory opened(Instant at, boolean byAd) {
    return new ThreadMemory(
        account, customer, name, Optional.of(at), byAd ? Optional.of(at) : cameByAd, 0, lines);
  }

  ThreadMemory sent(boolean afterClosing) {
    return new ThreadMemory(
        account, customer, name, opened, cameByAd, sentSinceClosed + (afterClosing ? 1 : 0), lines);
  }

  ThreadMemory longer() {
    return new ThreadMemory(account, customer, name, opened, cameByAd, sentSinceClosed, lines + 1);
  }
}
