package dev.casement.app.http;

import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.view.ContactView;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.usecase.BlockContact;

/// `/v1/contacts/{id}/block`: whether a person can write to an account.
final class BlockApi implements Resource {
  private static final String PATH = "/v1/contacts/{id}/block";

  private final Access access;
  private final BlockContact block;
  private final Once once;

  BlockApi(Access access, BlockContact block, Once once) {
    this.access = access;
    this.block = block;
    this.once = once;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .post(PATH, access.everybody(once.of(this::block)))
        .delete(PATH, access.everybody(this::unblock));
  }

  private Response block(Call call) {
    Fields in = call.body();
    Field<String> account = in.text("account_id", 64).required();
    in.check();
    return answer(
        call, block.block(call.company(), contact(call), new AccountId(account.value())), 200);
  }

  /// The account stands in the query, since many programs send no body here.
  private Response unblock(Call call) {
    AccountId account = new AccountId(call.required("account_id"));
    return answer(call, block.unblock(call.company(), contact(call), account), 204);
  }

  private static ContactId contact(Call call) {
    return new ContactId(call.id());
  }

  private static Response answer(Call call, BlockContact.Answer answer, int done) {
    return switch (answer) {
      case BlockContact.Answer.Done(var contact) ->
          done == 204 ? Response.empty(done) : Response.json(done, ContactView.of(contact));
      case BlockContact.Answer.Refused(var failure) ->
          Response.problem(
              ProblemType.CONFLICT.with(
                  "%s (code %d)"
                      .formatted(failure.sentence(call.language().tag()), failure.code())));
      case BlockContact.Answer.NotSupported _ ->
          Response.problem(
              ProblemType.CONFLICT.with(
                  "The account's channel blocks nobody, or the person has no address on it."));
      case BlockContact.Answer.Unknown(var what) ->
          Response.problem(
              what.equals("account") ? Missing.of(what, "account_id") : Missing.of(what));
    };
  }
}
