package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The whole story, as somebody lives it in the sandbox, with a look at each of its scenes.
final class StoryTest {
  @RegisterExtension static final InBrowser console = InBrowser.sandbox();

  private final ConsoleWindow desk = console.open().visitSandbox();

  @Test
  void customersWriteAndAreAnsweredUntilTheDoorShutsAndAgainWhenTheyOpenIt() {
    assertThat(desk.page().getByText("Nobody has written yet")).isVisible();
    desk.look("01-first-visit");

    desk.customerWrites(0, "Is breakfast included?");
    desk.customerWrites(1, "Do you take dogs?");
    desk.customerWrites(2, "Is there a room with a view?");
    assertThat(desk.rows()).hasCount(3);
    assertThat(desk.page()).hasTitle(Pattern.compile("^\\(3\\) .*"));
    desk.look("02-inbox");

    answer();
    closeTheDoor();
    continueWithATemplate();

    desk.customerWrites(0, "Yes, please go on.");
    assertThat(desk.composer()).containsText(Pattern.compile("Open for 2[34] h"));
    assertThat(desk.toldAloud()).hasText("You can write freely.");
    desk.write("Gladly.");
    assertThat(desk.ours()).hasCount(3);
    assertThat(desk.phone(0)).containsText("Gladly.");
    desk.lookWithoutPanel("10-open-again");
  }

  private void answer() {
    desk.row("breakfast").click();
    assertThat(desk.composer()).containsText(Pattern.compile("Open for 23 h"));
    desk.writing().fill("Good morning! Yes, until ten, on the terrace.");
    desk.composer().locator("button.primary").dblclick();
    assertThat(desk.page().locator(".message.outbound .delivery.delivered")).isVisible();
    assertThat(desk.ours()).hasCount(1);
    desk.phone(0).getByText("Read", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(desk.page().locator(".message.outbound .delivery.read")).isVisible();
    desk.lookWithoutPanel("03-open");
  }

  private void closeTheDoor() {
    desk.moveClock("5 min before closing");
    assertThat(desk.composer()).containsText(Pattern.compile("Closes in [45] min"));
    assertThat(desk.composer().getByRole(AriaRole.ALERT)).hasText(Pattern.compile("closes"));
    desk.lookWithoutPanel("04-closing");

    desk.writing().fill("And one more thing");
    desk.moveClock("+1 h");
    assertThat(desk.composer().locator(".blocked")).containsText("This is a rule of Meta");
    assertThat(desk.toldAloud()).containsText("This is a rule of Meta");
    assertThat(desk.composer()).containsText("What you wrote is kept");
    assertThat(desk.composer().locator(".remedies > *").first())
        .hasText("Continue with a template");
    desk.composer().locator("summary").click();
    assertThat(desk.composer().locator(".rule a"))
        .hasAttribute("href", Pattern.compile("^https://developers\\.facebook\\.com/.*"));
    desk.lookWithoutPanel("05-closed");
    desk.button("Details").click();
    assertThat(desk.page().locator(".clock")).hasCount(2);
    desk.look("06-two-clocks");
    desk.button("Sandbox").click();
  }

  private void continueWithATemplate() {
    desk.button("Continue with a template").click();
    desk.dialog().getByRole(AriaRole.SEARCHBOX).waitFor();
    desk.look("07-templates");
    desk.dialog().getByRole(AriaRole.SEARCHBOX).fill("continue");
    desk.dialog().getByRole(AriaRole.SEARCHBOX).press("Enter");
    Locator name = desk.dialog().getByRole(AriaRole.TEXTBOX).first();
    name.fill("Marta");
    assertThat(desk.page().locator(".preview")).containsText("Hello Marta");
    desk.look("08-template");
    name.press("Enter");
    assertThat(desk.page().locator(".message.outbound[data-type=template] .delivery.delivered"))
        .isVisible();
    assertThat(desk.composer().locator(".blocked")).isVisible();
    desk.lookWithoutPanel("09-template-sent");
  }
}
