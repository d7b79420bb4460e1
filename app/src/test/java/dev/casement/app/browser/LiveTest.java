package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The page is live: it keeps what was written, and up with what others do.
final class LiveTest {
  @RegisterExtension static final InBrowser console = InBrowser.sandbox();

  private final ConsoleWindow desk = console.open().visitSandbox();

  private void opened(String text) {
    desk.customerWrites(0, text);
    desk.row(text).click();
    desk.writing().waitFor();
  }

  @Test
  void aDraftOutlivesAReload() {
    opened("Is there a lift?");
    desk.writing().fill("By the way, ");
    desk.page().reload();
    assertThat(desk.writing()).hasValue("By the way, ");
    desk.writing().fill("");
  }

  @Test
  void aDoubleClickSendsOnceAcrossAReloadToo() {
    opened("How late is breakfast?");
    int before = desk.ours().count();
    desk.writing().fill("Until eleven.");
    desk.composer().locator("button.primary").dblclick();
    assertThat(desk.ours()).hasCount(before + 1);
    assertThat(desk.writing()).hasValue("");
    desk.page().reload();
    assertThat(desk.writing()).hasValue("");
    assertThat(desk.ours()).hasCount(before + 1);
  }

  @Test
  void twoWindowsOfOnePersonKeepInStep() {
    opened("May we come early?");
    ConsoleWindow other = console.openBeside(desk).visitSandbox();
    other.row("May we come early?").click();
    other.writing().waitFor();

    desk.write("From noon on.");
    assertThat(other.page().getByText("From noon on.", exactly()).first()).isVisible();
    other.button("Resolve").click();
    assertThat(desk.button("Reopen")).isVisible();
    desk.button("Reopen").click();
    assertThat(other.button("Resolve")).isVisible();

    desk.moveClock("+24 h");
    assertThat(other.composer().locator(".blocked")).isVisible();
    other.customerWrites(0, "We are on our way");
    assertThat(desk.composer().locator(".time-left")).isVisible();
  }

  @Test
  void newMessagesAreToldWhileNobodyLooks() {
    desk.page().context().grantPermissions(List.of("notifications"));
    desk.page().evaluate(NOBODY_LOOKS);
    desk.button("Turn desktop notifications on").click();
    desk.customerWrites(0, "Is there a room with a view?");
    assertThat(desk.page()).hasTitle(Pattern.compile("^\\([1-9][0-9]*\\) .*"));
    desk.page().waitForCondition(() -> desk.page().evaluate("() => told.length").equals(1));
    assertThat(desk.page().evaluate("() => told[0]"))
        .isEqualTo("Marta Sousa: Is there a room with a view?");
    desk.row("room with a view").click();
    assertThat(desk.page()).hasTitle(Pattern.compile(".*Marta Sousa.*"));
  }

  /// The window is in the background, and what it tells the desktop is noted.
  private static final String NOBODY_LOOKS =
      """
      () => {
        globalThis.told = [];
        document.hasFocus = () => false;
        globalThis.Notification = class {
          static permission = 'granted';
          static requestPermission = async () => 'granted';
          constructor(title, { body }) { told.push(`${title}: ${body}`); }
        };
      }\
      """;

  @Test
  void aLostConnectionIsShownAndCaughtUpWith() {
    opened("Do you have parking?");
    desk.letItSuffer();
    desk.page().context().setOffline(true);
    assertThat(desk.page().getByRole(AriaRole.ALERT).first()).containsText("Connection lost");
    desk.write("Yes, behind the house.");
    assertThat(desk.notice()).containsText("What you wrote is kept");
    assertThat(desk.writing()).hasValue("Yes, behind the house.");
    desk.lookWithoutPanel("18-connection-lost");
    desk.page().context().setOffline(false);
    assertThat(desk.page().locator(".lost")).hasCount(0);
    desk.writing().press("Enter");
    assertThat(desk.phone(0)).containsText("behind the house");
  }

  @Test
  void aThreadThatWasBeingOpenedWhenTheConnectionWentIsOpenWhenItIsBack() {
    desk.customerWrites(0, "Is there a cot?");
    desk.letItSuffer();
    desk.page().route("**/v1/conversations/*/messages*", Route::abort);
    desk.row("Is there a cot?").click();
    assertThat(desk.notice()).containsText("cannot be reached");
    desk.page().context().setOffline(true);
    assertThat(desk.page().getByRole(AriaRole.ALERT).first()).containsText("Connection lost");
    desk.page().unroute("**/v1/conversations/*/messages*");
    desk.page().context().setOffline(false);
    assertThat(desk.page().locator(".message.inbound").last()).containsText("Is there a cot?");
  }

  @Test
  void aServiceThatWasAwayIsCaughtUpWith() {
    opened("Can we pay by card?");
    desk.letItSuffer();
    console.service().close();
    assertThat(desk.page().locator(".lost")).isVisible();
    console.service().startAgain();
    desk.call(
        "POST", "/sandbox/customers/whatsapp/5511987654321/messages", "{'text':'Or in cash?'}");
    assertThat(desk.page().locator(".lost")).hasCount(0);
    assertThat(desk.page().locator(".message.inbound").last()).containsText("Or in cash?");
    desk.write("Either way.");
    assertThat(desk.phone(0)).containsText("Either way.");
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
