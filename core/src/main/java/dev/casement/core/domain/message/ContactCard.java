package dev.casement.core.domain.message;

import java.util.List;
import java.util.Optional;

/// One entry of an address book, as far as messengers pass it on.
///
/// @param name the whole name as it is shown
/// @param birthday as its sender wrote it, usually `YYYY-MM-DD`
/// @param vcard the entry as a vCard, where the provider adds one
public record ContactCard(
    String name,
    Optional<String> firstName,
    Optional<String> lastName,
    Optional<String> organisation,
    Optional<String> jobTitle,
    Optional<String> birthday,
    List<Phone> phones,
    List<Labelled> emails,
    List<Labelled> urls,
    List<Labelled> addresses,
    Optional<String> vcard) {

  public ContactCard {
    phones = List.copyOf(phones);
    emails = List.copyOf(emails);
    urls = List.copyOf(urls);
    addresses = List.copyOf(addresses);
  }

  /// A phone of the entry.
  ///
  /// @param waId the WhatsApp id of this phone, where it has one
  public record Phone(String number, Optional<String> label, Optional<String> waId) {}

  /// A value with what it is for, such as `WORK`.
  public record Labelled(String value, Optional<String> label) {}
}
