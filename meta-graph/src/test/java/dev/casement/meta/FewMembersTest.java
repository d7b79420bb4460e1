package dev.casement.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class FewMembersTest {

  @Property(tries = 300)
  void keepsWhatAnyMapWouldKeep(
      @ForAll @Size(max = 60) List<@IntRange(max = 40) Integer> puts,
      @ForAll @Size(max = 10) List<@IntRange(max = 40) Integer> removals) {
    Map<String, JsonNode> few = new FewMembers();
    Map<String, JsonNode> plain = new LinkedHashMap<>();
    for (int i = 0; i < puts.size(); i++) {
      assertThat(few.put("m" + puts.get(i), IntNode.valueOf(i)))
          .isEqualTo(plain.put("m" + puts.get(i), IntNode.valueOf(i)));
    }
    for (int removal : removals) {
      assertThat(few.remove("m" + removal)).isEqualTo(plain.remove("m" + removal));
    }
    assertThat(List.copyOf(few.entrySet())).isEqualTo(List.copyOf(plain.entrySet()));
    assertThat(few).hasSameSizeAs(plain);
    for (int i = 0; i <= 41; i++) {
      assertThat(few.get("m" + i)).isEqualTo(plain.get("m" + i));
      assertThat(few.containsKey("m" + i)).isEqualTo(plain.containsKey("m" + i));
    }
  }

  @Test
  void letsTheLastOfTwoEqualNamesCount() {
    assertThat(Json.parse("{\"a\":1,\"b\":2,\"a\":3}".getBytes(UTF_8)).orElseThrow().raw())
        .isEqualTo("{\"a\":3,\"b\":2}");
  }

  @Test
  void letsObjectsBeChanged() {
    ObjectNode object = Json.object().put("a", 1).put("b", 2).put("c", 3);
    object.remove("b");
    assertThat(object.retain(List.of("c", "b")).toString()).isEqualTo("{\"c\":3}");
    assertThat(object.deepCopy().without(List.of("c")).toString()).isEqualTo("{}");
    assertThat(object).isEqualTo(object.deepCopy());
  }
}
