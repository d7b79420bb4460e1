package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Times are the viewer's; windows are spans, which no clock change makes longer or shorter.
final class ZonesTest {
  /// The evening before Lisbon's clocks go forward, at 01:00 UTC.
  private static final Instant EVENING = Instant.parse("2027-03-27T20:30:00Z");

  @RegisterExtension static final InBrowser console = InBrowser.sandboxAt(EVENING);

  @Test
  void aDayOfTwentyThreeHoursTakesNothingFromTheWindow() {
    ConsoleWindow desk = console.open().visitSandbox();
    desk.customerWrites(0, "Is breakfast included?");
    desk.row("breakfast").click();
    assertThat(desk.composer()).containsText("Open for 23 h 59 min");
    assertThat(desk.composer()).containsText("28 Mar, 21:3");

    desk.moveClock("+1 h");
    assertThat(desk.composer()).containsText("Open for 22 h 59 min");
    for (int hour = 0; hour < 8; hour++) {
      desk.moveClock("+1 h");
    }
    assertThat(desk.page().locator(".clock-box .figure")).containsText("06:3");
    assertThat(desk.composer()).containsText("Open for 14 h 59 min");
    assertThat(desk.composer()).containsText("28 Mar, 21:3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/Sao_Paulo", "Asia/Kathmandu", "Europe/Lisbon"})
  void everybodySeesTheirOwnTime(String zone) {
    ConsoleWindow desk = console.open(options -> options.setTimezoneId(zone));
    desk.call("POST", "/sandbox/customers/messenger/4711/messages", "{'text':'What time is it?'}");
    desk.visit("");
    desk.row("What time is it?").click();
    Locator time = desk.page().locator(".message.inbound time").first();
    Instant written = Instant.parse(time.getAttribute("datetime"));
    assertThat(time)
        .hasText(DateTimeFormatter.ofPattern("HH:mm").format(written.atZone(ZoneId.of(zone))));
  }
}
