package dev.casement.app.http;

import dev.casement.app.evidence.Evidence;
import dev.casement.app.evidence.EvidenceCsv;
import dev.casement.app.evidence.EvidenceJson;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Words;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.port.store.Stores;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// `/v1/contacts/{id}/consents/export`: a contact's consent history as evidence, to be kept.
final class EvidenceApi implements Resource {
  private final Access access;
  private final Stores stores;
  private final InstantSource clock;

  EvidenceApi(Access access, Stores stores, InstantSource clock) {
    this.access = access;
    this.stores = stores;
    this.clock = clock;
  }

  private enum Format {
    JSON,
    CSV
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/contacts/{id}/consents/export", access.everybody(this::export));
  }

  private Response export(Call call) {
    Format format =
        call.query(
                "format",
                word -> Words.find(Format.class, word),
                "must be one of " + Words.all(Format.class))
            .orElse(Format.JSON);
    Optional<Contact> contact = stores.contacts().contact(call.company(), new ContactId(call.id()));
    if (contact.isEmpty()) {
      return Response.problem(Missing.of("contact"));
    }
    Evidence evidence = evidence(contact.get());
    String end = format.name().toLowerCase(Locale.ROOT);
    Response response =
        switch (format) {
          case JSON -> Response.json(200, EvidenceJson.write(evidence));
          case CSV -> Response.text(200, "text/csv; charset=utf-8", EvidenceCsv.write(evidence));
        };
    return response.header(
        "Content-Disposition",
        "attachment; filename=\"consents-" + contact.get().id() + "." + end + "\"");
  }

  private Evidence evidence(Contact contact) {
    return new Evidence(
        stores.companies().company(contact.company()).orElseThrow(),
        contact,
        clock.instant(),
        stores.consents().chains(contact.company(), contact.id()),
        stores.consents().tombstones(contact.company(), contact.id()));
  }
}
