package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.port.channel.MediaTransfer.Uploaded;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.MediaFiles;
import java.util.Optional;

/// Gives a provider one of our files as the sample that it wants to see in the header of a
/// template. The handle it gives in return goes into the template.
public final class SampleMedia {

  private final AccountStore accounts;
  private final MediaFiles files;
  private final ProviderCopies copies;

  SampleMedia(AccountStore accounts, MediaFiles files, ProviderCopies copies) {
    this.accounts = accounts;
    this.files = files;
    this.copies = copies;
  }

  public Answer sample(CompanyId company, MediaId id, AccountId accountId) {
    Optional<MediaFile> file = files.file(company, id).filter(one -> one.stored().isPresent());
    if (file.isEmpty()) {
      return new Answer.Unknown("file");
    }
    Optional<ConnectedAccount> account = accounts.account(company, accountId);
    if (account.isEmpty()) {
      return new Answer.Unknown("account");
    }
    return copies
        .sample(account.get(), file.get(), file.get().stored().orElseThrow())
        .map(SampleMedia::answer)
        .orElseGet(Answer.NotOffered::new);
  }

  private static Answer answer(Uploaded uploaded) {
    return switch (uploaded) {
      case Uploaded.Taken taken -> new Answer.Handle(taken.id());
      case Uploaded.Not(SendOutcome outcome) -> new Answer.Broken(failure(outcome));
    };
  }

  private static Failure failure(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Rejected(var failure) -> failure;
      case SendOutcome.Deferred(var failure, var _, var _) -> failure;
      case SendOutcome.Stopped(var failure) -> failure;
      case SendOutcome.Unknown(var failure) -> failure;
      case SendOutcome.Accepted _ -> throw new IllegalStateException("an upload sends nothing");
    };
  }

  /// What came of it.
  public sealed interface Answer {

    /// The provider's handle.
    record Handle(String handle) implements Answer {}

    /// The provider did not take it.
    record Broken(Failure failure) implements Answer {}

    /// Templates of this channel take no files.
    record NotOffered() implements Answer {}

    /// There is no such thing in this company.
    ///
    /// @param what `file` or `account`
    record Unknown(String what) implements Answer {}
  }
}
