package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelEvent.Preference;
import dev.casement.core.port.channel.ChannelEvent.PreferenceSignalled;
import dev.casement.core.port.channel.ChannelEvent.ThreadOwnerChanged;
import dev.casement.core.port.channel.ChannelEvent.Unrecognised;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.meta.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What Meta says about one customer's thread: who holds it, whether marketing is wanted in it,
/// what became of a group.
final class ThreadNotices {

  private ThreadNotices() {}

  /// Control passed is told to the new holder, control taken to the one who had it.
  static ChannelEvent handover(WireItem item) {
    Json value = item.value();
    Json sender = value.at("sender");
    String type = value.textOrEmpty("type");
    boolean taken = type.equals("control_taken") || value.has("control_taken");
    boolean passed = type.equals("control_passed") || value.has("control_passed");
    if (!taken && !passed) {
      return new Unrecognised("messaging_handovers", false);
    }
    return Customers.beside(item)
        .known(sender.text("phone_number").or(() -> sender.text("wa_id")), sender.text("user_id"))
        .<ChannelEvent>map(customer -> new ThreadOwnerChanged(customer, taken))
        .orElseGet(() -> new Unrecognised("handover of nobody", false));
  }

  static ChannelEvent preference(WireItem item) {
    Json preference = item.element();
    Optional<Preference> signalled =
        switch (preference.textOrEmpty("value").toLowerCase(Locale.ROOT)) {
          case "stop" -> Optional.of(Preference.STOP);
          case "resume" -> Optional.of(Preference.RESUME);
          case "signup" -> Optional.of(Preference.SIGNUP);
          default -> Optional.empty();
        };
    return signalled
        .flatMap(signal ->
            Customers.beside(item)
                .known(preference.text("wa_id"), preference.text("user_id"))
                .<ChannelEvent>map(customer ->
                    new PreferenceSignalled(customer, signal, preference.text("detail"))))
        .orElseGet(() -> new Unrecognised("user_preferences", false));
  }

  /// A group's name is told when it is made or renamed; the rest changes nothing here.
  static ChannelEvent group(WireItem item) {
    Json group = item.element();
    Optional<String> subject =
        group.text("subject").or(() -> group.at("group_subject").text("text"));
    Optional<String> id = group.text("group_id").filter(Customers::fits);
    return id.isPresent() && subject.isPresent()
        ? new ChannelEvent.CustomerNamed(
            new CustomerRef(List.of(CustomerAddress.group(id.get())), subject, Optional.empty()))
        : new ChannelEvent.Noted(item.field());
  }
}
