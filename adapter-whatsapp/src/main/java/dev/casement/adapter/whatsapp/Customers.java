package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.meta.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who an item is about: phone and business-scoped ids that Meta put into the same item, and the
/// name from the contact that carries one of them. A contact that matches neither says nothing
/// about this customer, wherever it stands.
final class Customers {

  private final List<Json> contacts;

  private Customers(List<Json> contacts) {
    this.contacts = contacts;
  }

  /// The contacts beside the items of this change.
  static Customers beside(WireItem item) {
    return new Customers(item.value().items("contacts"));
  }

  /// The customer, or the whole group, that a message comes from or goes to: the window and the
  /// thread of what is said in a group are the group's (decisions.md D7).
  Optional<CustomerRef> of(Json message, String phone, String userId) {
    Optional<String> group = message.text("group_id").filter(Customers::fits);
    return group.isPresent()
        ? Optional.of(CustomerRef.of(CustomerAddress.group(group.get())))
        : known(message.text(phone), message.text(userId));
  }

  /// The customer with these addresses, the phone first, since it is the one to write to where
  /// there is one.
  Optional<CustomerRef> known(Optional<String> phone, Optional<String> userId) {
    Optional<Json> contact = contact(phone, userId);
    Optional<String> joinedPhone = phone.or(() -> contact.flatMap(c -> c.text("wa_id")));
    Optional<String> joinedId = userId.or(() -> contact.flatMap(c -> c.text("user_id")));
    List<CustomerAddress> addresses = addresses(joinedPhone, joinedId);
    if (!addresses.isEmpty()) {
      addresses.addAll(parents(contact.flatMap(c -> c.text("parent_user_id"))));
    }
    return of(
        addresses,
        contact.flatMap(c -> c.at("profile").text("name")),
        contact.flatMap(c -> c.at("profile").text("username")).flatMap(Customers::bare));
  }

  /// A user name without the sign before it.
  private static Optional<String> bare(String userName) {
    String bare = userName.startsWith("@") ? userName.substring(1) : userName;
    return Optional.of(bare).filter(name -> !name.isBlank());
  }

  static List<CustomerAddress> parents(Optional<String> parentId) {
    return parentId.filter(Customers::fits).map(CustomerAddress::parentUserId).stream().toList();
  }

  static Optional<CustomerRef> of(
      List<CustomerAddress> addresses, Optional<String> name, Optional<String> userName) {
    return addresses.isEmpty()
        ? Optional.empty()
        : Optional.of(new CustomerRef(addresses, name, userName));
  }

  static List<CustomerAddress> addresses(Optional<String> phone, Optional<String> userId) {
    List<CustomerAddress> addresses = new ArrayList<>(2);
    phone.filter(Customers::hasDigit).map(CustomerAddress::phone).ifPresent(addresses::add);
    userId.filter(Customers::fits).map(CustomerAddress::userId).ifPresent(addresses::add);
    return addresses;
  }

  private Optional<Json> contact(Optional<String> phone, Optional<String> userId) {
    for (Json contact : contacts) {
      if (same(contact, "user_id", userId) || same(contact, "wa_id", phone)) {
        return Optional.of(contact);
      }
    }
    return Optional.empty();
  }

  private static boolean same(Json contact, String field, Optional<String> value) {
    return value.isPresent() && contact.text(field).equals(value);
  }

  private static boolean hasDigit(String phone) {
    for (int i = 0; i < phone.length(); i++) {
      if (phone.charAt(i) >= '0' && phone.charAt(i) <= '9') {
        return phone.length() <= CustomerAddress.LONGEST;
      }
    }
    return false;
  }

  static boolean fits(String id) {
    return !id.isBlank() && id.length() <= CustomerAddress.LONGEST;
  }
}
