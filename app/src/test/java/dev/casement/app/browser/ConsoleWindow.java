package dev.casement.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A window in which the console is open, with what is in it by the names that people give it.
final class ConsoleWindow {
  static final int WIDE = 1440;
  static final int TALL = 900;

  static final double PATIENCE = 15_000;

  /// What a browser itself writes down about every answer that is a refusal.
  private static final Pattern REFUSED =
      Pattern.compile("Failed to load resource: the server responded with a status of (\\d+).*");

  /// Nobody is signed in yet; a window is closed; a form is filled in wrongly; no price list is
  /// there.
  private static final Set<String> EXPECTED = Set.of("401", "404", "409", "422");

  private static final String WATCH_POLICY =
      "document.addEventListener('securitypolicyviolation', (event) =>"
          + " console.error('policy', event.violatedDirective, event.blockedURI))";

  private final Page page;
  private final URI base;
  private final List<String> complaints = new ArrayList<>();
  private boolean maySuffer;

  ConsoleWindow(Page page, URI base) {
    this.page = page;
    this.base = base;
    page.setDefaultTimeout(PATIENCE);
    page.onPageError(complaints::add);
    page.onConsoleMessage(this::heard);
    page.addInitScript(WATCH_POLICY);
  }

  private void heard(ConsoleMessage message) {
    boolean trouble = message.type().equals("error") || message.text().startsWith("No word for");
    var refused = REFUSED.matcher(message.text());
    if (trouble && !(refused.matches() && EXPECTED.contains(refused.group(1)))) {
      complaints.add(message.text());
    }
  }

  Page page() {
    return page;
  }

  /// The inbox, or what is at an address within the page such as `#/admin/rules`.
  ConsoleWindow visit(String address) {
    page.navigate(base.resolve("/") + address);
    return this;
  }

  /// A place of the page, without loading it anew.
  ConsoleWindow go(String address) {
    page.evaluate("address => { location.hash = address; }", address);
    return this;
  }

  /// The inbox in the sandbox, as far as it takes to use it.
  ConsoleWindow visitSandbox() {
    visit("");
    phone(0).waitFor();
    return this;
  }

  Locator phone(int index) {
    return page.locator(".phone").nth(index);
  }

  /// A customer writes on one of the phones.
  void customerWrites(int phone, String text) {
    Locator field = phone(phone).getByRole(AriaRole.TEXTBOX);
    field.fill(text);
    field.press("Enter");
  }

  /// The rows of the inbox.
  Locator rows() {
    return page.locator(".row");
  }

  Locator row(String text) {
    return page.locator(".row", new Page.LocatorOptions().setHasText(text));
  }

  Locator composer() {
    return page.locator(".composer");
  }

  Locator writing() {
    return composer().getByRole(AriaRole.TEXTBOX);
  }

  Locator ours() {
    return page.locator(".message.outbound");
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator dialog() {
    return page.locator("dialog");
  }

  void write(String text) {
    writing().fill(text);
    writing().press("Enter");
  }

  /// Moves the sandbox's clock by one of its buttons.
  void moveClock(String button) {
    button(button).click();
    page.waitForFunction("() => !document.querySelector('.clock-box[aria-busy=true]')");
  }

  /// What is told to those who do not see it: how the open conversation's window stands.
  Locator toldAloud() {
    return page.locator(".standing[role=status]");
  }

  /// What is said for a moment, such as that something was done.
  Locator notice() {
    return page.locator(".notices");
  }

  /// A call to the service beside the page, as whoever has the sandbox's token.
  ///
  /// @param body JSON in which single quotes stand for double ones
  void call(String method, String path, String body) {
    APIResponse answer =
        page.request()
            .fetch(
                base.resolve(path).toString(),
                RequestOptions.create()
                    .setMethod(method)
                    .setHeader("Authorization", "Bearer sandbox")
                    .setHeader("Content-Type", "application/json")
                    .setData(body.replace('\'', '"')));
    assertThat(answer.status()).as("%s %s: %s", method, path, answer.text()).isLessThan(300);
  }

  /// Looks at the page at every width, light and dark, and keeps pictures under this name.
  void look(String name) {
    Look.at(this, name, true);
  }

  /// The same, with what lies beneath the sandbox's panel where there is little room.
  void lookWithoutPanel(String name) {
    Look.at(this, name, false);
  }

  boolean panelIsOpen() {
    return page.locator(".sandbox-button[aria-pressed=true]").count() > 0;
  }

  /// Looks only whether its words have their place.
  void lookAtWords(String name) {
    Look.atWords(this, name);
  }

  /// What a look found. The test goes on, to find the rest as well, and fails at its end.
  void found(List<String> faults) {
    complaints.addAll(faults);
  }

  /// Waits until everything drawn has found its place.
  void settle() {
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  /// What follows breaks the connection on purpose.
  void letItSuffer() {
    maySuffer = true;
  }

  void end(String test, boolean failed) {
    if (failed) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/screenshots/failed", test + ".png")));
    }
    if (!maySuffer) {
      assertThat(complaints).as("what the page complained of").isEmpty();
    }
  }

  void close() {
    page.context().close();
  }
}
