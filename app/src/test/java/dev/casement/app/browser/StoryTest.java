package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The whole story, as a newcomer lives it in the sandbox.
final class StoryTest {
  @RegisterExtension static final InBrowser console = InBrowser.sandbox();

  @Test
  void customersWriteAndAreAnsweredUntilTheDoorShutsAndAgainWhenTheyOpenIt() {
    ConsoleWindow desk = console.open().visitSandbox();
    assertThat(desk.page().getByText("Nobody has written yet")).isVisible();

    desk.customerWrites(0, "Is breakfast included?");
    desk.customerWrites(1, "Do you take dogs?");
    desk.customerWrites(2, "Is there a room with a view?");
    assertThat(desk.rows()).hasCount(3);
    assertThat(desk.page()).hasTitle(Pattern.compile("^\\(3\\) .*"));

    desk.row("breakfast").click();
    assertThat(desk.composer()).containsText(Pattern.compile("Open for 23 h"));
    desk.writing().fill("Good morning! Yes, until ten, on the terrace.");
    desk.composer().locator("button.primary").dblclick();
    assertThat(desk.page().locator(".message.outbound .delivery.delivered")).isVisible();
    assertThat(desk.ours()).hasCount(1);

    desk.button("5 min before closing").click();
    assertThat(desk.composer()).containsText(Pattern.compile("Closes in [45] min"));
    desk.button("+1 h").click();
    assertThat(desk.composer().locator(".blocked")).containsText("This is a rule of Meta");

    desk.button("Continue with a template").click();
    desk.dialog().getByRole(AriaRole.SEARCHBOX).fill("continue");
    desk.dialog().getByRole(AriaRole.SEARCHBOX).press("Enter");
    Locator name = desk.dialog().getByRole(AriaRole.TEXTBOX).first();
    name.fill("Marta");
    assertThat(desk.page().locator(".preview")).containsText("Hello Marta");
    name.press("Enter");
    assertThat(desk.page().locator(".message.outbound[data-type=template] .delivery.delivered"))
        .isVisible();
    assertThat(desk.composer().locator(".blocked")).isVisible();

    desk.customerWrites(0, "Yes, please go on.");
    assertThat(desk.composer()).containsText(Pattern.compile("Open for 2[34] h"));
    desk.write("Gladly.");
    assertThat(desk.ours()).hasCount(3);
    assertThat(desk.phone(0)).containsText("Gladly.");
    assertThat(desk.page().locator(".phone", new Page.LocatorOptions().setHasText("Gladly.")))
        .hasCount(1);
    assertThat(desk.page().title()).doesNotContain("undefined");
  }
}
