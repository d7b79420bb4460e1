package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/// The sections that whoever is signed in finds beside the inbox, however many there are by now.
final class Sections {
  private Sections() {}

  /// Their addresses.
  static List<String> of(ConsoleWindow desk) {
    desk.go("#/admin");
    Locator links = desk.page().locator(".sections .all a");
    links.first().waitFor();
    return links.all().stream().map(link -> link.getAttribute("href")).toList();
  }

  /// Goes to one, and waits until it shows what it has.
  static void visit(ConsoleWindow desk, String section) {
    desk.go(section);
    assertThat(desk.page().locator(".sections .all a[aria-current=page][href='" + section + "']"))
        .isVisible();
    assertThat(desk.page().locator(".section[aria-busy=false]")).isVisible();
  }
}
