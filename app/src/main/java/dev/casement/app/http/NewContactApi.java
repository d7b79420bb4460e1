package dev.casement.app.http;

import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.IdentityInput;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.view.ContactView;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.message.Author;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.CreateContact;
import java.util.List;
import java.util.Optional;

/// `POST /v1/contacts`: a person who has not written yet.
final class NewContactApi implements Resource {
  private static final String PATH = "/v1/contacts";
  private static final int MOST = 20;

  private final Access access;
  private final Channels channels;
  private final CreateContact create;
  private final Once once;

  NewContactApi(Access access, Channels channels, CreateContact create, Once once) {
    this.access = access;
    this.channels = channels;
    this.create = create;
    this.once = once;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post(PATH, access.everybody(once.of(this::create)));
  }

  private Response create(Call call) {
    Fields in = call.body();
    Field<String> name = in.text("name", 200);
    Field<List<IdentityInput>> identities =
        in.objects("identities", one -> IdentityInput.read(one, channels))
            .required()
            .must(all -> !all.isEmpty() && all.size() <= MOST, "must hold 1 to " + MOST);
    in.check();
    Optional<AgentId> by =
        call.author() instanceof Author.Person(var agent) ? Optional.of(agent) : Optional.empty();
    return switch (create.create(
        call.company(),
        name.maybe(),
        identities.value().stream().map(IdentityInput::value).toList(),
        by)) {
      case CreateContact.Answer.Created(var contact) -> shown(201, contact);
      case CreateContact.Answer.Found(var contact) -> shown(200, contact);
      case CreateContact.Answer.Taken(var identity, var other) ->
          Response.problem(
              ProblemType.CONFLICT.with(
                  identity.address()
                      + " is an address of the contact "
                      + other
                      + ", and not all of these are."));
    };
  }

  private static Response shown(int status, Contact contact) {
    return Response.json(status, ContactView.of(contact))
        .header("Location", PATH + "/" + contact.id());
  }
}
