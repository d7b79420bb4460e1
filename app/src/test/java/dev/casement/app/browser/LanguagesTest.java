package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page in every language: no word is missing, and none is cut.
final class LanguagesTest {
  @RegisterExtension static final InBrowser console = InBrowser.sandbox();

  @ParameterizedTest
  @CsvSource({"pt-PT, pt-BR", "pt-BR, pt-BR", "es-MX, es", "it-IT, it", "de-DE, en"})
  void speaksAsTheBrowserDoes(String browser, String page) {
    ConsoleWindow desk = console.open(options -> options.setLocale(browser)).visitSandbox();
    assertThat(desk.page().locator("html")).hasAttribute("lang", page);
  }

  @Test
  void switchesAtOnceAndForGood() {
    ConsoleWindow desk = console.open().visitSandbox();
    desk.page().getByLabel("Language").selectOption("it");
    assertThat(desk.page().getByLabel("Lingua")).isVisible();
    desk.page().reload();
    desk.phone(0).waitFor();
    assertThat(desk.page().locator("html")).hasAttribute("lang", "it");
  }

  @ParameterizedTest
  @CsvSource({
    "pt-BR, Adicionar, já é o nome de outra equipe, Um campo não está certo.",
    "es-ES, Añadir, ya es el nombre de otro equipo, Un campo no es correcto.",
    "it-IT, Aggiungi, è già il nome di un altro team, Un campo non è corretto.",
    "en-GB, Add, is the name of another team, One field is not right."
  })
  void whatTheServiceRefusesIsSaidInTheReadersLanguage(
      String browser, String add, String beside, String above) {
    ConsoleWindow desk = console.open(options -> options.setLocale(browser)).visitSandbox();
    String name = "Reception " + browser;
    desk.call("POST", "/v1/teams", "{'name':'" + name + "','members':[]}");
    Sections.visit(desk, "#/admin/teams");
    desk.page().locator(".sheet input[name=name]").fill(name);
    desk.button(add).click();
    assertThat(desk.page().locator(".wrong .fault")).hasText(beside);
    assertThat(desk.notice()).hasText(above);
  }

  @Test
  void aRefusedTemplateSaysWhichFieldIsWrong() {
    ConsoleWindow desk = console.open(options -> options.setLocale("it-IT")).visitSandbox();
    desk.customerWrites(0, "C'è posto?");
    desk.row("posto").first().click();
    desk.writing().waitFor();
    desk.call("POST", "/sandbox/clock", "{'advance':'PT25H'}");
    desk.composer().locator(".remedies button").first().click();
    desk.dialog().locator("li button").first().click();
    for (Locator input : desk.dialog().locator(".fill input").all()) {
      input.fill("lunedì");
    }
    desk.dialog().locator("input[name='body.arrival']").fill("lunedì      o martedì");
    desk.button("Invia modello").click();
    assertThat(desk.dialog().locator(".field .fault"))
        .hasText("non può avere a capo, tabulazioni né più di quattro spazi di fila");
    assertThat(desk.dialog().locator(".failed-line")).hasText("Un campo non è corretto.");
  }

  @ParameterizedTest
  @CsvSource({"en-GB, en", "pt-BR, pt", "es-ES, es", "it-IT, it"})
  void everyPageHasRoomForItsWords(String browser, String name) {
    ConsoleWindow desk = console.open(options -> options.setLocale(browser)).visitSandbox();
    desk.customerWrites(0, "Olá, há vagas?");
    desk.row("vagas").first().click();
    desk.writing().waitFor();
    desk.lookAtWords("open in " + name);
    desk.page().locator(".thread-head button").last().click();
    desk.lookAtWords("details in " + name);
    desk.page().locator(".sandbox-button").click();
    desk.call("POST", "/sandbox/clock", "{'advance':'PT25H'}");
    desk.composer().locator(".blocked").waitFor();
    desk.lookWithoutPanel("23-closed-" + name);
    List<Locator> ways = desk.composer().locator(".remedies button").all();
    ways.getFirst().click();
    desk.dialog().locator("li button").first().click();
    desk.dialog().locator(".preview").waitFor();
    desk.lookAtWords("template in " + name);
    desk.page().keyboard().press("Escape");
    for (String section : Sections.of(desk)) {
      Sections.visit(desk, section);
      desk.lookAtWords(section + " in " + name);
    }
  }
}
