package dev.casement.app.http;

import dev.casement.app.http.input.CustomerInput;
import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.MessageInput;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.SendCommand;
import dev.casement.core.usecase.StartConversation;

/// `POST /v1/conversations`: the company writes first, or goes on with the thread there is.
final class StartApi implements Resource {
  private static final String MESSAGE = "message";

  private final Access access;
  private final Stores stores;
  private final Sending sending;
  private final StartConversation start;

  StartApi(Access access, Stores stores, Sending sending, StartConversation start) {
    this.access = access;
    this.stores = stores;
    this.sending = sending;
    this.start = start;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post("/v1/conversations", access.everybody(this::start));
  }

  private Response start(Call call) {
    Fields in = call.body();
    Field<String> account = in.text("account_id", 64).required();
    Field<CustomerInput> customer = in.object("customer").required().to(CustomerInput::read);
    Field<MessageInput> message = in.object(MESSAGE).required().to(MessageInput::read);
    in.check();
    AccountId accountId = new AccountId(account.value());
    MessageInput input = message.value();
    Sending.Body body = sending.start(call);
    if (input.overrides() && !call.caller().isAdmin()) {
      return Sending.mayNotOverride();
    }
    SendCommand command =
        input.command(
            call.author(input.isLowered()), call.mayPay(), sending.idempotency(call, body));
    return sending.answer(
        call,
        start.start(
            call.company(), accountId, customer(call, accountId, customer.value()), command),
        command,
        body,
        MESSAGE + ".");
  }

  /// The customer, who may be known under a phone number that was given as an id: where a channel
  /// goes by phone numbers we show them as such ourselves.
  private StartConversation.Customer customer(
      Call call, AccountId account, CustomerInput customer) {
    return customer
        .externalId()
        .filter(id -> isKnownPhone(call, account, id))
        .<StartConversation.Customer>map(
            id -> new StartConversation.Customer.At(CustomerAddress.phone(id), customer.name()))
        .orElseGet(customer::asGiven);
  }

  private boolean isKnownPhone(Call call, AccountId account, String id) {
    return id.matches("[0-9]{6,15}")
        && stores
            .accounts()
            .account(call.company(), account)
            .map(ours -> new Identity(ours.account().channel(), CustomerAddress.phone(id)))
            .flatMap(identity -> stores.contacts().at(call.company(), identity))
            .isPresent();
  }
}
