package dev.casement.app.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A look at a page as it stands: at every width, light and dark. Nothing may scroll sideways, no
/// word may be cut, and axe may find nothing against WCAG 2.2 AA. What was seen is kept as
/// pictures.
final class Look {
  private static final List<Integer> WIDTHS = List.of(360, 768, ConsoleWindow.WIDE);
  private static final int ROOM_FOR_A_PANEL = 1200;
  private static final int NARROW = 500;
  private static final int NARROW_TALL = 740;
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final List<String> LAWS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final String CHECKS = read("checks.js");

  private final ConsoleWindow window;
  private final Page page;
  private final boolean panelInTheWay;
  private final List<String> found = new ArrayList<>();

  private Look(ConsoleWindow window, boolean panel) {
    this.window = window;
    this.page = window.page();
    this.panelInTheWay = !panel && window.panelIsOpen();
  }

  /// Looks at everything there is to see.
  ///
  /// @param panel whether the sandbox's panel is meant to be seen where it leaves no room beside it
  static void at(ConsoleWindow window, String name, boolean panel) {
    Look look = new Look(window, panel);
    for (int width : WIDTHS) {
      look.resize(width);
      look.measure(name + " at " + width);
      look.picture(name + "-" + width + "-light");
      if (width != 768) {
        look.axe(name + " at " + width);
      }
    }
    look.dark();
    look.picture(name + "-" + ConsoleWindow.WIDE + "-dark");
    look.contrast(name + " in the dark");
    look.light();
    look.end();
  }

  /// Looks at the words only, as in another language.
  static void atWords(ConsoleWindow window, String name) {
    Look look = new Look(window, true);
    for (int width : WIDTHS) {
      look.resize(width);
      look.measure(name + " at " + width);
    }
    look.end();
  }

  private void resize(int width) {
    page.setViewportSize(width, width < NARROW ? NARROW_TALL : ConsoleWindow.TALL);
    if (panelInTheWay && window.panelIsOpen() == width < ROOM_FOR_A_PANEL) {
      page.locator(".sandbox-button").click();
    }
    window.settle();
  }

  private void dark() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
  }

  private void light() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private void measure(String where) {
    @SuppressWarnings("unchecked")
    Map<String, List<String>> measured = (Map<String, List<String>>) page.evaluate(CHECKS);
    measured.forEach((what, elements) ->
        elements.forEach(element -> found.add(where + ", " + what + ": " + element)));
  }

  private void picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  private void axe(String where) {
    report(where, faultsOnly().withTags(LAWS).analyze());
  }

  private void contrast(String where) {
    report(where, faultsOnly().withRules(List.of("color-contrast")).analyze());
  }

  /// What is as it should be is not told: that is a thousand elements, and takes longer than to
  /// look at them.
  private AxeBuilder faultsOnly() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).setLegacyMode(true).options(options);
  }

  private void report(String where, AxeResults results) {
    results
        .getViolations()
        .forEach(violation ->
            violation
                .getNodes()
                .forEach(node ->
                    found.add(
                        "%s, axe %s: %s (%s)"
                            .formatted(
                                where, violation.getId(), node.getHtml(), violation.getHelp()))));
  }

  private void end() {
    resize(ConsoleWindow.WIDE);
    window.found(found);
  }

  private static String read(String name) {
    try (InputStream file = Look.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing beside the tests");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
