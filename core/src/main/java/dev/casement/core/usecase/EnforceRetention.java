package dev.casement.core.usecase;

import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.Retention;
import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.Stores;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Lets go of what companies keep no longer, a little at a time: raw events, files, messages. It
/// goes by the clock that may be moved, and on where it was, whoever did the last step. Of several
/// instances one may do it.
///
/// Files go before their messages: once a message is gone, nobody could say whose they were.
/// Conversations stay with their windows, since a window is evidence of its own (decisions.md D1),
/// and so does what messages cost.
public final class EnforceRetention {

  private final Stores stores;
  private final ForgetFiles files;
  private final ForgetPreviews previews;
  private final InstantSource clock;

  EnforceRetention(Stores stores, MediaShelf shelf, InstantSource clock) {
    this.stores = stores;
    this.files = new ForgetFiles(stores, shelf, clock);
    this.previews = new ForgetPreviews(stores);
    this.clock = clock;
  }

  /// Does some of it.
  ///
  /// @return whether there may be more to do at once
  public synchronized boolean step() {
    Instant now = clock.instant();
    List<Company> companies = stores.companies().companies();
    Map<CompanyId, Instant> messages = before(companies, now, Retention::messages);
    Map<CompanyId, Instant> media = before(companies, now, Retention::media);
    Map<CompanyId, Instant> raw = before(companies, now, Retention::rawEvents);
    raw.put(
        CompanyId.OPERATOR, Retention.before(now, Retention.USUAL_FOR_RAW_EVENTS, ZoneOffset.UTC));
    boolean more = stores.webhooks().forget(raw);
    boolean filesLeft = false;
    for (Company company : companies) {
      more |= files.ofCompany(company.id(), Optional.ofNullable(media.get(company.id())));
      Optional<Instant> gone = Optional.ofNullable(messages.get(company.id()));
      filesLeft |= gone.isPresent() && files.ofMessages(company.id(), gone.get());
      more |= gone.isPresent() && previews.ofCompany(company.id(), gone.get());
    }
    return filesLeft || stores.conversations().forgetMessages(messages) || more;
  }

  private static Map<CompanyId, Instant> before(
      List<Company> companies, Instant now, Function<Retention, Optional<Period>> kept) {
    Map<CompanyId, Instant> before = new HashMap<>();
    for (Company company : companies) {
      kept.apply(company.retention())
          .ifPresent(
              period -> before.put(company.id(), Retention.before(now, period, company.zone())));
    }
    return before;
  }
}
