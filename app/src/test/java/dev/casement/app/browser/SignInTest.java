package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.casement.app.wiring.RunningService;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.usecase.Platform;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The console as it is in production: people sign in, and nothing of the sandbox is there.
final class SignInTest {
  private static final String ADMIN = "the-administrators-token";
  private static final String AGENT = "the-agents-token";

  @RegisterExtension static final InBrowser console = InBrowser.over(RunningService::production);

  private final ConsoleWindow desk = console.open();

  @BeforeAll
  static void setUp() {
    Platform platform = console.service().part(Platform.class);
    Company hotel =
        platform
            .company()
            .setUpCompany()
            .company("Hotel Alvor", Map.of(), List.of("en"), ZoneId.of("Europe/Lisbon"));
    person(platform, hotel.id(), "Ana", Agent.Role.ADMIN, ADMIN);
    person(platform, hotel.id(), "Bea", Agent.Role.AGENT, AGENT);
  }

  private static void person(
      Platform platform, CompanyId company, String name, Agent.Role role, String token) {
    Agent agent = platform.company().setUpCompany().agent(company, name, role, Set.of());
    platform
        .company()
        .issueToken()
        .issue(company, name, Optional.of(agent.id()), new Secret(token));
  }

  private void signIn(String token) {
    desk.visit("");
    Locator field = desk.page().getByLabel("Token");
    field.fill(token);
    field.press("Enter");
  }

  @Test
  void aWrongTokenIsRefusedInWords() {
    signIn("guessed");
    assertThat(desk.page().getByText("This token is not valid.")).isVisible();
    desk.look("21-sign-in");
  }

  @Test
  void aTokenBecomesACookieThatScriptsCannotRead() {
    signIn(ADMIN);
    assertThat(desk.page().getByText("No account is connected yet")).isVisible();
    List<Cookie> cookies = desk.page().context().cookies();
    assertThat(cookies).hasSize(1);
    Cookie session = cookies.getFirst();
    assertThat(session.httpOnly).isTrue();
    assertThat(session.secure).isTrue();
    assertThat(session.sameSite).isEqualTo(SameSiteAttribute.STRICT);
    assertThat(session.value).isNotEqualTo(ADMIN);
    assertThat(desk.page().evaluate("() => document.cookie")).isEqualTo("");
    assertThat(desk.page().evaluate("() => JSON.stringify({...localStorage})").toString())
        .doesNotContain(ADMIN);
    desk.look("22-production");
  }

  @Test
  void whatChangesSomethingNeedsWhatOnlyOurPageWasTold() {
    signIn(ADMIN);
    assertThat(desk.page().getByText("No account is connected yet")).isVisible();
    assertThat(
            desk.page()
                .evaluate(
                    "() => fetch('/v1/company', {method: 'PATCH', body: '{\"name\": \"Taken\"}',"
                        + " headers: {'Content-Type': 'application/json'}}).then(a => a.status)"))
        .isEqualTo(403);
    desk.letItSuffer();
    desk.go("#/admin/company");
    desk.page().locator("input[name=name]").fill("Hotel Alvor e Mar");
    desk.page()
        .locator("form:has(input[name=name])")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
        .click();
    assertThat(desk.page().locator(".brand")).containsText("Hotel Alvor e Mar");
  }

  @Test
  void nothingOfTheSandboxIsThere() {
    signIn(ADMIN);
    assertThat(desk.page().getByText("No account is connected yet")).isVisible();
    assertThat(desk.page().locator(".sandbox-button, .phone, .tour, .clock-box")).hasCount(0);
    assertThat(desk.page().content()).doesNotContainIgnoringCase("sandbox");
  }

  @Test
  void anAgentSeesNoAdministratorsSections() {
    signIn(AGENT);
    desk.page().getByLabel("Settings").click();
    assertThat(section("Contacts")).isVisible();
    assertThat(section("Webhooks")).hasCount(0);
    desk.go("#/admin/people");
    assertThat(desk.page().locator(".section h1")).hasText("Contacts");
  }

  private Locator section(String name) {
    return desk.page().locator(".sections .all a", new Page.LocatorOptions().setHasText(name));
  }

  @Test
  void whoeverSignsOutIsOut() {
    signIn(AGENT);
    desk.button("Sign out").click();
    desk.look("26-sign-out");
    desk.button("On this browser").click();
    assertThat(desk.page().getByLabel("Token")).isVisible();
    assertThat(desk.page().context().cookies()).isEmpty();
    desk.page().reload();
    assertThat(desk.page().getByLabel("Token")).isVisible();
  }

  @Test
  void aRestartOfTheServiceSignsNobodyOut() {
    signIn(AGENT);
    assertThat(desk.page().getByText("Nobody has written yet")).isVisible();
    desk.letItSuffer();
    console.service().stop();
    assertThat(desk.page().locator(".lost")).isVisible();
    console.service().startAgain();
    assertThat(desk.page().locator(".lost")).hasCount(0);
    desk.page().reload();
    assertThat(desk.page().getByText("Nobody has written yet")).isVisible();
    assertThat(desk.page().getByLabel("Token")).hasCount(0);
  }
}
