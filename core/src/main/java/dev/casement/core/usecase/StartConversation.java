package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.store.AccountStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Starts a conversation with a customer, or goes on with the one there is. Where the first message
/// may not go, nothing is made.
public final class StartConversation {

  private final AccountStore accounts;
  private final Threads threads;
  private final Submission submission;
  private final StoreSubmission store;
  private final InstantSource clock;

  StartConversation(
      AccountStore accounts,
      Threads threads,
      Submission submission,
      StoreSubmission store,
      InstantSource clock) {
    this.accounts = accounts;
    this.threads = threads;
    this.submission = submission;
    this.store = store;
    this.clock = clock;
  }

  public SendResult start(
      CompanyId company, AccountId accountId, Customer customer, SendCommand command) {
    return store.until(company, command, () -> attempt(company, accountId, customer, command));
  }

  private Submission.Drafted attempt(
      CompanyId company, AccountId accountId, Customer customer, SendCommand command) {
    Optional<ConnectedAccount> account = accounts.account(company, accountId);
    if (account.isEmpty()) {
      return new Submission.Drafted.Not(new SendResult.Unknown("account"));
    }
    ChannelAccount ours = account.get().account();
    return switch (customer) {
      case Customer.At(CustomerAddress address, Optional<String> name) ->
          draft(ours, new CustomerRef(List.of(address), name, Optional.empty()), command);
      case Customer.Known(ContactId id) -> {
        Optional<CustomerRef> known =
            threads.person(company, id).flatMap(contact -> threads.addressOf(contact, ours));
        yield known
            .map(ref -> draft(ours, ref, command))
            .orElseGet(() -> new Submission.Drafted.Not(new SendResult.Unknown("contact")));
      }
    };
  }

  private Submission.Drafted draft(
      ChannelAccount account, CustomerRef customer, SendCommand command) {
    Threads.CustomerThread thread = threads.findOrDraft(account, customer, clock.instant());
    Submission.Drafted drafted = submission.draft(thread.conversation(), account, command);
    if (drafted instanceof Submission.Drafted.Ready ready) {
      thread.into(ready.changes());
    }
    return drafted;
  }

  /// Whom to write to.
  public sealed interface Customer {

    /// Whoever is at this address.
    record At(CustomerAddress address, Optional<String> name) implements Customer {}

    /// Somebody we know, at their address on the account's channel.
    record Known(ContactId contact) implements Customer {}
  }
}
