package dev.casement.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.meta.ItemPath.Step;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ItemPathTest {

  private static final Set<String> LISTS = Set.of("messages", "statuses");

  @Test
  void keepsWhatIsBesideTheWayAndNoOtherItem() {
    String body =
        """
        {"object":"x","entry":[{"id":1},{"id":2,"changes":[{"field":"f","value":{
          "metadata":{"n":1},"messages":[{"id":"a"},{"id":"b"}],"statuses":[{"id":"s"}]}}]}]}\
        """;
    ItemPath path =
        new ItemPath(
            List.of(
                Step.into("entry", 1),
                Step.into("changes", 0),
                Step.into("value", 0),
                new Step("messages", 1, LISTS)));
    assertThat(alone(body, path))
        .isEqualTo(
            "{\"object\":\"x\",\"entry\":[{\"id\":2,\"changes\":[{\"field\":\"f\",\"value\":"
                + "{\"metadata\":{\"n\":1},\"messages\":[{\"id\":\"b\"}]}}]}]}");
  }

  @Test
  void leavesBareWhatCameBare() {
    ItemPath path = new ItemPath(List.of(Step.into("entry", 0), Step.into("changes", 0)));
    String body = "{\"entry\":{\"id\":1,\"changes\":{\"field\":\"f\",\"value\":\"bare\"}}}";
    assertThat(alone(body, path)).isEqualTo(body);
  }

  @Test
  void leavesTheBodyAsItIsWithoutAWay() {
    assertThat(alone("{\"a\":[1,2]}", new ItemPath(List.of()))).isEqualTo("{\"a\":[1,2]}");
  }

  private static String alone(String body, ItemPath path) {
    return path.alone(Json.parse(body.getBytes(UTF_8)).orElseThrow().node()).toString();
  }
}
