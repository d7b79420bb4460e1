package dev.casement.core.domain.consent;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import java.time.Instant;
import java.util.Optional;

/// One entry of a contact's consent history. Entries are added, never changed.
///
/// @param account the one account it is for; without one it is for the whole company (decisions.md
///   D11)
/// @param source how it was given: a form, a call, the customer's own word
/// @param wording what the customer was shown
/// @param at when it was given; the latest per purpose wins
public record Consent(
    String id,
    CompanyId company,
    ContactId contact,
    ChannelId channel,
    Kind kind,
    Purpose purpose,
    Optional<AccountId> account,
    String source,
    Optional<String> wording,
    Instant at,
    Instant recordedAt) {

  /// The source of what customers told the provider, not the company.
  public static final String TOLD_BY_PROVIDER = "provider";

  /// Given, or withdrawn.
  public enum Kind {
    OPT_IN,
    OPT_OUT,
    /// Takes back opt-outs of the same source that were given before, and agrees to nothing
    /// (decisions.md D10, D12).
    OPT_OUT_LIFTED
  }
}
