package dev.casement.app.http;

import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.Texts;
import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.view.ContactView;
import dev.casement.app.json.Words;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentAuthor;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Search;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.RecordConsent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `/v1/contacts`: people, and the history of what they agreed to and stopped.
final class ContactsApi implements Resource {
  private static final String PATH = "/v1/contacts";
  private static final String CONSENTS = PATH + "/{id}/consents";

  private final Access access;
  private final Stores stores;
  private final Search search;
  private final Channels channels;
  private final RecordConsent record;
  private final Once once;

  ContactsApi(
      Access access,
      Stores stores,
      Search search,
      Channels channels,
      RecordConsent record,
      Once once) {
    this.access = access;
    this.stores = stores;
    this.search = search;
    this.channels = channels;
    this.record = record;
    this.once = once;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, access.everybody(this::list))
        .get(PATH + "/{id}", access.everybody(this::one))
        .get(CONSENTS, access.everybody(this::consents))
        .post(CONSENTS, access.everybody(once.of(this::record)))
        .get(CONSENTS + "/{consent}", access.everybody(this::consent));
  }

  private Response list(Call call) {
    PageRequest request = Listing.request(call, "contacts");
    Page<Contact> page =
        call.query("q")
            .map(typed -> search.contacts(call.company(), typed, request))
            .orElseGet(() -> stores.contacts().contacts(call.company(), request));
    return Listing.of("contacts", page, ContactView::of);
  }

  private Response one(Call call) {
    return contact(call)
        .map(contact -> Response.json(200, ContactView.of(contact)))
        .orElseGet(ContactsApi::missing);
  }

  private Response consents(Call call) {
    Optional<Contact> contact = contact(call);
    if (contact.isEmpty()) {
      return missing();
    }
    List<Consent> history =
        stores.consents().history(call.company(), contact.get().id()).stream()
            .sorted(Comparator.comparing(Consent::id))
            .toList();
    return Listing.cut(
        call, "consents " + contact.get().id(), history, Consent::id, ContactView::of);
  }

  private Response consent(Call call) {
    String id = call.request().parameter("consent");
    return stores.consents().history(call.company(), new ContactId(call.id())).stream()
        .filter(consent -> consent.id().equals(id))
        .findFirst()
        .map(consent -> Response.json(200, ContactView.of(consent)))
        .orElseGet(() -> Response.problem(Missing.of("consent")));
  }

  private Response record(Call call) {
    Fields in = call.body();
    Field<ChannelId> channel =
        in.text("channel").required().map(this::channel, "must be a channel that is installed");
    Field<Consent.Kind> kind =
        in.text("kind")
            .required()
            .map(
                word ->
                    Words.find(Consent.Kind.class, word)
                        .filter(found -> found != Consent.Kind.OPT_OUT_LIFTED),
                "must be one of opt_in, opt_out");
    Field<Purpose> purpose = in.word("purpose", Purpose.class).required();
    Field<AccountId> account = in.text("account_id", 64).to(AccountId::new);
    Field<String> source = in.text("source", 500).required();
    Field<String> wording = in.text("wording", 4_000);
    Field<MessageId> message = in.text("message_id", 64).to(MessageId::new);
    Field<Instant> at = in.text("at").map(Texts::instant, Texts.INSTANT);
    in.check();
    if (account.maybe().filter(id -> isForeign(call, id)).isPresent()) {
      return Response.problem(Missing.of("account", "account_id"));
    }
    RecordConsent.Statement statement =
        new RecordConsent.Statement(
            channel.value(),
            kind.value(),
            purpose.value(),
            account.maybe(),
            ConsentAuthor.of(call.author()),
            source.value(),
            wording.maybe(),
            message.maybe(),
            at.maybe());
    return switch (record.record(call.company(), new ContactId(call.id()), statement)) {
      case RecordConsent.Answer.Recorded(var consent) ->
          Response.json(201, ContactView.of(consent))
              .header("Location", PATH + "/" + consent.contact() + "/consents/" + consent.id());
      case RecordConsent.Answer.Invalid(var faults) -> Response.problem(Problem.fields(faults));
      case RecordConsent.Answer.Unknown _ -> missing();
    };
  }

  private boolean isForeign(Call call, AccountId id) {
    return stores.accounts().account(call.company(), id).isEmpty();
  }

  private Optional<ChannelId> channel(String word) {
    return channels.all().stream()
        .map(channel -> channel.descriptor().id())
        .filter(id -> id.value().equalsIgnoreCase(word))
        .findFirst();
  }

  private Optional<Contact> contact(Call call) {
    return stores.contacts().contact(call.company(), new ContactId(call.id()));
  }

  private static Response missing() {
    return Response.problem(Missing.of("contact"));
  }
}
