package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentAuthor;
import dev.casement.core.domain.consent.ConsentSettings;
import dev.casement.core.domain.consent.ConsentWords;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.message.ButtonReply;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.port.store.CompanyStore;
import dev.casement.core.port.store.ConsentStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Hears in what a customer says that they want no more templates, or want them again (decisions.md
/// D12). A word counts where it is all that was said, or all that a button sends back.
final class HearConsent {

  private final CompanyStore companies;
  private final ConsentStore consents;
  private final Ids ids;
  private final InstantSource clock;

  HearConsent(CompanyStore companies, ConsentStore consents, Ids ids, InstantSource clock) {
    this.companies = companies;
    this.consents = consents;
    this.ids = ids;
    this.clock = clock;
  }

  /// What this person's message adds to their consent history.
  ///
  /// @param at when they said it; what is in the future was said now
  Optional<Consent> in(
      ChannelAccount account, ContactId contact, InboundMessage message, Instant at) {
    return in(account, contact, message, at, List.of());
  }

  /// The same for one of several messages that are put down together.
  ///
  /// @param before what those before it add
  Optional<Consent> in(
      ChannelAccount account,
      ContactId contact,
      InboundMessage message,
      Instant at,
      List<Consent> before) {
    List<String> said = said(message.content());
    if (said.stream().allMatch(word -> word.length() > ConsentWords.LONGEST)) {
      return Optional.empty();
    }
    ConsentWords words =
        companies
            .company(account.company())
            .map(Company::consent)
            .orElse(ConsentSettings.STANDARD)
            .words();
    Instant now = clock.instant();
    return said.stream()
        .flatMap(word -> words.meaningOf(word).stream())
        .min(Comparator.naturalOrder())
        .map(meaning -> consent(account, contact, message, meaning, at.isAfter(now) ? now : at))
        .filter(consent -> consent.kind() == Consent.Kind.OPT_OUT || liftsAny(consent, before));
  }

  private static List<String> said(Content content) {
    return switch (content) {
      case Content.Text text -> List.of(text.text());
      case ButtonReply reply -> Stream.of(reply.id(), reply.title()).distinct().toList();
      default -> List.of();
    };
  }

  private Consent consent(
      ChannelAccount account,
      ContactId contact,
      InboundMessage message,
      ConsentWords.Meaning meaning,
      Instant at) {
    return new Consent(
        ids.next(),
        account.company(),
        contact,
        account.channel(),
        switch (meaning) {
          case STOP -> Consent.Kind.OPT_OUT;
          case START -> Consent.Kind.OPT_OUT_LIFTED;
        },
        Purpose.ALL,
        Optional.empty(),
        ConsentAuthor.CUSTOMER,
        Consent.CUSTOMERS_WORD,
        Optional.of(message.content().words()),
        Optional.of(message.id()),
        at,
        clock.instant());
  }

  /// A start word that finds nothing to take back is an ordinary word.
  private boolean liftsAny(Consent lifting, List<Consent> before) {
    return Stream.concat(
            consents.history(lifting.company(), lifting.contact()).stream(), before.stream())
        .filter(entry ->
            entry.author().kind() == ConsentAuthor.Kind.CUSTOMER
                && entry.channel().equals(lifting.channel())
                && !entry.at().isAfter(lifting.at()))
        .sorted(Comparator.comparing(Consent::at))
        .reduce((_, later) -> later)
        .filter(last -> last.kind() == Consent.Kind.OPT_OUT)
        .isPresent();
  }
}
