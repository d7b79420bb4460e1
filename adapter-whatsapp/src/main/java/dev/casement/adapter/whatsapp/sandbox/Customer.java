package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.meta.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// What WhatsApp knows of one customer towards one number.
///
/// @param id digits for a phone number, else the business-scoped id
/// @param lastWrote when they last wrote or called, in seconds; empty where they never did
/// @param adAt when they last came through an ad
/// @param freeUntil until when everything to them is free, because an ad brought them
record Customer(
    String id,
    Optional<String> name,
    OptionalLong lastWrote,
    OptionalLong adAt,
    OptionalLong freeUntil,
    boolean stoppedMarketing) {

  private static final Duration WINDOW = Duration.ofHours(24);

  static Customer stranger(String id) {
    return new Customer(
        id,
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        false);
  }

  /// The customer behind what a person typed: a number with or without `+`, or an id.
  static String idOf(String typed) {
    String bare = typed.strip();
    String digits = bare.startsWith("+") ? bare.substring(1) : bare;
    return isDigits(digits) ? digits : bare;
  }

  static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  boolean hasPhone() {
    return isDigits(id);
  }

  boolean everWrote() {
    return lastWrote.isPresent();
  }

  /// Whether a full day has not passed since they last wrote.
  boolean wroteWithinADay(Instant now) {
    return lastWrote.isPresent()
        && now.isBefore(Instant.ofEpochSecond(lastWrote.getAsLong()).plus(WINDOW));
  }

  boolean isFree(Instant now) {
    return freeUntil.isPresent() && now.isBefore(Instant.ofEpochSecond(freeUntil.getAsLong()));
  }

  /// Whether an answer now would make everything free for a while.
  boolean waitsForFirstAnswer(Instant now) {
    return adAt.isPresent()
        && !isFree(now)
        && (freeUntil.isEmpty() || freeUntil.getAsLong() < adAt.getAsLong())
        && now.isBefore(Instant.ofEpochSecond(adAt.getAsLong()).plus(WINDOW));
  }

  Customer named(Optional<String> newName) {
    return new Customer(id, newName.or(() -> name), lastWrote, adAt, freeUntil, stoppedMarketing);
  }

  Customer wrote(Instant at, boolean throughAd) {
    long second = at.getEpochSecond();
    return new Customer(
        id,
        name,
        OptionalLong.of(Math.max(second, lastWrote.orElse(second))),
        throughAd ? OptionalLong.of(second) : adAt,
        freeUntil,
        stoppedMarketing);
  }

  Customer freeUntil(Instant until) {
    return new Customer(
        id, name, lastWrote, adAt, OptionalLong.of(until.getEpochSecond()), stoppedMarketing);
  }

  Customer stoppedMarketing(boolean stopped) {
    return new Customer(id, name, lastWrote, adAt, freeUntil, stopped);
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("id", id).put("stopped", stoppedMarketing);
    name.ifPresent(value -> json.put("name", value));
    lastWrote.ifPresent(value -> json.put("wrote", value));
    adAt.ifPresent(value -> json.put("ad", value));
    freeUntil.ifPresent(value -> json.put("free", value));
    return json;
  }

  static Customer of(Json json) {
    return new Customer(
        json.textOrEmpty("id"),
        json.text("name"),
        second(json, "wrote"),
        second(json, "ad"),
        second(json, "free"),
        json.flag("stopped"));
  }

  private static OptionalLong second(Json json, String field) {
    return json.number(field).map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }
}
