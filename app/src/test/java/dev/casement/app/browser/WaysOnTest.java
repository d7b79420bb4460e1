package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What an agent can do where a door is shut, beside sending a template.
final class WaysOnTest {
  @RegisterExtension static final InBrowser console = InBrowser.sandbox();

  private final ConsoleWindow desk = console.open();

  @BeforeEach
  void allowPeopleToAnswerForAWeek() {
    desk.call("PATCH", "/v1/accounts/casa-do-mar-messenger", "{'capabilities':['human_agent']}");
    desk.visitSandbox();
  }

  private void shut(int phone, String text) {
    desk.customerWrites(phone, text);
    desk.row(text).click();
    desk.composer().waitFor();
    desk.moveClock("+24 h");
    desk.moveClock("+1 h");
    assertThat(desk.composer().locator(".blocked")).isVisible();
  }

  @Test
  void holdsATextUntilTheCustomerAnswers() {
    shut(1, "Do you take dogs?");
    assertThat(desk.composer().getByText("Continue with a template")).hasCount(0);
    desk.lookWithoutPanel("11-closed-on-instagram");
    desk.button("Hold a text until they answer").click();
    desk.writing().fill("Dogs are welcome, small and large.");
    desk.lookWithoutPanel("12-holding");
    desk.button("Hold").click();
    assertThat(desk.page().locator(".message.held")).containsText("Dogs are welcome");
    desk.lookWithoutPanel("13-held");
    desk.customerWrites(1, "Hello?");
    assertThat(desk.page().locator(".message.outbound:not(.held) .delivery:is(.sent, .delivered)"))
        .isVisible();
    assertThat(desk.phone(1)).containsText("Dogs are welcome");
  }

  @Test
  void takesAHeldTextBack() {
    shut(1, "Is the pool heated?");
    desk.button("Hold a text until they answer").click();
    desk.writing().fill("It is.");
    desk.button("Hold").click();
    desk.button("Withdraw").click();
    assertThat(desk.page().locator(".message.cancelled")).containsText("It is.");
    desk.customerWrites(1, "Anybody there?");
    assertThat(desk.composer()).containsText(Pattern.compile("Open for 23 h|Open for 24 h"));
    assertThat(desk.phone(1)).not().containsText("It is.");
  }

  @Test
  void answersAsAPersonWhereThatIsAllowed() {
    shut(2, "Is there a room with a view?");
    Locator way = desk.composer().locator(".remedies > *").first();
    assertThat(way).containsText("Reply as a person");
    String until = way.innerText().replaceFirst("(?s).*(\\d\\d:\\d\\d).*", "$1");
    assertThat(desk.composer().locator(".decision")).containsText(until);
    way.click();
    desk.writing().fill("There is one, over the garden.");
    desk.lookWithoutPanel("14-as-a-person");
    desk.writing().press("Enter");
    assertThat(desk.phone(2)).containsText("over the garden");
  }

  @Test
  void givesALinkByWhichTheCustomerWritesFirst() {
    shut(0, "Where are you?");
    desk.button("Link or QR code").click();
    assertThat(desk.dialog().locator("img.qr")).isVisible();
    desk.look("15-link");
    desk.page().keyboard().press("Escape");
    assertThat(desk.dialog()).hasCount(0);
    desk.button("Set aside and wait").click();
    assertThat(desk.row("Where are you?").getByText("Set aside")).isVisible();
  }

  @Test
  void startsAConversation() {
    desk.button("Start a conversation").click();
    desk.dialog().getByLabel("Phone").fill("+351 912 345 678");
    desk.look("17-start");
    desk.button("Choose a template").click();
    assertThat(desk.dialog().getByRole(AriaRole.SEARCHBOX)).isFocused();
  }
}
