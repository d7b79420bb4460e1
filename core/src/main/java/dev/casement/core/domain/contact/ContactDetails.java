package dev.casement.core.domain.contact;

import dev.casement.core.domain.channel.AccountId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What is known of a person beside their addresses and the names the channels tell.
///
/// @param givenName what the company calls this person, before every other name
/// @param notes what the company wrote down
/// @param language a language tag, as the company set it
/// @param locale a language tag, as a channel told it
/// @param pictureUrl where a channel shows their picture; it may expire
/// @param profileAt when a channel was last asked who this is
/// @param blockedOn the accounts on which the company blocked this person at the provider
public record ContactDetails(
    Optional<String> givenName,
    Optional<String> notes,
    Optional<String> language,
    Optional<String> locale,
    Optional<String> pictureUrl,
    Optional<Instant> profileAt,
    Set<AccountId> blockedOn) {

  public static final ContactDetails NONE =
      new ContactDetails(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of());

  public ContactDetails {
    blockedOn = Set.copyOf(blockedOn);
  }

  /// These, and where one is missing the other's. Where somebody is blocked is told by both.
  public ContactDetails or(ContactDetails other) {
    Set<AccountId> blocked = new HashSet<>(blockedOn);
    blocked.addAll(other.blockedOn);
    return new ContactDetails(
        givenName.or(other::givenName),
        notes.or(other::notes),
        language.or(other::language),
        locale.or(other::locale),
        pictureUrl.or(other::pictureUrl),
        profileAt.or(other::profileAt),
        blocked);
  }

  /// With what the company says.
  public ContactDetails said(
      Optional<String> newName, Optional<String> newNotes, Optional<String> newLanguage) {
    return new ContactDetails(
        newName, newNotes, newLanguage, locale, pictureUrl, profileAt, blockedOn);
  }

  /// With what a channel told when it was asked; what it did not tell stays.
  public ContactDetails told(
      Optional<String> newLocale, Optional<String> newPictureUrl, Instant at) {
    return new ContactDetails(
        givenName,
        notes,
        language,
        newLocale.or(() -> locale),
        newPictureUrl.or(() -> pictureUrl),
        Optional.of(at),
        blockedOn);
  }

  /// With the accounts on which this person is blocked.
  public ContactDetails blockedOn(Set<AccountId> accounts) {
    return new ContactDetails(givenName, notes, language, locale, pictureUrl, profileAt, accounts);
  }
}
