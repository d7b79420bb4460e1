package dev.casement.app.http;

import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Response;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.IdempotencyStore;
import dev.casement.core.port.store.KeptAnswer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/// Does a thing once per idempotency key, and gives the first answer again (decisions.md D30).
/// Refusals are not kept: they are decided anew.
///
/// Requests of this process with one key wait for each other. Sends do not come by here: their
/// answer is stored in the same commit as the message.
final class Once {
  private static final int STRIPES = 256;

  private final IdempotencyStore answers;
  private final InstantSource wallClock;
  private final Lock[] locks =
      IntStream.range(0, STRIPES).mapToObj(_ -> new ReentrantLock()).toArray(Lock[]::new);

  Once(IdempotencyStore answers, InstantSource wallClock) {
    this.answers = answers;
    this.wallClock = wallClock;
  }

  /// An action that is done once per key.
  Access.Action of(Access.Action action) {
    return call -> locked(call, action, Keeping.OPEN);
  }

  /// An action that is done once per key and whose answer holds a secret: it is kept so that only
  /// the caller's own token opens it.
  Access.Action sealed(Access.Action action) {
    return call -> locked(call, action, Keeping.SEALED);
  }

  /// What came of an action whose request is known only once it was done, as it brings a file.
  ///
  /// @param fingerprint of what it brought
  /// @param undo takes it back, where it turns out to have been done before
  record Late(Response answer, String fingerprint, Runnable undo) {
    static Late refused(Problem problem) {
      return new Late(Response.problem(problem), "", () -> {});
    }
  }

  /// An action that is done once per key, and judged by what it brought.
  Response late(Call call, Callable<Late> action) throws Exception {
    Optional<IdempotencyKey> asked = IdempotencyKey.of(call.request());
    if (asked.isEmpty()) {
      return action.call().answer();
    }
    Lock lock = lock(call.company(), asked.get());
    lock.lock();
    try {
      Late done = action.call();
      if (done.answer().status() >= 300) {
        return done.answer();
      }
      IdempotencyKey key = asked.get().of(done.fingerprint());
      Optional<KeptAnswer> kept = answers.find(call.company(), key.scope(), key.key());
      if (kept.isPresent()) {
        done.undo().run();
        return again(call, kept.get(), key, Keeping.OPEN);
      }
      return first(call, key, _ -> done.answer(), Keeping.OPEN);
    } finally {
      lock.unlock();
    }
  }

  private Response locked(Call call, Access.Action action, Keeping keeping) throws Exception {
    Optional<IdempotencyKey> key = IdempotencyKey.of(call.request());
    if (key.isEmpty()) {
      return action.answer(call);
    }
    Lock lock = lock(call.company(), key.get());
    lock.lock();
    try {
      Optional<KeptAnswer> kept = answers.find(call.company(), key.get().scope(), key.get().key());
      return kept.isPresent()
          ? again(call, kept.get(), key.get(), keeping)
          : first(call, key.get(), action, keeping);
    } finally {
      lock.unlock();
    }
  }

  private Lock lock(CompanyId company, IdempotencyKey key) {
    record Place(CompanyId company, String scope, String key) {}
    return locks[Math.floorMod(new Place(company, key.scope(), key.key()).hashCode(), STRIPES)];
  }

  private Response first(Call call, IdempotencyKey key, Access.Action action, Keeping keeping)
      throws Exception {
    Response answer = action.answer(call);
    if (answer.status() < 300 && answer.body() instanceof Response.Body.Whole(byte[] body)) {
      String text = new String(body, StandardCharsets.UTF_8);
      answers.keep(
          kept(
              call.company(),
              key,
              answer.status(),
              answer.headers().getOrDefault("Location", ""),
              keeping == Keeping.SEALED ? Seal.close(secret(call), text) : text));
    }
    return answer;
  }

  /// An answer in the form in which it is kept.
  KeptAnswer kept(CompanyId company, IdempotencyKey key, int status, String location, String body) {
    return new KeptAnswer(
        company,
        key.scope(),
        key.key(),
        key.fingerprint(),
        status,
        location,
        body,
        wallClock.instant());
  }

  private static Response again(Call call, KeptAnswer kept, IdempotencyKey key, Keeping keeping) {
    if (!kept.fingerprint().equals(key.fingerprint())) {
      return reused();
    }
    Optional<String> body =
        keeping == Keeping.SEALED
            ? Seal.open(secret(call), kept.answer())
            : Optional.of(kept.answer());
    return body.map(text -> again(kept, text)).orElseGet(Once::reused);
  }

  private static String secret(Call call) {
    return call.request()
        .header("Authorization")
        .or(() -> call.request().header("Cookie"))
        .orElseThrow();
  }

  /// The first answer once more.
  static Response again(KeptAnswer kept) {
    return again(kept, kept.answer());
  }

  private static Response again(KeptAnswer kept, String body) {
    Response answer =
        Response.text(kept.status(), "application/json", body)
            .header("Idempotent-Replayed", "true");
    return kept.location().isEmpty() ? answer : answer.header("Location", kept.location());
  }

  static Response reused() {
    return Response.problem(ProblemType.KEY_REUSED.with("The key was used for another request."));
  }

  /// How an answer is kept.
  private enum Keeping {
    OPEN,
    SEALED
  }
}
