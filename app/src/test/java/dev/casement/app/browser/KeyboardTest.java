package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Everything can be done without a mouse, and what counts, quickly.
final class KeyboardTest {
  @RegisterExtension static final InBrowser console = InBrowser.sandbox();

  private final ConsoleWindow desk = console.open().visitSandbox();
  private final Keyboard keys = desk.page().keyboard();

  @Test
  void fromAShutDoorToATemplateItTakesFourKeys() {
    desk.customerWrites(0, "Is breakfast included?");
    desk.row("breakfast").focus();
    keys.press("Enter");
    assertThat(desk.writing()).isFocused();

    desk.moveClock("+24 h");
    desk.row("breakfast").focus();
    keys.press("Escape");
    desk.go("#/");
    assertThat(desk.composer()).hasCount(0);
    desk.row("breakfast").focus();
    keys.press("Enter");
    assertThat(desk.button("Continue with a template")).isFocused();

    keys.press("Enter");
    assertThat(desk.dialog().locator("input[type=search]")).isFocused();
    keys.press("Enter");
    assertThat(desk.dialog().locator(".fields input").first()).isFocused();
    int fields = desk.dialog().locator(".fields input").count();
    for (int field = 0; field < fields; field++) {
      keys.insertText("tomorrow");
      if (field < fields - 1) {
        keys.press("Tab");
      }
    }
    keys.press("Enter");
    assertThat(desk.page().locator(".message.outbound[data-type=template]")).isVisible();
    assertThat(desk.dialog()).hasCount(0);
  }

  @Test
  void theKeyboardFollowsTheDoor() {
    desk.customerWrites(1, "Do you take dogs?");
    desk.row("dogs").focus();
    keys.press("Enter");
    assertThat(desk.writing()).isFocused();
    keys.press("Escape");
    assertThat(desk.row("dogs")).isFocused();
    keys.press("Enter");
    desk.writing().focus();
    desk.call("POST", "/sandbox/clock", "{'advance':'PT25H'}");
    assertThat(desk.composer().locator(".remedies > *").first()).isFocused();
    desk.call("POST", "/sandbox/customers/instagram/5521912345678/messages", "{'text':'Hello?'}");
    assertThat(desk.writing()).isFocused();
  }

  @Test
  void arrowsGoThroughTheInbox() {
    desk.customerWrites(0, "First");
    desk.customerWrites(2, "Second");
    assertThat(desk.row("Second")).isVisible();
    desk.rows().first().focus();
    keys.press("ArrowDown");
    assertThat(desk.rows().nth(1)).isFocused();
    keys.press("ArrowUp");
    assertThat(desk.rows().first()).isFocused();
  }

  @Test
  void theFirstTabLeadsPastTheLists() {
    keys.press("Tab");
    assertThat(desk.page().locator(".skip")).isFocused();
    assertThat(desk.page().locator(".skip")).hasText(Pattern.compile("Skip.*"));
    keys.press("Enter");
    assertThat(desk.page().locator(".thread")).isFocused();
  }

  @Test
  void whatHasTheKeyboardIsSeenToHaveIt() {
    desk.customerWrites(0, "Where is the key?");
    desk.row("key").click();
    desk.writing().waitFor();
    for (int step = 0; step < 40; step++) {
      keys.press("Tab");
      assertThat(desk.page().evaluate(OUTLINED)).as("focus %d", step).isEqualTo("");
    }
  }

  /// What is wrong with how the element that has the keyboard is shown.
  private static final String OUTLINED =
      """
      () => {
        const one = document.activeElement;
        const box = one.getBoundingClientRect();
        const outlined = one.matches('main, body, .thread') || parseFloat(getComputedStyle(one).outlineWidth) >= 2
          && getComputedStyle(one).outlineStyle !== 'none';
        return outlined && box.right > 0 && box.left < innerWidth ? '' : one.outerHTML;
      }\
      """;
}
