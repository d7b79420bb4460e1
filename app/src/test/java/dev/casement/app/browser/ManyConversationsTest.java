package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.casement.app.store.FilledInbox;
import dev.casement.app.wiring.RunningService;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Search;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The inbox with 100 000 conversations in it. How long things take is written down in
/// `target/inbox-in-browser.txt` and not asserted: the machine may have other things to do.
final class ManyConversationsTest {
  private static final CompanyId COMPANY = new CompanyId("casa-do-mar");
  private static final int MANY = 100_000;
  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
  private static final Path MEASURED = Path.of("target", "inbox-in-browser.txt");

  @RegisterExtension static final InBrowser console = InBrowser.over(ManyConversationsTest::filled);

  private final ConsoleWindow desk = console.open();
  private final Page page = desk.page();

  /// The index is made from what is there, as after an import, and what follows is measured once it
  /// is: making it wants all the processor.
  private static RunningService filled(Path data) {
    RunningService service = RunningService.sandbox(data, Optional.of(NOW));
    service.close();
    new FilledInbox(
            COMPANY,
            new AccountId("casa-do-mar-whatsapp"),
            new ChannelId("whatsapp"),
            NOW,
            MANY,
            MANY)
        .fill(data);
    try {
      if (Files.exists(data.resolve("search"))) {
        PathUtils.deleteDirectory(data.resolve("search"));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    service.startAgain();
    service.part(Search.class).contacts(COMPANY, "anybody", PageRequest.first(1));
    return service;
  }

  @Test
  void scrollsFromPageToPageWithFewElements() {
    desk.visit("");
    desk.rows().first().waitFor();
    measured("first load, from the address to the first conversations", SINCE_NAVIGATION);
    String first = desk.rows().first().innerText();
    Locator list = page.locator(".list");
    list.hover();
    for (int step = 0; step < 60; step++) {
      page.mouse().wheel(0, 700);
      desk.settle();
    }
    assertThat(desk.rows().first()).isVisible();
    assertThat(list.evaluate("list => list.scrollTop")).isNotEqualTo(0);
    assertThat(loaded()).isGreaterThan(300);
    assertThat(desk.rows().count()).isLessThan(40);
    assertThat(desk.rows().first().innerText()).isNotEqualTo(first);
    measured("a step of scrolling, to the drawn frame", SCROLLING);

    desk.button("Unread").click();
    assertThat(desk.rows().first().locator(".count")).isVisible();
    assertThat(desk.rows().first()).isInViewport();
    desk.lookWithoutPanel("24-many");
  }

  @Test
  void opensAThreadAndSaysWhereNothingIsFound() {
    desk.visit("");
    desk.rows().first().waitFor();
    measured("opening a thread, from the click to its message", OPENING);
    assertThat(page.locator(".message.inbound")).isVisible();

    Locator search = page.getByPlaceholder("Search").first();
    search.fill("nobody is called this");
    assertThat(page.getByText("No conversation fits.")).isVisible();
    page.getByText("Show all").click();
    assertThat(desk.rows().nth(5)).isVisible();
  }

  private int loaded() {
    return Integer.parseInt(page.locator(".list li").first().getAttribute("aria-setsize"));
  }

  private void measured(String what, String work) {
    String line = "%s: %s%n".formatted(what, page.evaluate(work));
    try {
      Files.writeString(MEASURED, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static final String SINCE_NAVIGATION =
      "() => `${Math.round(performance.now())} ms; interactive after "
          + "${Math.round(performance.getEntriesByType('navigation')[0].domInteractive)} ms, "
          + "${performance.getEntries().reduce((sum, one) => sum + (one.transferSize ?? 0), 0)} bytes`";

  private static final String HELPERS =
      """
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const until = async (found) => { while (!found()) { await frame(); } };
      const told = (times) => { times.sort((a, b) => a - b); const at = (p) => times[Math.floor((times.length - 1) * p)].toFixed(1);
        return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms of ${times.length}`; };
      """;

  private static final String SCROLLING =
      "async () => {"
          + HELPERS
          + """
          const list = document.querySelector('.list');
          const times = [];
          list.scrollTop = 0;
          await frame();
          for (let step = 0; step < 100; step++) {
            const begun = performance.now();
            list.scrollTop += 240;
            await frame();
            times.push(performance.now() - begun);
          }
          return told(times);
          }\
          """;

  private static final String OPENING =
      "async () => {"
          + HELPERS
          + """
          const times = [];
          for (let n = 0; n < 20; n++) {
            const rows = [...document.querySelectorAll('.row')];
            const row = rows[n % rows.length];
            const name = row.querySelector('.row-text').textContent;
            const begun = performance.now();
            row.click();
            await until(() => location.hash === new URL(row.href).hash && document.querySelector('.row[aria-current=true]') === row
              && document.querySelector('.message'));
            times.push(performance.now() - begun);
          }
          return told(times);
          }\
          """;
}
