package dev.casement.app.http.input;

import static dev.casement.app.http.input.ContentInput.LONGEST_TEXT;
import static dev.casement.app.http.input.ContentInput.LONGEST_TITLE;

import dev.casement.core.domain.message.ContactCard;
import dev.casement.core.domain.message.ContactCards;
import dev.casement.core.domain.message.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads address book entries.
final class ContactCardsInput {

  private ContactCardsInput() {}

  static Supplier<Content> read(Fields in) {
    Field<List<Supplier<ContactCard>>> cards =
        in.objects("contacts", ContactCardsInput::card)
            .required()
            .must(all -> !all.isEmpty(), "must hold at least one");
    return () -> new ContactCards(cards.value().stream().map(Supplier::get).toList());
  }

  private static Supplier<ContactCard> card(Fields in) {
    Field<String> name = in.text("name", LONGEST_TITLE).required();
    Field<String> first = in.text("first_name", LONGEST_TITLE);
    Field<String> last = in.text("last_name", LONGEST_TITLE);
    Field<String> organisation = in.text("organisation", LONGEST_TITLE);
    Field<String> jobTitle = in.text("job_title", LONGEST_TITLE);
    Field<String> birthday = in.text("birthday", LONGEST_TITLE);
    Field<List<Supplier<ContactCard.Phone>>> phones =
        in.objects("phones", ContactCardsInput::phone);
    Supplier<List<ContactCard.Labelled>> emails = labelled(in, "emails");
    Supplier<List<ContactCard.Labelled>> urls = labelled(in, "urls");
    Supplier<List<ContactCard.Labelled>> addresses = labelled(in, "addresses");
    return () ->
        new ContactCard(
            name.value(),
            first.maybe(),
            last.maybe(),
            organisation.maybe(),
            jobTitle.maybe(),
            birthday.maybe(),
            phones.orElse(List.of()).stream().map(Supplier::get).toList(),
            emails.get(),
            urls.get(),
            addresses.get(),
            Optional.empty());
  }

  private static Supplier<ContactCard.Phone> phone(Fields in) {
    Field<String> number = in.text("number", LONGEST_TITLE).required();
    Field<String> label = in.text("label", LONGEST_TITLE);
    Field<String> waId = in.text("wa_id", LONGEST_TITLE);
    return () -> new ContactCard.Phone(number.value(), label.maybe(), waId.maybe());
  }

  private static Supplier<List<ContactCard.Labelled>> labelled(Fields in, String name) {
    Field<List<Supplier<ContactCard.Labelled>>> values =
        in.objects(
            name,
            one -> {
              Field<String> value = one.text("value", LONGEST_TEXT).required();
              Field<String> label = one.text("label", LONGEST_TITLE);
              return () -> new ContactCard.Labelled(value.value(), label.maybe());
            });
    return () -> values.orElse(List.of()).stream().map(Supplier::get).toList();
  }
}
