package dev.casement.app.http;

import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.BrowserSession;
import dev.casement.core.port.store.SessionStore;
import dev.casement.core.usecase.Authenticate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// Who is signed in with a browser: kept in the store, so that a session outlives a restart and any
/// instance knows it. It ends where its token is revoked.
///
/// Of the cookie the store has only a hash, and of the token too: whoever reads the store can sign
/// in with neither. What a page of ours knows beside is made from the cookie, which no page can
/// read.
final class Sessions {
  private final SessionStore store;
  private final SecureRandom random = new SecureRandom();
  private final InstantSource wallClock;

  Sessions(SessionStore store, InstantSource wallClock) {
    this.store = store;
    this.wallClock = wallClock;
  }

  /// A session as its browser is given it, this once.
  ///
  /// @param csrf what a page of ours knows and no other page can
  record Begun(Secret cookie, Secret csrf) {}

  Begun begin(Authenticate.Caller caller, String token) {
    String cookie = invent();
    Instant now = wallClock.instant();
    store.put(
        new BrowserSession(
            hash(cookie), caller.company(), hash(token), caller.agent().map(Agent::id), now, now));
    return new Begun(new Secret(cookie), csrf(cookie));
  }

  /// The session of this cookie, used now.
  Optional<BrowserSession> find(String cookie) {
    Instant now = wallClock.instant();
    Optional<BrowserSession> found =
        store.session(hash(cookie)).filter(session -> !session.isOver(now));
    found
        .filter(session -> session.isWorthNoting(now))
        .map(session -> session.usedAt(now))
        .ifPresent(store::put);
    return found;
  }

  /// What the page of this cookie was told.
  static Secret csrf(String cookie) {
    return new Secret(hash("csrf " + cookie));
  }

  void end(String cookie) {
    store.remove(hash(cookie));
  }

  /// Ends every session of whoever holds this one.
  void endAll(String cookie) {
    store
        .session(hash(cookie))
        .ifPresent(session ->
            session.agent().ifPresent(agent -> store.removeAll(session.company(), agent)));
    end(cookie);
  }

  private String invent() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// As tokens are hashed. Both are long and random, so that nothing can be guessed back.
  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
