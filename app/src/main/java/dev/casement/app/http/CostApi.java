package dev.casement.app.http;

import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.view.LedgerView;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.Ledger;

/// `/v1/messages/{id}/cost`: what the books say of one message.
final class CostApi implements Resource {
  private final Access access;
  private final Ledger ledger;

  CostApi(Access access, Ledger ledger) {
    this.access = access;
    this.ledger = ledger;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/messages/{id}/cost", access.everybody(this::cost));
  }

  private Response cost(Call call) {
    return ledger
        .entry(call.company(), new MessageId(call.id()))
        .map(entry -> Response.json(200, LedgerView.of(entry)))
        .orElseGet(() -> Response.problem(Missing.of("cost")));
  }
}
