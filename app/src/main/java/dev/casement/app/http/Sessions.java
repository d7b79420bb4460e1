package dev.casement.app.http;

import dev.casement.core.domain.channel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Who is signed in with a browser: for each session the token it was begun with, so that a session
/// ends where its token is revoked.
///
/// They live as long as the process. Whoever works in the console when it restarts signs in again;
/// for that, no secret of theirs ever lies on a disk.
final class Sessions {
  /// How long nobody need call before a session is over.
  static final Duration IDLE = Duration.ofHours(12);

  /// More than anybody's people, and little memory; beyond it the longest idle ones go.
  private static final int MOST = 10_000;

  private final Map<String, Session> byHash = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final InstantSource wallClock;

  Sessions(InstantSource wallClock) {
    this.wallClock = wallClock;
  }

  /// A session.
  ///
  /// @param token the bearer token it stands for
  /// @param csrf what a page of ours knows and no other page can
  record Session(Secret token, Secret csrf, Instant usedAt) {}

  /// A session as its browser is given it, this once.
  record Begun(Secret cookie, Secret csrf) {}

  Begun begin(String token) {
    Instant now = wallClock.instant();
    byHash.values().removeIf(session -> isOver(session, now));
    while (byHash.size() >= MOST) {
      byHash.entrySet().stream()
          .min(Map.Entry.comparingByValue((a, b) -> a.usedAt().compareTo(b.usedAt())))
          .ifPresent(oldest -> byHash.remove(oldest.getKey()));
    }
    Begun begun = new Begun(new Secret(invent()), new Secret(invent()));
    byHash.put(hash(begun.cookie().reveal()), new Session(new Secret(token), begun.csrf(), now));
    return begun;
  }

  /// The session of this cookie, used now.
  Optional<Session> find(String cookie) {
    Instant now = wallClock.instant();
    return Optional.ofNullable(
        byHash.computeIfPresent(
            hash(cookie),
            (_, session) ->
                isOver(session, now) ? null : new Session(session.token(), session.csrf(), now)));
  }

  void end(String cookie) {
    byHash.remove(hash(cookie));
  }

  private static boolean isOver(Session session, Instant now) {
    return !now.isBefore(session.usedAt().plus(IDLE));
  }

  private String invent() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String cookie) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
