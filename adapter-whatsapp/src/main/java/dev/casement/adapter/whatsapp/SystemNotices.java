package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.meta.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Notices that a customer changed their number or id. Old and new stand in the same item, which is
/// Meta's own word that they belong together (decisions.md D1).
final class SystemNotices {

  private SystemNotices() {}

  /// The customer with the new addresses first, then the old ones.
  static CustomerRef customer(CustomerRef from, Json system) {
    Optional<String> newPhone = system.text("new_wa_id").or(() -> system.text("wa_id"));
    List<CustomerAddress> addresses =
        new ArrayList<>(Customers.addresses(newPhone, system.text("user_id")));
    from.addresses().stream().filter(a -> !addresses.contains(a)).forEach(addresses::add);
    Customers.addresses(Optional.empty(), system.text("previous_user_id")).stream()
        .filter(a -> !addresses.contains(a))
        .forEach(addresses::add);
    return new CustomerRef(addresses, from.profileName(), from.userName());
  }
}
