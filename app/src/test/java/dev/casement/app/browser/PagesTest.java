package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every section for administrators is fit to be seen, with something in it and with nothing.
final class PagesTest {
  @RegisterExtension static final InBrowser console = InBrowser.sandbox();

  private final ConsoleWindow desk = console.open().visitSandbox();

  @Test
  void everySectionIsFitToBeSeen() {
    desk.customerWrites(0, "Is breakfast included?");
    desk.row("breakfast").waitFor();
    List<String> sections = Sections.of(desk);
    assertThat(sections).hasSizeGreaterThanOrEqualTo(9);
    for (String section : sections) {
      Sections.visit(desk, section);
      desk.look("30-" + section.substring(section.lastIndexOf('/') + 1));
    }
  }

  @Test
  void aPersonsPageShowsWhatIsKnownOfThem() {
    desk.customerWrites(0, "Hello");
    desk.row("Hello").waitFor();
    Sections.visit(desk, "#/admin/contacts");
    desk.page().getByText("Marta Sousa").click();
    assertThat(desk.page().locator(".section h1")).hasText("Marta Sousa");
    desk.look("31-contact");
  }

  @Test
  void whatIsWrongStandsBesideItsField() {
    desk.go("#/admin/accounts/new");
    Locator form = desk.page().locator(".sheet");
    form.locator("select").first().selectOption("whatsapp");
    for (Locator input : form.locator("input[required]").all()) {
      input.fill("not an id");
    }
    desk.button("Connect").click();
    assertThat(desk.page().locator(".wrong .fault").first()).isVisible();
    desk.look("32-account-refused");
  }

  @Test
  void aWhatIfIsAnsweredWithTheRuleAndTheWaysOn() {
    Sections.visit(desk, "#/admin/rules");
    desk.button("Ask").click();
    assertThat(desk.page().locator(".answer .law")).isVisible();
    desk.look("33-what-if");
  }

  @Test
  void aLinkIsMadeWithItsPicture() {
    Sections.visit(desk, "#/admin/links");
    desk.page().locator("select[name=account_id]").selectOption("casa-do-mar-whatsapp");
    desk.page().locator("input[name=text]").fill("Good day, I have a question");
    desk.button("Make the link").click();
    assertThat(desk.page().locator("img.qr")).isVisible();
    desk.look("34-link-made");
  }

  @Test
  void aTokenIsShownOnce() {
    Sections.visit(desk, "#/admin/people");
    Locator form = desk.page().locator("form").last();
    form.locator("input[name=name]").fill("Booking engine");
    form.locator("button.primary").click();
    assertThat(desk.page().getByText("Copy it now")).isVisible();
    desk.look("35-token-made");
  }

  @Test
  void whatCannotBeLoadedSaysSo() {
    desk.letItSuffer();
    desk.page().route("**/v1/contacts?**", route -> route.abort());
    desk.go("#/admin/contacts");
    assertThat(desk.button("Try again")).isVisible();
    desk.look("36-not-loaded");
    desk.page().unroute("**/v1/contacts?**");
    desk.button("Try again").click();
    assertThat(desk.button("Try again")).hasCount(0);
  }
}
