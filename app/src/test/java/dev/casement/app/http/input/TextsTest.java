package dev.casement.app.http.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class TextsTest {
  @Test
  void readsInstantsWithAnyOffset() {
    assertThat(Texts.instant("2026-11-20T10:00:00Z"))
        .contains(Instant.parse("2026-11-20T10:00:00Z"));
    assertThat(Texts.instant("2026-11-20T11:00:00.5+01:00"))
        .contains(Instant.parse("2026-11-20T10:00:00.5Z"));
  }

  @Test
  void refusesMomentsThatDoNotExistOrCannotBeMeant() {
    for (String text :
        new String[] {
          "2026-02-29T10:00:00Z",
          "2026-11-20T24:01:00Z",
          "2026-11-20",
          "2026-11-20T10:00:00",
          "1763632800",
          "1999-12-31T23:59:59Z",
          "+12026-11-20T10:00:00Z",
          ""
        }) {
      assertThat(Texts.instant(text)).as(text).isEmpty();
    }
  }

  @Test
  void takesADateForItsBeginning() {
    assertThat(Texts.instantOrDate("2025-07-01")).contains(Instant.parse("2025-07-01T00:00:00Z"));
    assertThat(Texts.instantOrDate("2025-07-32")).isEmpty();
  }

  @Test
  void takesOnlyAddressesOnTheWeb() {
    assertThat(Texts.webAddress("https://hotel.example/a.jpg?b=c")).isPresent();
    for (String text :
        new String[] {
          "ftp://hotel.example/a",
          "//hotel.example",
          "https://user@hotel.example/",
          "https:a",
          "https://hotel.example/a b",
          "javascript:alert(1)"
        }) {
      assertThat(Texts.webAddress(text)).as(text).isEmpty();
    }
  }

  @Test
  void knowsLanguagesZonesAndPhones() {
    assertThat(Texts.language("pt-BR")).contains("pt-BR");
    assertThat(Texts.language("en_US")).contains("en_US");
    assertThat(Texts.language("english")).isEmpty();
    assertThat(Texts.zone("America/Sao_Paulo")).isPresent();
    assertThat(Texts.zone("Moon/Base")).isEmpty();
    assertThat(Texts.phone("+55 (11) 91234-5678")).isPresent();
    assertThat(Texts.phone("11 91234-5678")).isEmpty();
  }

  /// What can be written down in UTF-8 comes back as it was; nothing else counts as text.
  @Property
  void takesExactlyWhatCanBeWrittenDown(@ForAll String text) {
    String back = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertThat(Texts.isUnicode(text)).isEqualTo(back.equals(text) && text.indexOf(0) < 0);
  }
}
