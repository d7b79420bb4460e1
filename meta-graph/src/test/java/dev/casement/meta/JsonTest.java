package dev.casement.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "{} {}", "{\"a\":}", "nul", "{'a':1}", "\u0000"})
  void isEmptyForWhatIsNoJson(String text) {
    assertThat(Json.parse(text.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void isEmptyForWhatIsNestedTooDeep() {
    String deep = "[".repeat(100_000);
    assertThat(Json.parse((deep + "]".repeat(100_000)).getBytes(UTF_8))).isEmpty();
  }

  @Test
  void readsIdsWrittenAsTextOrNumber() {
    assertThat(json("{\"id\":\"77\"}").text("id")).contains("77");
    assertThat(json("{\"id\":12345678901234567890}").text("id")).contains("12345678901234567890");
    assertThat(json("{\"id\":true}").text("id")).contains("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\":null}",
        "{\"id\":\"\"}",
        "{\"id\":[1]}",
        "{\"id\":{}}",
        "[]",
        "5",
        "null"
      })
  void findsNoTextWhereThereIsNone(String text) {
    assertThat(json(text).text("id")).isEmpty();
    assertThat(json(text).textOrEmpty("id")).isEmpty();
    assertThat(json(text).number("id")).isEmpty();
    assertThat(json(text).decimal("id")).isEmpty();
    assertThat(json(text).time("id")).isEmpty();
    assertThat(json(text).at("id").at("deeper").items("still")).isEmpty();
  }

  @Test
  void takesOneThingForAListOfOne() {
    assertThat(json("{\"entry\":{\"id\":1}}").items("entry")).hasSize(1);
    assertThat(json("{\"entry\":\"bare\"}").items("entry")).hasSize(1);
    assertThat(json("{\"entry\":[1,null,2]}").items("entry")).hasSize(3);
    assertThat(json("{\"entry\":null}").items("entry")).isEmpty();
  }

  @Test
  void readsNumbersWrittenAsText() {
    assertThat(json("{\"n\":\" 7 \"}").number("n")).contains(7L);
    assertThat(json("{\"n\":\"-9.4\"}").decimal("n")).hasValue(-9.4);
    assertThat(json("{\"n\":\"north\"}").decimal("n")).isEmpty();
  }

  @Test
  void saysYesOnlyToTrue() {
    assertThat(json("{\"f\":true}").flag("f")).isTrue();
    assertThat(json("{\"f\":\"True\"}").flag("f")).isTrue();
    assertThat(json("{\"f\":1}").flag("f")).isFalse();
    assertThat(json("{}").flag("f")).isFalse();
  }

  @Test
  void writesWhatItRead() {
    String text = "{\"a\":[1,\"ä\"],\"b\":null}";
    assertThat(json(text).raw()).isEqualTo(text);
    assertThat(new String(Json.bytes(json(text).node()), UTF_8)).isEqualTo(text);
    assertThat(json(text).at("b").isNothing()).isTrue();
    assertThat(Optional.of(json(text)).filter(Json::isObject)).isPresent();
  }

  private static Json json(String text) {
    return Json.parse(text.getBytes(UTF_8)).orElseThrow();
  }
}
