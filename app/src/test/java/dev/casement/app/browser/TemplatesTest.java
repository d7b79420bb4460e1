package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A template from the first word to Meta's approval, in the console.
final class TemplatesTest {
  @RegisterExtension static final InBrowser console = InBrowser.sandbox();

  private static final String APPROVE =
      """
      async (name) => {
        const list = await (await fetch('/v1/templates?limit=200')).json();
        const { id } = list.data.find((one) => one.name === name);
        await fetch(`/sandbox/templates/${id}`,
          { method: 'POST', body: JSON.stringify({ event: 'approve' }) });
      }\
      """;

  private static Locator tile(ConsoleWindow desk, String name) {
    return desk.page().locator(".tile", new Page.LocatorOptions().setHasText(name));
  }

  @Test
  void aTemplateIsWrittenLookedOverSubmittedAndApproved() {
    ConsoleWindow desk = console.open();
    desk.call("POST", "/v1/teams", "{'name':'Reception'}");
    desk.visitSandbox();
    desk.go("#/admin/templates");
    assertThat(desk.page().locator(".pulls")).containsText("templates");
    desk.look("templates");

    desk.page().getByText("New template").click();
    Locator text = desk.page().locator("textarea[name=body]");
    desk.page().locator("input[name=name]").fill("Table ready");
    desk.page().locator("input[name=language]").fill("en_US");
    text.fill("{{1}}, your table is ready. Enjoy a discount!");
    assertThat(desk.page().locator(".writing"))
        .containsText("may not begin with a parameter: put words before it");
    assertThat(desk.page().locator(".warnings")).containsText("sounds promotional (discount)");
    desk.look("template-with-faults");

    desk.page().locator("input[name=name]").fill("table_ready");
    text.fill("Hello {{1}}, your table is ready now.");
    desk.page().getByLabel("{{1}}").fill("Ana");
    assertThat(desk.page().locator(".preview .words"))
        .hasText("Hello Ana, your table is ready now.");
    assertThat(desk.page().locator(".preview")).containsText("Meta should take it so.");
    desk.button("Add a button").click();
    desk.page().getByLabel("Label").fill("We are coming");
    assertThat(desk.page().locator(".preview")).containsText("We are coming");
    desk.look("template-to-submit");

    desk.button("Submit for review").click();
    assertThat(tile(desk, "table_ready")).containsText("Pending");
    desk.page().evaluate(APPROVE, "table_ready");
    assertThat(tile(desk, "table_ready")).containsText("Approved");

    tile(desk, "table_ready").getByText("Change").click();
    desk.page().getByText("Resolves an issue").click();
    desk.page().getByLabel("Reception").check();
    desk.button("Save").click();
    assertThat(tile(desk, "table_ready")).containsText("Resolves an issue");
    assertThat(tile(desk, "table_ready")).containsText("Reception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pt-BR", "es-ES", "it-IT"})
  void itsWordsHaveTheirPlaceInEveryLanguage(String language) {
    ConsoleWindow desk = console.open(who -> who.setLocale(language)).visitSandbox();
    desk.go("#/admin/templates");
    assertThat(desk.page().locator(".pulls li")).not().hasCount(0);
    desk.lookAtWords("templates-" + language);
    desk.go("#/admin/templates/new");
    desk.page().locator("textarea[name=body]").fill("{{1}} e {{3}} desconto");
    assertThat(desk.page().locator(".warnings li")).not().hasCount(0);
    desk.lookAtWords("template-form-" + language);
  }
}
