package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import dev.casement.app.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What customers agreed to, and what it all cost, as administrators see it.
final class ConsentAndCostTest {
  @RegisterExtension
  static final InBrowser console = InBrowser.sandboxAt(Instant.parse("2026-11-23T09:00:00Z"));

  private static String call(ConsoleWindow desk, String method, String path, String body) {
    APIResponse answer =
        desk.page()
            .request()
            .fetch(
                console.service().address().resolve(path).toString(),
                RequestOptions.create()
                    .setMethod(method)
                    .setHeader("Authorization", "Bearer sandbox")
                    .setHeader("Content-Type", "application/json")
                    .setData(body));
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    return answer.text();
  }

  private static String live(ConsoleWindow desk) {
    call(desk, "PUT", "/v1/rate-cards/whatsapp", "{\"example\": true}");
    call(
        desk,
        "PATCH",
        "/v1/accounts/casa-do-mar-whatsapp",
        "{\"settings\": {\"currency\": \"EUR\"}}");
    String customer = "/sandbox/customers/whatsapp/5511987654321/messages";
    for (int day = 0; day < 3; day++) {
      call(desk, "POST", customer, "{\"text\": \"Is breakfast included?\"}");
      String conversation =
          Json.parse(call(desk, "GET", "/v1/conversations", "")).at("/data/0/id").asText();
      String messages = "/v1/conversations/" + conversation + "/messages";
      call(desk, "POST", messages, "{\"type\": \"text\", \"text\": \"Yes, until ten.\"}");
      call(
          desk,
          "POST",
          messages,
          """
          {"type": "template", "template": {"name": "continue_conversation", "language": "en_US",
           "parameters": {"1": "Ana"}}}\
          """);
      call(desk, "POST", "/sandbox/clock", "{\"advance\": \"PT25H\"}");
    }
    call(desk, "POST", customer, "{\"text\": \"Não quero receber mensagens!\"}");
    return Json.parse(call(desk, "GET", "/v1/contacts", "")).at("/data/0/id").asText();
  }

  private static void ready(ConsoleWindow desk) {
    assertThat(desk.page().locator(".section[aria-busy=false]")).isVisible();
  }

  @Test
  void showsWhatWasAgreedToAndStoppedAndWhatItCost() {
    ConsoleWindow desk = console.open().visitSandbox();
    String contact = live(desk);

    desk.go("#/admin/contacts/" + contact);
    ready(desk);
    Locator history = desk.page().locator("section", having("Consent"));
    assertThat(history.locator(".chip.open", new Locator.LocatorOptions().setHasText("Unchanged")))
        .isVisible();
    assertThat(history).containsText("the customer’s own words");
    assertThat(history).containsText("Não quero receber mensagens!");
    assertThat(history.locator("a[download]")).hasCount(2);
    history.locator("summary").click();
    history.locator("[name=source]").fill("Check-in form");
    history.locator("button.primary").click();
    assertThat(history).containsText("Check-in form");
    history.locator("summary").click();
    desk.look("consents");

    desk.go("#/admin/cost");
    ready(desk);
    assertThat(desk.page().locator(".charts figure")).hasCount(3);
    assertThat(desk.page().locator(".charts rect")).hasCount(3);
    assertThat(desk.page().locator("section", having("What answering in time saved")))
        .containsText("€");
    desk.button("Set a budget").click();
    desk.page().locator(".budget-form input[name=currency]").fill("EUR");
    desk.page().locator(".budget-form input[name=amount]").fill("a lot");
    desk.page().locator(".budget-form button.primary").click();
    assertThat(desk.page().locator(".budget-form .fault")).isVisible();
    desk.page().locator(".budget-form input[name=amount]").fill("25");
    desk.page().locator(".budget-form button.primary").click();
    assertThat(desk.page().locator("section", having("Budget")).locator(".chip.open"))
        .hasText("Within");
    desk.look("cost");

    desk.go("#/admin/company");
    ready(desk);
    Locator words = desk.page().locator("form", having("Opt-out words"));
    assertThat(words).containsText("standard words");
    words.locator("[name='stop en']").fill("halt, !!");
    words.locator("button.primary").click();
    assertThat(words.locator(".fault")).isVisible();
    words.locator("[name='stop en']").fill("halt");
    words.locator("button.primary").click();
    assertThat(words.locator(".chip")).hasCount(0);
    desk.button("Back to the standard words").click();
    assertThat(words.locator("[name='stop en']")).hasValue(Pattern.compile("^stop.*"));
    desk.look("consent-words");

    for (String language : List.of("pt-BR", "es-ES", "it-IT")) {
      ConsoleWindow other = console.open(who -> who.setLocale(language)).visitSandbox();
      for (String address : List.of("contacts/" + contact, "cost", "company")) {
        other.go("#/admin/" + address);
        ready(other);
        other.lookAtWords(address + " in " + language);
      }
    }
  }

  private static Page.LocatorOptions having(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
