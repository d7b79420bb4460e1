package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every section for administrators, as it stands in the sandbox, is fit to be seen.
final class PagesTest {
  @RegisterExtension static final InBrowser console = InBrowser.sandbox();

  @Test
  void everySectionIsFitToBeSeen() {
    ConsoleWindow desk = console.open().visitSandbox();
    desk.customerWrites(0, "Is breakfast included?");
    assertThat(desk.rows()).hasCount(1);
    for (String section : sections(desk)) {
      desk.go(section);
      ready(desk);
      desk.look("admin-" + section.substring(section.lastIndexOf('/') + 1));
    }
  }

  private static List<String> sections(ConsoleWindow desk) {
    desk.go("#/admin");
    Locator links = desk.page().locator(".sections a");
    links.first().waitFor();
    List<String> sections = links.all().stream().map(link -> link.getAttribute("href")).toList();
    assertThat(sections).hasSizeGreaterThanOrEqualTo(9);
    return sections;
  }

  private static void ready(ConsoleWindow desk) {
    assertThat(desk.page().locator(".section[aria-busy=false]")).isVisible();
  }
}
