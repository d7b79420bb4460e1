package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelEvent.HistoryReceived;
import dev.casement.core.port.channel.ChannelEvent.Unrecognised;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.channel.PastMessage;
import dev.casement.core.port.channel.PastThread;
import dev.casement.meta.Json;
import dev.casement.meta.NoticeTexts;
import dev.casement.meta.Redaction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a number that also lives on a phone hands over when it is connected: old conversations, and
/// the names in its address book.
final class HistoryTranslator {

  /// What stands in a thread but says nothing.
  private static final Set<String> SILENT = Set.of("reaction", "edit", "revoke", "system");

  private final NoticeTexts texts;

  HistoryTranslator(NoticeTexts texts) {
    this.texts = texts;
  }

  /// One piece of the past; the phone's owner may have declined to share it.
  ChannelEvent chunk(WireItem item) {
    Json chunk = item.element();
    if (chunk.has("errors")) {
      String why =
          chunk.items("errors").stream()
              .flatMap(e -> e.at("error_data").text("details").or(() -> e.text("message")).stream())
              .findFirst()
              .orElse("");
      return new ChannelEvent.AccountNoticed(texts.notice("history_declined", why));
    }
    return new HistoryReceived(
        chunk.items("threads").stream().flatMap(thread -> thread(item, thread).stream()).toList());
  }

  private static Optional<PastThread> thread(WireItem item, Json thread) {
    Json context = thread.at("context");
    Optional<String> phone =
        context.text("wa_id").or(() -> thread.text("id")).filter(HistoryTranslator::isPhone);
    return Customers.of(
            Customers.addresses(phone, context.text("user_id")),
            Optional.empty(),
            context.text("username"))
        .map(with ->
            new PastThread(
                with,
                thread.items("messages").stream()
                    .flatMap(message -> message(item, message).stream())
                    .toList()));
  }

  private static boolean isPhone(String id) {
    return id.matches("\\+?[0-9]+");
  }

  /// A file behind a placeholder of the past, which comes as a message of its own.
  static ChannelEvent late(WireItem item, boolean byCompany) {
    Json message = item.element();
    Optional<CustomerRef> with =
        byCompany
            ? Customers.beside(item).of(message, "to", "to_user_id")
            : Customers.beside(item).of(message, "from", "from_user_id");
    return with.flatMap(customer ->
            message(item, message)
                .<ChannelEvent>map(
                    past -> new HistoryReceived(List.of(new PastThread(customer, List.of(past))))))
        .orElseGet(() -> new Unrecognised("history without customer", false));
  }

  private static Optional<PastMessage> message(WireItem item, Json message) {
    Optional<String> id = message.text("id");
    if (id.isEmpty() || Redaction.is(message) || SILENT.contains(InboundContents.type(message))) {
      return Optional.empty();
    }
    return message
        .time("timestamp")
        .map(at ->
            new PastMessage(
                id.get(),
                InboundContents.of(message),
                at,
                state(item, message),
                message.at("context").text("id")));
  }

  /// How far it got, where the company wrote it: it then has a recipient, or comes from the
  /// company's own number.
  private static Optional<DeliveryState> state(WireItem item, Json message) {
    String own = digits(item.value().at("metadata").textOrEmpty("display_phone_number"));
    boolean byCompany =
        message.has("to")
            || message.has("to_user_id")
            || (!own.isEmpty() && digits(message.textOrEmpty("from")).equals(own));
    if (!byCompany) {
      return Optional.empty();
    }
    return Optional.of(
        switch (message.at("history_context").textOrEmpty("status").toUpperCase(Locale.ROOT)) {
          case "DELIVERED" -> DeliveryState.DELIVERED;
          case "READ" -> DeliveryState.READ;
          case "PLAYED" -> DeliveryState.PLAYED;
          case "ERROR", "FAILED" -> DeliveryState.FAILED;
          default -> DeliveryState.SENT;
        });
  }

  private static String digits(String number) {
    return number.replaceAll("[^0-9]", "");
  }

  /// A name in the phone's address book; one that was taken out stays as it is here.
  static ChannelEvent name(WireItem item) {
    Json entry = item.element();
    Json contact = entry.at("contact");
    Optional<String> name = contact.text("full_name").or(() -> contact.text("first_name"));
    if (name.isEmpty() || entry.textOrEmpty("action").equalsIgnoreCase("remove")) {
      return new ChannelEvent.Noted("address book");
    }
    return Customers.of(
            Customers.addresses(contact.text("phone_number"), contact.text("user_id")),
            name,
            contact.text("username"))
        .<ChannelEvent>map(ChannelEvent.CustomerNamed::new)
        .orElseGet(() -> new Unrecognised("address book entry without number", false));
  }
}
