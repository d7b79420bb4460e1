package dev.casement.app.sandbox;

import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.JsonBody;
import dev.casement.app.http.input.Texts;
import dev.casement.app.http.server.Request;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import dev.casement.core.domain.channel.AccountId;
import java.time.Duration;

/// Asks for faults and takes them back.
final class FaultCalls implements Resource {

  private static final int MOST_TIMES = 1_000_000;
  private static final int LONGEST_PATH = 256;
  private static final String DELAY = "must be a duration of up to 30 days, such as PT10S";
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
    Fields fields = Fields.of(JsonBody.read(request.body()));
    Field<Fault.Kind> kind = fields.word("kind", Fault.Kind.class).required();
    Field<Integer> code = fields.whole("code", 0, Integer.MAX_VALUE).to(Long::intValue);
    Field<Integer> subcode = fields.whole("subcode", 0, Integer.MAX_VALUE).to(Long::intValue);
    int times = fields.whole("times", 1, MOST_TIMES).to(Long::intValue).orElse(1);
    Field<AccountId> account =
        fields
            .text("account_id")
            .to(AccountId::new)
            .must(standIns::isPlayed, "is no account of the sandbox");
    Field<String> path = fields.text("path", LONGEST_PATH);
    Field<Duration> delay =
        fields
            .text("delay")
            .map(Texts::duration, DELAY)
            .must(time -> !time.isNegative() && time.compareTo(LONGEST_DELAY) <= 0, DELAY);
    if (kind.maybe().filter(asked -> asked == Fault.Kind.GRAPH_ERROR).isPresent()) {
      code.required();
    } else {
      refuse(fields, "code", code);
      refuse(fields, "subcode", subcode);
    }
    if (kind.maybe().filter(Fault.Kind::isLater).isEmpty() && delay.isGiven()) {
      fields.fault("delay", "is for a webhook_delay or webhook_reorder only");
    }
    if (kind.maybe().filter(Fault.Kind::isOfWebhooks).isPresent() && path.isGiven()) {
      fields.fault("path", "is for a request to the provider only");
    }
    fields.check();
    Fault fault =
        new Fault(
            kind.value(),
            code.maybe(),
            subcode.maybe(),
            account.maybe(),
            path.maybe(),
            delay.orElse(Fault.DEFAULT_DELAY));
    return Response.json(201, Json.object().put("id", faults.add(fault, times)));
  }

  private Response clear() {
    faults.clear();
    return Response.empty(204);
  }

  private static void refuse(Fields fields, String name, Field<?> member) {
    if (member.isGiven()) {
      fields.fault(name, "is for a graph_error only");
    }
  }
}
