package dev.casement.app.http;

import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.IdentityInput;
import dev.casement.app.http.input.Texts;
import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.view.ContactView;
import dev.casement.app.json.LinkRecordJson;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.LinkRecord;
import dev.casement.core.domain.message.Author;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.usecase.AddIdentity;
import dev.casement.core.usecase.ChangeContact;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.ErasePerson;
import dev.casement.core.usecase.FieldFault;
import dev.casement.core.usecase.MergeContacts;
import dev.casement.core.usecase.Platform;
import dev.casement.core.usecase.UnmergeContact;
import java.util.List;
import java.util.Optional;

/// `/v1/contacts/{id}`: what the company says about one person, and which contacts are that person.
final class PersonApi implements Resource {
  private static final String PATH = "/v1/contacts/{id}";
  private static final String BY_HAND = "by hand";
  private static final String ASKED = "asked for";
  private static final int MOST_REASON = 500;

  private final Access access;
  private final ContactStore contacts;
  private final Channels channels;
  private final ChangeContact change;
  private final AddIdentity add;
  private final MergeContacts merge;
  private final UnmergeContact unmerge;
  private final ErasePerson erase;
  private final Once once;

  PersonApi(Access access, ContactStore contacts, Channels channels, Platform platform, Once once) {
    this.access = access;
    this.contacts = contacts;
    this.channels = channels;
    this.change = platform.people().changeContact();
    this.add = platform.people().addIdentity();
    this.merge = platform.people().mergeContacts();
    this.unmerge = platform.people().unmergeContact();
    this.erase = platform.erasure().erasePerson();
    this.once = once;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .patch(PATH, access.everybody(this::change))
        .delete(PATH, access.admins(this::erase))
        .post(PATH + "/identities", access.everybody(once.of(this::add)))
        .post(PATH + "/merge", access.everybody(once.of(this::merge)))
        .post(PATH + "/unmerge", access.everybody(once.of(this::unmerge)))
        .get(PATH + "/links", access.everybody(this::links));
  }

  private Response change(Call call) {
    Fields in = call.body();
    ChangeContact.Change wanted =
        new ChangeContact.Change(
            said(in, "name", in.text("name", 200)),
            said(in, "notes", in.text("notes", 4_000)),
            said(in, "language", in.text("language").map(Texts::language, Texts.LANGUAGE)));
    in.check();
    return change
        .change(call.company(), id(call), wanted)
        .map(contact -> Response.json(200, ContactView.of(contact)))
        .orElseGet(PersonApi::missing);
  }

  private Response erase(Call call) {
    String reason =
        call.query("reason", PersonApi::reason, "must have at most 500 characters").orElse(ASKED);
    return erase.erase(call.company(), id(call), reason) ? Response.empty(204) : missing();
  }

  private static Optional<String> reason(String text) {
    return Optional.of(text).filter(said -> said.codePointCount(0, said.length()) <= MOST_REASON);
  }

  private static Optional<ChangeContact.Said> said(Fields in, String name, Field<String> field) {
    return field.isGiven() || in.isNull(name)
        ? Optional.of(new ChangeContact.Said(field.maybe()))
        : Optional.empty();
  }

  private Response add(Call call) {
    Fields in = call.body();
    IdentityInput identity = IdentityInput.read(in, channels);
    Field<String> reason = in.text("reason", 500);
    in.check();
    return switch (add.add(
        call.company(), id(call), identity.value(), agent(call), reason.orElse(BY_HAND))) {
      case AddIdentity.Answer.Added(var contact) ->
          Response.json(201, ContactView.of(contact))
              .header("Location", "/v1/contacts/" + contact.id());
      case AddIdentity.Answer.Taken(var other) ->
          conflict("This is the address of the contact " + other + ". Merge the two contacts.");
      case AddIdentity.Answer.Merged(var into) -> gone(id(call), into);
      case AddIdentity.Answer.Unknown _ -> missing();
    };
  }

  private Response merge(Call call) {
    Fields in = call.body();
    Field<ContactId> other = in.text("contact_id", 64).required().to(ContactId::new);
    Field<String> reason = in.text("reason", 500);
    in.check();
    return switch (merge.merge(
        call.company(), id(call), other.value(), agent(call), reason.orElse(BY_HAND))) {
      case MergeContacts.Answer.Merged(var contact) -> shown(contact);
      case MergeContacts.Answer.Gone(var contact, var into) -> gone(contact, into);
      case MergeContacts.Answer.Same _ ->
          Response.problem(
              Problem.fields(List.of(new FieldFault("contact_id", "must be another contact"))));
      case MergeContacts.Answer.Unknown(var unknown) ->
          unknown.equals(id(call))
              ? missing()
              : Response.problem(Missing.of("contact", "contact_id"));
    };
  }

  private Response unmerge(Call call) {
    Fields in = call.bodyOrNone();
    Field<String> other = in.text("contact_id", 64);
    Field<String> line = in.text("link_id", 64);
    Field<String> reason = in.text("reason", 500);
    if (other.isGiven() && line.isGiven()) {
      in.fault("link_id", "must not stand beside contact_id");
    }
    in.check();
    UnmergeContact.Which which =
        other
            .maybe()
            .<UnmergeContact.Which>map(id -> new UnmergeContact.Which.Of(new ContactId(id)))
            .or(() -> line.maybe().map(UnmergeContact.Which.Line::new))
            .orElseGet(UnmergeContact.Which.Newest::new);
    return switch (unmerge.unmerge(
        call.company(), id(call), which, agent(call), reason.orElse(BY_HAND))) {
      case UnmergeContact.Answer.Unmerged(var contact, var _) -> shown(contact);
      case UnmergeContact.Answer.Nothing _ ->
          conflict("No merge of this contact, or none of this kind, is there to be taken back.");
      case UnmergeContact.Answer.Unknown _ -> missing();
    };
  }

  private Response links(Call call) {
    if (contacts.contact(call.company(), id(call)).isEmpty()) {
      return missing();
    }
    return Listing.cut(
        call,
        "links " + call.id(),
        contacts.links(call.company(), id(call)),
        LinkRecord::id,
        LinkRecordJson::write);
  }

  private static Response shown(Contact contact) {
    return Response.json(200, ContactView.of(contact));
  }

  private static Response gone(ContactId contact, ContactId into) {
    return conflict("The contact " + contact + " was merged into " + into + ".");
  }

  private static Response conflict(String detail) {
    return Response.problem(ProblemType.CONFLICT.with(detail));
  }

  private static Response missing() {
    return Response.problem(Missing.of("contact"));
  }

  private static ContactId id(Call call) {
    return new ContactId(call.id());
  }

  private static Optional<AgentId> agent(Call call) {
    return switch (call.author()) {
      case Author.Person(var agent) -> Optional.of(agent);
      case Author.Automation _ -> Optional.empty();
    };
  }
}
