package dev.casement.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.DecisionJson;
import dev.casement.app.json.Json;
import dev.casement.app.json.TemplateJson;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.usecase.OfferTemplates;

/// `/v1/conversations/{id}/templates`: which templates may go there now, and what each would cost.
final class OffersApi implements Resource {
  private final Access access;
  private final ConversationStore conversations;
  private final OfferTemplates offer;
  private final Readers readers;

  OffersApi(Access access, ConversationStore conversations, OfferTemplates offer, Readers readers) {
    this.access = access;
    this.conversations = conversations;
    this.offer = offer;
    this.readers = readers;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/conversations/{id}/templates", access.everybody(this::offers));
  }

  private Response offers(Call call) {
    return conversations
        .conversation(call.company(), new ConversationId(call.id()))
        .map(conversation ->
            Listing.all(
                offer.offers(conversation, call.author().kind(), call.mayPay(), readers.of(call)),
                OffersApi::view))
        .orElseGet(() -> Response.problem(Missing.of("conversation")));
  }

  private static ObjectNode view(OfferTemplates.Offer offered) {
    ObjectNode tree = Json.object();
    tree.set("template", TemplateJson.write(offered.template()));
    tree.set("decision", DecisionJson.write(offered.explanation()));
    return tree;
  }
}
