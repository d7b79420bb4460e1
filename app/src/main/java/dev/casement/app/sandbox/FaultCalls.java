package dev.casement.app.sandbox;

import dev.casement.app.http.server.Request;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import dev.casement.core.domain.channel.AccountId;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/// Asks for faults and takes them back.
final class FaultCalls implements Resource {

  private static final int MOST_TIMES = 1_000_000;
  private static final Duration LONGEST_DELAY = Duration.ofDays(30);

  private final Faults faults;
  private final StandIns standIns;

  FaultCalls(Faults faults, StandIns standIns) {
    this.faults = faults;
    this.standIns = standIns;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post("/sandbox/faults", this::add);
    routes.delete("/sandbox/faults", _ -> clear());
  }

  private Response add(Request request) {
    Form form = Form.of(request, "kind", "code", "subcode", "times", "account_id", "delay");
    Optional<Fault.Kind> kind =
        form.take(members -> Optional.of(members.word("kind", Fault.Kind.class)));
    Optional<Integer> code = form.whole("code", 0, Integer.MAX_VALUE);
    Optional<Integer> subcode = form.whole("subcode", 0, Integer.MAX_VALUE);
    int times = form.whole("times", 1, MOST_TIMES).orElse(1);
    Optional<AccountId> account = form.text("account_id").map(AccountId::new);
    Optional<Duration> delay = form.text("delay").flatMap(text -> delay(form, text));
    form.check();
    Fault.Kind asked = kind.orElseThrow();
    boolean byCode = asked == Fault.Kind.GRAPH_ERROR;
    boolean later = asked == Fault.Kind.WEBHOOK_DELAY || asked == Fault.Kind.WEBHOOK_REORDER;
    form.require(!byCode || code.isPresent(), "code", "is missing: a graph_error needs one");
    form.require(byCode || code.isEmpty(), "code", "is for a graph_error only");
    form.require(byCode || subcode.isEmpty(), "subcode", "is for a graph_error only");
    form.require(
        later || delay.isEmpty(), "delay", "is for a webhook_delay or webhook_reorder only");
    form.require(
        account.map(standIns::isPlayed).orElse(true), "account_id", "is no account of the sandbox");
    form.check();
    Fault fault = new Fault(asked, code, subcode, account, delay.orElse(Fault.DEFAULT_DELAY));
    return Response.json(201, Json.object().put("id", faults.add(fault, times)));
  }

  private Response clear() {
    faults.clear();
    return Response.empty(204);
  }

  private static Optional<Duration> delay(Form form, String text) {
    String problem = "must be a duration of up to 30 days, such as PT10S";
    try {
      Duration delay = Duration.parse(text);
      boolean fits = !delay.isNegative() && delay.compareTo(LONGEST_DELAY) <= 0;
      return form.require(fits, "delay", problem) ? Optional.of(delay) : Optional.empty();
    } catch (DateTimeException _) {
      form.require(false, "delay", problem);
      return Optional.empty();
    }
  }
}
