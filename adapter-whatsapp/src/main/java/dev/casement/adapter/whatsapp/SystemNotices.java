package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.message.Content;
import dev.casement.core.port.channel.ChannelEvent.IdentityChanged;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.meta.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// Notices that a customer changed their number or id. Old and new stand in the same item, which is
/// Meta's own word that they belong together (decisions.md D1).
final class SystemNotices {

  private SystemNotices() {}

  /// The change that a notice tells of; empty where it names no address that is new.
  ///
  /// @param from the customer as the item names them, before or after the change
  static Optional<IdentityChanged> read(CustomerRef from, String externalId, Json system) {
    List<CustomerAddress> now = now(from, system);
    List<CustomerAddress> before = before(from, system, now);
    if (now.stream().noneMatch(CustomerAddress::isReachable) || before.isEmpty()) {
      return Optional.empty();
    }
    Content.SystemNotice notice =
        new Content.SystemNotice(system.textOrEmpty("type"), system.textOrEmpty("body"));
    CustomerRef customer = new CustomerRef(now, from.profileName(), from.userName());
    return Optional.of(new IdentityChanged(customer, before, externalId, notice));
  }

  /// The new addresses; who got a new id only keeps the number.
  private static List<CustomerAddress> now(CustomerRef from, Json system) {
    Optional<String> phone = system.text("new_wa_id").or(() -> system.text("wa_id"));
    List<CustomerAddress> now = new ArrayList<>(Customers.addresses(phone, system.text("user_id")));
    if (phone.isEmpty() && !now.isEmpty()) {
      now.addAll(0, phones(from));
    }
    now.addAll(Customers.parents(system.text("parent_user_id")));
    return now;
  }

  private static List<CustomerAddress> phones(CustomerRef customer) {
    return customer.addresses().stream()
        .filter(address -> address.kind() == CustomerAddress.Kind.PHONE)
        .toList();
  }

  /// What the notice says the customer had before: in so many words, or by the address it comes
  /// from, which is the old one where it differs, and else the one thing that did not change.
  private static List<CustomerAddress> before(
      CustomerRef from, Json system, List<CustomerAddress> now) {
    SequencedSet<CustomerAddress> before =
        new LinkedHashSet<>(
            Customers.addresses(system.text("customer"), system.text("previous_user_id")));
    before.addAll(Customers.parents(system.text("previous_parent_user_id")));
    before.addAll(from.addresses());
    before.removeAll(now);
    boolean toldNothingOld = before.stream().noneMatch(CustomerAddress::isReachable);
    if (toldNothingOld && !from.addresses().containsAll(now)) {
      before.addAll(from.reachable());
    }
    return before.stream().anyMatch(CustomerAddress::isReachable) ? List.copyOf(before) : List.of();
  }
}
