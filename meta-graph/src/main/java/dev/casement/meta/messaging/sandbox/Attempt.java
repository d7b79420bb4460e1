package dev.casement.meta.messaging.sandbox;

import dev.casement.meta.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A company's try to say something in a thread.
///
/// @param body the request
/// @param thread what is remembered of the thread
/// @param granted what the provider granted the account
public record Attempt(Json body, ThreadMemory thread, Instant now, Set<String> granted) {

  /// The message; nothing where the request only shows or reacts.
  public Json message() {
    return body.at("message");
  }

  public Optional<String> messagingType() {
    return body.text("messaging_type");
  }

  public Optional<String> tag() {
    return body.text("tag");
  }

  /// Whether it is said freely, neither under a tag nor by a template.
  public boolean isPlain() {
    return tag().isEmpty() && !message().has("template");
  }

  /// Whether the person did something that opens a thread less than this long ago.
  public boolean openedWithin(Duration time) {
    return isWithin(thread.opened(), time);
  }

  /// Whether the person came through an ad less than this long ago.
  public boolean cameByAdWithin(Duration time) {
    return isWithin(thread.cameByAd(), time);
  }

  private boolean isWithin(Optional<Instant> since, Duration time) {
    return since.isPresent() && now.isBefore(since.get().plus(time));
  }
}
