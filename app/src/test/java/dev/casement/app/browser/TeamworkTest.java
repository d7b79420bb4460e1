package dev.casement.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import dev.casement.app.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Several people at one desk: who has what, what they tell one another, and what helps them write.
final class TeamworkTest {
  @RegisterExtension static final InBrowser console = InBrowser.sandbox();

  private static final String SAVED =
      "Hello {{contact.first_name}}, breakfast is from seven to ten. {{agent.name}}";

  /// Calls the service as a program of the company, beside what the page does.
  private static String post(ConsoleWindow desk, String path, Map<String, Object> body) {
    return call(desk, "POST", path, "sandbox", body);
  }

  private static String call(
      ConsoleWindow desk, String method, String path, String token, Map<String, Object> body) {
    APIRequestContext request = desk.page().request();
    var answer =
        request.fetch(
            console.service().address().resolve(path).toString(),
            RequestOptions.create()
                .setMethod(method)
                .setHeader("Authorization", "Bearer " + token)
                .setData(body));
    assertThat(answer.ok()).as(answer.text()).isTrue();
    return answer.text();
  }

  private static String member(String json, String name) {
    return Json.parse(json).path(name).asText();
  }

  @Test
  void aDeskSharesItsConversations() {
    ConsoleWindow desk = console.open().visitSandbox();
    String rui =
        member(post(desk, "/v1/agents", Map.of("name", "Rui Matos", "role", "agent")), "id");
    String token =
        member(post(desk, "/v1/tokens", Map.of("name", "rui", "agent_id", rui)), "token");
    post(desk, "/v1/teams", Map.of("name", "Reception", "members", new String[] {"ines", rui}));
    post(desk, "/v1/saved-replies", Map.of("name", "Breakfast", "text", SAVED));
    post(
        desk,
        "/v1/saved-replies",
        Map.of("name", "Parking", "text", "We have {{contact.phone}} places.", "language", "en"));
    desk.visitSandbox();
    desk.customerWrites(0, "Is breakfast included?");
    desk.customerWrites(1, "Do you take dogs?");
    assertThat(desk.rows()).hasCount(2);

    desk.row("breakfast").click();
    assertThat(desk.writing()).isFocused();
    desk.button("Assign to me").click();
    assertThat(desk.row("breakfast").locator(".face")).isVisible();
    desk.button("Sandbox").click();
    desk.button("Details").click();
    Locator team = desk.page().locator(".details select").nth(1);
    team.selectOption("Reception");
    whose(desk).selectOption("My teams’");
    assertThat(desk.rows()).hasCount(1);
    whose(desk).selectOption("Unassigned");
    assertThat(desk.rows()).hasCount(1);
    assertThat(desk.row("dogs")).isVisible();
    whose(desk).selectOption("Mine");
    assertThat(desk.row("breakfast")).isVisible();
    desk.look("team-assigned");
    whose(desk).selectOption("Everybody’s");
    desk.button("Details").click();

    // A note, with a colleague named in it.
    desk.composer().getByLabel("Private note").click();
    desk.writing().fill("Comes with two children, ");
    desk.writing().pressSequentially("@ru");
    assertThat(desk.composer().getByRole(AriaRole.OPTION)).hasCount(1);
    desk.look("team-mention");
    desk.writing().press("Enter");
    assertThat(desk.writing()).hasValue("Comes with two children, @Rui Matos ");
    desk.writing().press("Enter");
    assertThat(desk.page().locator(".private-note")).containsText("Comes with two children");
    assertThat(desk.page().locator(".private-note .mention")).hasText("@Rui Matos");
    assertThat(desk.ours()).hasCount(0);

    // A colleague looks at it too, and writes.
    String conversation = desk.page().evaluate("() => location.hash.slice(4)").toString();
    call(
        desk,
        "POST",
        "/v1/conversations/" + conversation + "/presence",
        token,
        Map.of("state", "writing"));
    assertThat(desk.page().locator(".is-writing")).hasText("Rui Matos is writing …");
    assertThat(desk.page().locator(".faces .face")).hasText("RMRui Matos");

    // A saved reply, found by its words and filled in.
    desk.writing().fill("/");
    assertThat(desk.composer().getByRole(AriaRole.OPTION)).hasCount(2);
    assertThat(send(desk)).isDisabled();
    desk.look("team-saved-replies");
    desk.writing().fill("/break");
    desk.writing().press("Enter");
    assertThat(desk.writing())
        .hasValue(Pattern.compile("Hello \\S+, breakfast is from seven to ten. Inês Duarte"));
    desk.writing().press("Enter");
    assertThat(desk.page().locator(".message.outbound .delivery.delivered")).isVisible();
    call(
        desk,
        "POST",
        "/v1/conversations/" + conversation + "/presence",
        token,
        Map.of("state", "gone"));
    assertThat(desk.page().locator(".faces .face")).hasCount(0);

    // What nothing is known for is seen before it goes.
    desk.writing().fill("Dear {{contact.name}}");
    assertThat(desk.composer()).containsText("Still to be filled in: {{contact.name}}");
    assertThat(send(desk)).isDisabled();
    desk.writing().fill("");

    // Reply, react, and what a message cost.
    Locator first = desk.page().locator(".message.inbound", text("breakfast"));
    first.hover();
    first.getByLabel("More").click();
    desk.look("team-message-actions");
    desk.button("React with 👍").click();
    assertThat(first.locator(".reactions")).containsText("👍");
    first.hover();
    first.getByLabel("More").click();
    desk.button("Reply").click();
    assertThat(desk.composer().locator(".quoting")).containsText("Is breakfast included?");
    desk.look("team-quoting");
    desk.write("It is.");
    assertThat(desk.page().locator(".message.outbound blockquote")).containsText("breakfast");
    Locator sent = desk.ours().last();
    sent.hover();
    sent.getByLabel("More").click();
    assertThat(sent.locator(".course")).containsText("Price");
    assertThat(sent.locator(".course")).containsText("delivered");

    // Too long, too large, and with a picture.
    desk.writing().fill("word ".repeat(900));
    assertThat(desk.composer()).containsText("Too long: 4500 of 4096.");
    desk.look("team-too-long");
    desk.button("In several messages").click();
    assertThat(desk.page().locator(".message.outbound", text("word word"))).hasCount(2);
    attach(desk, "garden.png", "image/png", new byte[6 << 20]);
    assertThat(desk.page().locator(".notice")).containsText("at most");
    attach(desk, "menu.txt", "text/plain", "Soup".getBytes(StandardCharsets.UTF_8));
    attach(desk, "list.txt", "text/plain", "Fish".getBytes(StandardCharsets.UTF_8));
    assertThat(desk.composer().locator(".attached li")).hasCount(2);
    assertThat(send(desk)).isEnabled();
    desk.look("team-attached");
    desk.button("Take list.txt off").click();
    desk.writing().fill("Tonight");
    desk.writing().press("Enter");
    assertThat(desk.page().locator(".message.outbound[data-type=media]")).containsText("Tonight");
    assertThat(desk.composer().locator(".attached")).hasCount(0);

    // Set aside, and back again.
    desk.button("Set aside").click();
    desk.look("team-snooze");
    desk.dialog().getByText("In an hour").click();
    assertThat(desk.row("Tonight").locator(".chip", textIn("Set aside"))).isVisible();
    desk.button("Sandbox").click();
    desk.moveClock("+1 h");
    assertThat(desk.row("Tonight").locator(".chip", textIn("Set aside"))).hasCount(0);
    desk.button("Resolve").click();
    assertThat(desk.row("Tonight").locator(".chip", textIn("Resolved"))).isVisible();
    desk.customerWrites(0, "Thanks!");
    assertThat(desk.row("Thanks!").locator(".chip", textIn("Resolved"))).hasCount(0);
    desk.look("team-thread");
  }

  @Test
  void whoeverMayNotSpendIsToldWhomToAsk() {
    ConsoleWindow desk = console.open().visitSandbox();
    desk.customerWrites(0, "Hello?");
    desk.moveClock("+24 h");
    String bia =
        member(post(desk, "/v1/agents", Map.of("name", "Bia Reis", "role", "agent")), "id");
    String token =
        member(post(desk, "/v1/tokens", Map.of("name", "bia", "agent_id", bia)), "token");
    // The page signs in whoever comes to a sandbox; she signs in as herself after it.
    ConsoleWindow hers = console.open().visitSandbox();
    hers.page()
        .evaluate(
            "(token) => fetch('/v1/session', {method: 'POST', headers: {'Content-Type':"
                + " 'application/json'}, body: JSON.stringify({token})})",
            token);
    hers.visitSandbox();
    hers.row("Hello?").first().click();
    hers.page().locator(".remedies > :first-child").waitFor();
    hers.button("Sandbox").click();
    hers.look("team-no-permission");
    hers.page().locator(".remedies > :first-child").click();
    assertThat(hers.dialog()).containsText("You may not send what costs. Ask Inês Duarte.");
    hers.look("team-no-permission-dialog");
  }

  private static FilePayload file(String name, String type, byte[] bytes) {
    return new FilePayload(name, type, bytes);
  }

  private static void attach(ConsoleWindow desk, String name, String type, byte[] bytes) {
    desk.composer().locator("input[type=file]").setInputFiles(file(name, type, bytes));
  }

  private static Locator send(ConsoleWindow desk) {
    return desk.composer().locator("button.primary");
  }

  private static Locator whose(ConsoleWindow desk) {
    return desk.page().getByLabel("Whose");
  }

  private static Locator.LocatorOptions textIn(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
