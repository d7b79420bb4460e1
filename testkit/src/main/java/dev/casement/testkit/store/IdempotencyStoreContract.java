package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.port.store.IdempotencyStore;
import dev.casement.core.port.store.KeptAnswer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The first answer under a key is the one that is kept, until it is forgotten.
public interface IdempotencyStoreContract extends StoreContract {

  private IdempotencyStore store() {
    return stores().idempotency();
  }

  @Test
  default void keepsTheFirstAnswerUnderAKey() {
    World world = new World();
    KeptAnswer first = world.answer("Schlüssel 🔑", "{\"a\": 1}");
    store().keep(first);
    store().keep(world.answer("Schlüssel 🔑", "{\"a\": 2}"));

    assertThat(store().find(world.company, first.scope(), first.key())).contains(first);
    assertThat(store().find(world.company, "POST /v1/others", first.key())).isEmpty();
    assertThat(store().find(world.company, first.scope(), "schlüssel 🔑")).isEmpty();
  }

  @Test
  default void keepsTheSameKeyOfTwoCompaniesApart() {
    World one = new World();
    World other = new World();
    store().keep(one.answer("key", "one"));
    store().keep(other.answer("key", "other"));

    assertThat(store().find(other.company, "POST /v1/things", "key"))
        .contains(other.answer("key", "other"));
  }

  @Test
  default void forgetsWhatIsOlder() {
    World world = new World();
    KeptAnswer answer = world.answer("key", "{}");
    store().keep(answer);

    store().forget(answer.at());
    assertThat(store().find(world.company, answer.scope(), "key")).contains(answer);
    store().forget(answer.at().plus(Duration.ofMillis(1)));
    assertThat(store().find(world.company, answer.scope(), "key")).isEmpty();
  }
}
