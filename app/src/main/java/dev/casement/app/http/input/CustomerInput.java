package dev.casement.app.http.input;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.usecase.StartConversation;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads whom somebody wants to write to. Its values may be taken once the body was checked.
public final class CustomerInput {
  private final Field<String> externalId;
  private final Field<String> phone;
  private final Field<String> contact;
  private final Field<String> name;

  private CustomerInput(Fields in) {
    externalId = in.text("external_id", CustomerAddress.LONGEST);
    phone = in.text("phone").map(Texts::phone, Texts.PHONE);
    contact = in.text("contact_id", 64);
    name = in.text("name", 200);
    if (Stream.of(externalId, phone, contact).filter(Field::isGiven).count() != 1) {
      in.fault("", "must have one of external_id, phone and contact_id");
    }
  }

  public static CustomerInput read(Fields in) {
    return new CustomerInput(in);
  }

  public Optional<String> externalId() {
    return externalId.maybe();
  }

  public Optional<String> name() {
    return name.maybe();
  }

  /// The customer by the field that was used (decisions.md D23).
  public StartConversation.Customer asGiven() {
    return contact
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
