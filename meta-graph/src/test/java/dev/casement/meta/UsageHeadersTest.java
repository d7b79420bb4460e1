package dev.casement.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.pacing.Usage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UsageHeadersTest {

  private static final String APP = "x-app-usage";
  private static final String BUSINESS = "x-business-use-case-usage";

  private static Optional<Usage> told(Map<String, String> headers) {
    return UsageHeaders.in(new GraphReply.Unreadable(200, headers, ""));
  }

  @Test
  void theHighestOfTheAppsSharesCounts() {
    assertThat(told(Map.of(APP, "{\"call_count\":28,\"total_time\":91,\"total_cputime\":3}")))
        .contains(new Usage(0.91, Optional.empty()));
  }

  @Test
  void theBusinessAssetThatIsNearestItsEndCountsWithTheMinutesUntilItIsOver() {
    String header =
        """
        {"1":[{"type":"messenger","call_count":40,"total_cputime":1,"total_time":2,
          "estimated_time_to_regain_access":0}],
         "2":[{"type":"whatsapp","call_count":10,"total_cputime":1,"total_time":104,
          "estimated_time_to_regain_access":19},{"type":"pages","call_count":5}]}\
        """;
    assertThat(told(Map.of(BUSINESS, header, APP, "{\"call_count\":99}")))
        .contains(new Usage(1.04, Optional.of(Duration.ofMinutes(19))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "17", "[]", "{\"1\":7}", "{\"1\":[\"x\"]}"})
  void whatMakesNoSenseTellsNothing(String header) {
    assertThat(told(Map.of(BUSINESS, header))).isEmpty();
  }

  @Test
  void noHeaderTellsNothing() {
    assertThat(told(Map.of())).isEmpty();
    assertThat(UsageHeaders.in(new GraphReply.Lost("gone"))).isEmpty();
  }
}
