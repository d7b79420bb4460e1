package dev.casement.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// What is locked opens with its key at its place, and nowhere else.
final class VaultTest {

  private final Vault vault = new Vault(key('A'));

  private static MasterKey key(char letter) {
    return MasterKey.parse(String.valueOf(letter).repeat(43) + "=").orElseThrow();
  }

  @Test
  void opensWhatItLocked() {
    for (String text : new String[] {"", "secret", "😀 \u0000"}) {
      assertThat(vault.open(vault.lock(text, "here"), "here")).isEqualTo(text);
    }
  }

  @Test
  void locksTheSameTextDifferentlyEachTime() {
    assertThat(vault.lock("secret", "here")).isNotEqualTo(vault.lock("secret", "here"));
  }

  @Test
  void doesNotOpenAtAnotherPlaceOrWithAnotherKey() {
    byte[] locked = vault.lock("secret", "here");

    assertThatThrownBy(() -> vault.open(locked, "there")).isInstanceOf(DatabaseRefused.class);
    assertThatThrownBy(() -> new Vault(key('B')).open(locked, "here"))
        .isInstanceOf(DatabaseRefused.class);
  }

  @Test
  void noticesEveryChangedByte() {
    byte[] locked = vault.lock("secret", "here");
    for (int i = 0; i < locked.length; i++) {
      byte[] changed = locked.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> vault.open(changed, "here"))
          .as("byte %s", i)
          .isInstanceOf(DatabaseRefused.class);
    }
    assertThatThrownBy(() -> vault.open(new byte[3], "here")).isInstanceOf(DatabaseRefused.class);
  }
}
