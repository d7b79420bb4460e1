package dev.casement.app.http;

import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.WhatIfInput;
import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.DecisionJson;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.port.store.PriceStore;
import dev.casement.core.usecase.AskWhatIf;
import dev.casement.core.usecase.Explain;
import dev.casement.core.usecase.WhatIf;
import java.time.InstantSource;

/// `/v1/decisions`: what a channel's policy would say in a situation that need not exist.
final class DecisionsApi implements Resource {
  private final Access access;
  private final InstantSource clock;
  private final Readers readers;
  private final PriceStore prices;
  private final AskWhatIf ask;
  private final Explain explain;

  DecisionsApi(
      Access access,
      InstantSource clock,
      Readers readers,
      PriceStore prices,
      AskWhatIf ask,
      Explain explain) {
    this.access = access;
    this.clock = clock;
    this.readers = readers;
    this.prices = prices;
    this.ask = ask;
    this.explain = explain;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post("/v1/decisions", access.everybody(this::decide));
  }

  private Response decide(Call call) {
    Fields in = call.body();
    WhatIfInput input = WhatIfInput.read(in);
    in.check();
    WhatIf asked = input.question(clock.instant());
    WhatIf question = asked.at(prices.card(call.company(), asked.channel()));
    return switch (ask.ask(question)) {
      case AskWhatIf.Answer.Decided(var decision, var facts) -> {
        SendProposal proposal =
            new SendProposal(
                question.intent(), question.author(), question.text().map(Content.Text::of));
        yield Response.json(
            200, DecisionJson.write(explain.explain(decision, proposal, facts, readers.of(call))));
      }
      case AskWhatIf.Answer.Invalid(var faults) -> Response.problem(Problem.fields(faults));
    };
  }
}
