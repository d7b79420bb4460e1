package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What customers send besides text is shown for what it is, and none of it runs.
final class ThreadTest {
  @RegisterExtension static final InBrowser console = InBrowser.sandbox();

  private final ConsoleWindow desk = console.open().visitSandbox();

  private void send(String payload) {
    desk.call(
        "POST",
        "/sandbox/customers/whatsapp/5511987654321/messages",
        "{'payload':" + payload + "}");
  }

  @Test
  void everyKindIsShownForWhatItIs() {
    desk.customerWrites(0, "Here is everything");
    for (String kind : List.of("image", "video", "audio", "document", "sticker")) {
      send("{'type':'" + kind + "','" + kind + "':{}}");
    }
    send(
        "{'type':'location','location':{'latitude':38.71,'longitude':-9.14,'name':'Praça do"
            + " Comércio','address':'Lisboa'}}");
    send(
        "{'type':'contacts','contacts':[{'name':{'formatted_name':'Rui Melo','first_name':'Rui'},"
            + "'phones':[{'phone':'+351 912 000 111'}]}]}");
    send("{'type':'unsupported','errors':[{'code':131051,'title':'Unsupported'}]}");
    desk.row("Marta").click();
    Locator thread = desk.page().locator(".said");
    assertThat(thread.locator(".picture img").first()).isVisible();
    assertThat(thread.locator("video")).isVisible();
    assertThat(thread.locator("audio")).isVisible();
    assertThat(thread.getByText("Praça do Comércio")).isVisible();
    assertThat(thread.getByText("Rui Melo")).isVisible();
    assertThat(thread.getByText("cannot be shown here")).isVisible();
    thread.locator(".picture").first().click();
    assertThat(desk.dialog().locator("img")).isVisible();
    desk.page().keyboard().press("Escape");
    desk.lookWithoutPanel("25-kinds");
  }

  @Test
  void whatCustomersWriteNeverRuns() {
    String markup = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    desk.customerWrites(1, markup);
    desk.row("<img").click();
    assertThat(desk.page().locator(".message .words").last()).hasText(markup);
    desk.customerWrites(1, "javascript:alert(3) and https://example.com/<b>");
    Locator link = desk.page().locator(".message .words").last().locator("a");
    assertThat(link).hasAttribute("href", "https://example.com/");
    assertThat(desk.page().locator(".message .words").last().locator("a").count()).isEqualTo(1);
  }
}
