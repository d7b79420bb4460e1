package dev.casement.core.usecase;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.privacy.Erasure;
import dev.casement.core.port.store.Cursor;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Stores;
import dev.casement.core.port.store.WebhookLog;
import dev.casement.core.port.store.WebhookPart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Finishes what [ErasePerson] began: looks through the raw events of the company for those that
/// name the person, statuses of what was sent to them for example, and leaves nothing of these. An
/// event that names others beside goes as a whole: what it said of them was understood long ago.
public final class FollowTraces {

  private static final int AT_ONCE = 50;

  /// Shorter ones are in everything.
  private static final int SHORTEST = 5;

  private final Stores stores;
  private final ErasePerson erase;

  FollowTraces(Stores stores, ErasePerson erase) {
    this.stores = stores;
    this.erase = erase;
  }

  /// Does some of it.
  ///
  /// @return whether there may be more to do at once
  public boolean step() {
    List<Erasure> erasures = stores.erasures().unfinished(1);
    erasures.forEach(this::step);
    return !erasures.isEmpty();
  }

  private void step(Erasure erasure) {
    if (erasure.reached().isEmpty()) {
      erase.forgetMessages(erasure);
    }
    Place place = erasure.reached().map(Place::parse).orElse(Place.FIRST);
    Page<WebhookPart> page =
        stores
            .webhooks()
            .parts(
                place.whose(erasure.company()),
                place.state(),
                new PageRequest(AT_ONCE, place.after()));
    List<String> named = named(erasure);
    page.items().stream()
        .filter(part -> names(part, named))
        .forEach(part -> stores.webhooks().rewrite(part.id(), WebhookLog.Kept::erased));
    page.next()
        .map(place::behind)
        .or(place::next)
        .ifPresentOrElse(
            next -> stores.erasures().put(erasure.reached(next.print())),
            () -> stores.erasures().finish(erasure));
  }

  private static List<String> named(Erasure erasure) {
    return erasure.identities().stream()
        .map(Identity::address)
        .map(CustomerAddress::value)
        .filter(value -> value.length() >= SHORTEST)
        .distinct()
        .toList();
  }

  /// Addresses are ASCII, and so is the part of a body that holds them.
  private static boolean names(WebhookPart part, List<String> named) {
    String body = new String(part.body(), StandardCharsets.ISO_8859_1);
    return named.stream().anyMatch(body::contains);
  }

  /// How far it got: which events, and up to which, newest first.
  ///
  /// @param shared whether those that several companies share
  private record Place(boolean shared, WebhookPart.State state, Optional<Cursor> after) {

    static final List<WebhookPart.State> STATES = List.of(WebhookPart.State.values());
    static final Place FIRST = new Place(false, STATES.getFirst(), Optional.empty());

    CompanyId whose(CompanyId company) {
      return shared ? CompanyId.OPERATOR : company;
    }

    Place behind(Cursor cursor) {
      return new Place(shared, state, Optional.of(cursor));
    }

    Optional<Place> next() {
      int following = STATES.indexOf(state) + 1;
      if (following < STATES.size()) {
        return Optional.of(new Place(shared, STATES.get(following), Optional.empty()));
      }
      return shared
          ? Optional.empty()
          : Optional.of(new Place(true, STATES.getFirst(), Optional.empty()));
    }

    String print() {
      return shared
          + " "
          + state
          + after.map(one -> " " + one.at().toEpochMilli() + " " + one.id()).orElse("");
    }

    static Place parse(String text) {
      List<String> words = List.of(text.split(" ", 4));
      return new Place(
          Boolean.parseBoolean(words.getFirst()),
          WebhookPart.State.valueOf(words.get(1)),
          words.size() < 4
              ? Optional.empty()
              : Optional.of(
                  new Cursor(Instant.ofEpochMilli(Long.parseLong(words.get(2))), words.get(3))));
    }
  }
}
