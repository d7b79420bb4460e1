package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What somebody meets who sees Casement for the first time.
final class NewcomerTest {
  @RegisterExtension static final InBrowser console = InBrowser.sandbox();

  private final ConsoleWindow desk = console.open().visitSandbox();

  private Locator step() {
    return desk.page().locator(".tour [role=status]");
  }

  @Test
  void fiveStepsLeadThroughTheWholeStoryAndAreTickedOffAsTheyAreDone() {
    assertThat(step()).containsText("Write as a customer");
    desk.customerWrites(0, "Hello");
    assertThat(step()).containsText("Open the conversation");
    desk.row("Hello").click();
    desk.write("Good morning");
    assertThat(step()).containsText("Move the clock");
    desk.moveClock("+24 h");
    assertThat(step()).containsText("Continue with a template");
    desk.button("Hold a text until they answer").click();
    desk.writing().fill("Shall we keep a table?");
    desk.button("Hold").click();
    assertThat(step()).containsText("Answer on the phone");
    desk.look("19-tour");
    desk.customerWrites(0, "Yes please");
    assertThat(step()).containsText("That is all of it");
    desk.page().reload();
    desk.phone(0).waitFor();
    assertThat(step()).containsText("That is all of it");
    desk.page().locator(".tour").getByRole(AriaRole.BUTTON).click();
    assertThat(desk.page().locator(".tour")).hasCount(0);
  }

  @Test
  void aFaultShowsWhatWentWrongAndWhoMustAct() {
    desk.customerWrites(0, "Can I bring my bicycle?");
    desk.row("bicycle").click();
    desk.writing().waitFor();
    desk.page().locator(".sandbox select[name=kind]").selectOption("window_refused");
    desk.button("Set").click();
    assertThat(desk.notice()).hasText("The next one fails.");
    desk.write("Of course, there is a shed.");
    assertThat(desk.page().locator(".message.outbound .delivery.failed")).isVisible();
    assertThat(desk.page().locator(".failed-line b")).not().isEmpty();
    desk.lookWithoutPanel("20-failed");
  }

  @Test
  void smallScreensLeadToThePhonesToo() {
    ConsoleWindow phone = console.open(options -> options.setViewportSize(360, 740)).visit("");
    assertThat(phone.page().locator(".inbox")).isVisible();
    phone.button("Sandbox").click();
    phone.customerWrites(1, "Written on a small screen");
    phone.button("Close").click();
    assertThat(phone.row("Written on a small screen")).isVisible();
  }
}
