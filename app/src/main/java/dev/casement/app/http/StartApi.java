package dev.casement.app.http;

import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.MessageInput;
import dev.casement.app.http.input.Texts;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.usecase.SendCommand;
import dev.casement.core.usecase.StartConversation;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// `POST /v1/conversations`: the company writes first, or goes on with the thread there is.
final class StartApi implements Resource {
  private static final String MESSAGE = "message";

  private final Access access;
  private final Sending sending;
  private final StartConversation start;

  StartApi(Access access, Sending sending, StartConversation start) {
    this.access = access;
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
    Field<Supplier<StartConversation.Customer>> customer =
        in.object("customer").required().to(StartApi::customer);
    Field<MessageInput> message = in.object(MESSAGE).required().to(MessageInput::read);
    in.check();
    MessageInput input = message.value();
    Sending.Body body = sending.start(call);
    SendCommand command =
        input.command(
            call.author(input.isLowered()), call.mayPay(), sending.idempotency(call, body));
    return sending.answer(
        call,
        start.start(
            call.company(), new AccountId(account.value()), customer.value().get(), command),
        command,
        body,
        MESSAGE + ".");
  }

  private static Supplier<StartConversation.Customer> customer(Fields in) {
    Field<String> externalId = in.text("external_id", CustomerAddress.LONGEST);
    Field<String> phone = in.text("phone").map(Texts::phone, Texts.PHONE);
    Field<String> contact = in.text("contact_id", 64);
    Field<String> name = in.text("name", 200);
    long given = Stream.of(externalId, phone, contact).filter(Field::isGiven).count();
    if (given != 1) {
      in.fault("", "must have one of external_id, phone and contact_id");
    }
    return () ->
        contact
            .maybe()
            .<StartConversation.Customer>map(
                id -> new StartConversation.Customer.Known(new ContactId(id)))
            .orElseGet(() ->
                new StartConversation.Customer.At(
                    phone
                        .maybe()
                        .map(CustomerAddress::phone)
                        .orElseGet(() -> CustomerAddress.userId(externalId.value())),
                    name.maybe()));
  }
}
