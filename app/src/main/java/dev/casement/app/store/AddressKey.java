package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.Conversation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The key of an address that is held by one conversation, or by one contact.
///
/// @param place where it is one: at an account for conversations, on a channel for contacts
record AddressKey(String company, String place, String kind, String address) {

  static final List<String> TYPES = List.of("text", "text", "text", "text");

  static AddressKey of(CompanyId company, AccountId account, CustomerAddress address) {
    return of(company, account.value(), address);
  }

  static AddressKey of(Conversation conversation, CustomerAddress address) {
    return of(conversation.company(), conversation.account(), address);
  }

  static AddressKey of(CompanyId company, Identity identity) {
    return of(company, identity.channel().value(), identity.address());
  }

  private static AddressKey of(CompanyId company, String place, CustomerAddress address) {
    return new AddressKey(company.value(), place, Words.of(address.kind()), address.value());
  }

  /// The key in a row that has it beside other things.
  static AddressKey of(ResultSet row) throws SQLException {
    return new AddressKey(
        row.getString("company"),
        row.getString("at_place"),
        row.getString("at_kind"),
        row.getString("at_address"));
  }

  @Nullable Object[] values() {
    return new @Nullable Object[] {company, place, kind, address};
  }

  /// Its row, where this one holds it.
  @Nullable Object[] heldBy(String holder) {
    return new @Nullable Object[] {company, place, kind, address, holder};
  }
}
