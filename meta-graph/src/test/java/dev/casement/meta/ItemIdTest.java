package dev.casement.meta;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class ItemIdTest {

  @Property(tries = 200)
  void isTheSameForTheSameItemOnly(@ForAll String account, @ForAll String sender) {
    assertThat(ItemId.of(account, sender)).isEqualTo(ItemId.of(account, sender)).hasSize(37);
    assertThat(ItemId.of(account, sender))
        .isNotEqualTo(ItemId.of(account + "x", sender))
        .isNotEqualTo(ItemId.of(account, sender, ""));
  }
}
