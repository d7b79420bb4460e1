package dev.casement.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Types are told by the first bytes; a name makes them finer and never others.
final class TikaTypesTest {

  private final TikaTypes types = new TikaTypes();

  @ParameterizedTest
  @CsvSource({
    "FFD8FFE000104A464946,                                 image/jpeg",
    "89504E470D0A1A0A0000000D49484452,                     image/png",
    "474946383961,                                         image/gif",
    "52494646240000005745425056503820,                     image/webp",
    "00000018667479706D703432000000006D70343269736F6D,     video/mp4",
    "00000014667479703367703400000000,                     video/3gpp",
    "00000018667479704D34412000000000,                     audio/mp4",
    "494433030000000000,                                   audio/mpeg",
    "FFF15080,                                             audio/aac",
    "2321414D520A,                                         audio/amr",
    "4F67675300020000000000000000,                         audio/ogg",
    "524946462400000057415645666D7420,                     audio/wav",
    "255044462D312E34,                                     application/pdf",
    "00010203040506,                                       application/octet-stream"
  })
  void tellsByTheFirstBytes(String hex, String type) {
    assertThat(types.typeOf(HexFormat.of().parseHex(hex), Optional.empty())).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "<html><script>alert(1)</script>, cat.png,   text/html",
    "just words,                      cat.jpg,   text/plain",
    "'a,b',                           list.csv,  text/csv",
    "MZ,                              photo.png, application/x-msdownload",
  })
  void believesTheBytesAndNotTheName(String text, String name, String type) {
    assertThat(types.typeOf(text.getBytes(StandardCharsets.UTF_8), Optional.of(name)))
        .isEqualTo(type);
  }

  @Test
  void takesTheNameForWhatBytesAloneCannotTell() {
    byte[] zip = HexFormat.of().parseHex("504B030414000600");

    assertThat(types.typeOf(zip, Optional.of("prices.xlsx")))
        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(types.typeOf(zip, Optional.empty())).isEqualTo("application/zip");
    assertThat(types.typeOf(new byte[] {0, 1, 2, 3}, Optional.of("picture.png")))
        .as("a name alone proves nothing")
        .isEqualTo("application/octet-stream");
  }
}
