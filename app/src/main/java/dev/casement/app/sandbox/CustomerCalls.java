package dev.casement.app.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.JsonBody;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Request;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import dev.casement.app.sandbox.Customers.Arrived;
import dev.casement.app.sandbox.Customers.Counter;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.port.channel.StandIn.Shown;
import dev.casement.core.port.channel.StandIn.Voice;
import java.util.Optional;

/// Lets customers write and read, and shows their phones.
final class CustomerCalls implements Resource {

  private static final int LONGEST_NAME = 256;
  private static final String OBJECT = "must be an object";
  private static final String CUSTOMER = "/sandbox/customers/{channel}/{customer_id}";

  private final Customers customers;

  CustomerCalls(Customers customers) {
    this.customers = customers;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post(CUSTOMER + "/messages", this::write);
    routes.get(CUSTOMER + "/messages", this::phone);
    routes.post(CUSTOMER + "/read", this::read);
  }

  private Response write(Request request) {
    Fields fields = Fields.of(JsonBody.read(request.body()));
    Optional<AccountId> account = fields.text("account_id").to(AccountId::new).maybe();
    Field<String> text = fields.text("text");
    Field<String> payload = fields.any("payload").must(JsonNode::isObject, OBJECT).to(Json::print);
    Field<String> name = fields.text("name", LONGEST_NAME);
    Field<String> referral =
        fields.any("referral").must(JsonNode::isObject, OBJECT).to(Json::print);
    boolean optIn = fields.flag("opt_in").orElse(true);
    if (!text.isGiven() && !payload.isGiven()) {
      fields.fault("text", "is missing; give a text or a payload");
    }
    if (text.isGiven() && payload.isGiven()) {
      fields.fault("payload", "cannot be given together with text");
    }
    fields.check();
    Voice voice =
        new Voice(customer(request), name.maybe(), text.maybe(), payload.maybe(), referral.maybe());
    Arrived arrived = customers.write(counter(request, account), voice, optIn);
    return Response.json(
        202,
        Json.object()
            .put("external_id", arrived.externalId())
            .put("at", Json.instant(arrived.at()))
            .put("delivered", arrived.delivered()));
  }

  private Response phone(Request request) {
    Counter counter = counter(request, request.query("account_id").map(AccountId::new));
    ObjectNode list = Json.object();
    list.set("data", Json.array(customers.phone(counter, customer(request)), CustomerCalls::shown));
    return Response.json(200, list);
  }

  private Response read(Request request) {
    Fields fields =
        request.body().length == 0 ? Fields.none() : Fields.of(JsonBody.read(request.body()));
    Optional<AccountId> account = fields.text("account_id").to(AccountId::new).maybe();
    fields.check();
    if (!customers.read(counter(request, account), customer(request))) {
      throw notFound("This customer has no thread with the account.");
    }
    return Response.empty(204);
  }

  private Counter counter(Request request, Optional<AccountId> account) {
    return customers
        .counter(request.parameter("channel"), account)
        .orElseThrow(
            () -> notFound("There is no played channel of this name, or no such account on it."));
  }

  private static String customer(Request request) {
    String id = request.parameter("customer_id");
    if (id.isBlank() || id.length() > CustomerAddress.LONGEST) {
      throw notFound("A customer's id has 1 to " + CustomerAddress.LONGEST + " characters.");
    }
    return id;
  }

  private static RuntimeException notFound(String detail) {
    return ProblemType.NOT_FOUND.with(detail).asException();
  }

  private static JsonNode shown(Shown shown) {
    ObjectNode line = Json.object().put("direction", shown.direction()).put("type", shown.type());
    shown.text().ifPresent(text -> line.put("text", text));
    return line.put("external_id", shown.externalId())
        .put("at", Json.instant(shown.at()))
        .put("status", shown.status());
  }
}
