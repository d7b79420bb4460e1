package dev.casement.core.usecase;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.privacy.DeletionRequest;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.port.store.DeletionLog;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Does what people asked to have deleted, and writes down what came of it. Whoever asks through
/// the provider is usually no customer but one who connected an account, and of them nothing is
/// held. May run twice: what is erased stays erased.
public final class EraseRequested {

  private static final int BATCH = 20;
  private static final String REASON = "data_deletion_request";

  private final DeletionLog log;
  private final ContactStore contacts;
  private final ErasePerson erase;
  private final InstantSource clock;

  EraseRequested(DeletionLog log, ContactStore contacts, ErasePerson erase, InstantSource clock) {
    this.log = log;
    this.contacts = contacts;
    this.erase = erase;
    this.clock = clock;
  }

  /// Does some of what waits, oldest first.
  ///
  /// @return how many requests; 0 when none waits
  public int run() {
    List<DeletionRequest> waiting = log.waiting(BATCH);
    for (DeletionRequest request : waiting) {
      int people = 0;
      for (CompanyId company : request.companies()) {
        Optional<Contact> person = person(company, request);
        person.ifPresent(found -> erase.erase(company, found.id(), REASON));
        people += person.isPresent() ? 1 : 0;
      }
      log.put(request.done(new DeletionRequest.Outcome(clock.instant(), people)));
    }
    return waiting.size();
  }

  private Optional<Contact> person(CompanyId company, DeletionRequest request) {
    Identity identity = new Identity(request.channel(), CustomerAddress.userId(request.userId()));
    return contacts.at(company, identity);
  }
}
