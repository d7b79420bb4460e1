package dev.casement.core.domain.consent;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.message.MessageId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One entry of a contact's consent history. Entries are added, never changed.
///
/// @param account the one account it is for; without one it is for the whole company (decisions.md
///   D11)
/// @param author who put it down
/// @param source how it was given: a form, a call, the customer's own word
/// @param wording what the customer was shown, or said
/// @param message the message that says so
/// @param at when it was given, to the millisecond; the latest per purpose wins
/// @param recordedAt when we wrote it down, to the millisecond
public record Consent(
    String id,
    CompanyId company,
    ContactId contact,
    ChannelId channel,
    Kind kind,
    Purpose purpose,
    Optional<AccountId> account,
    ConsentAuthor author,
    String source,
    Optional<String> wording,
    Optional<MessageId> message,
    Instant at,
    Instant recordedAt) {

  /// The source of what customers told the provider, not the company.
  public static final String TOLD_BY_PROVIDER = "provider";

  /// The source of what customers wrote to the company in so many words.
  public static final String CUSTOMERS_WORD = "customer_word";

  // What is hashed must be what a database gives back.
  public Consent {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /// Whether both say the same, whenever they were written down: a webhook may come twice.
  public boolean repeats(Consent other) {
    return kind == other.kind
        && purpose == other.purpose
        && account.equals(other.account)
        && source.equals(other.source)
        && author.kind() == other.author.kind()
        && at.equals(other.at);
  }

  /// Whether it stops messages of this account on this channel.
  public boolean stops(ChannelId onChannel, AccountId ofAccount) {
    return kind == Kind.OPT_OUT
        && channel.equals(onChannel)
        && account.map(ofAccount::equals).orElse(true);
  }

  /// Given, or withdrawn.
  public enum Kind {
    OPT_IN,
    OPT_OUT,
    /// Takes back opt-outs of the same author and source that were given before, and agrees to
    /// nothing (decisions.md D10, D12).
    OPT_OUT_LIFTED
  }
}
