package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.TemplateDesk;
import dev.casement.core.port.store.AccountStore;
import java.util.Optional;

/// Finds where the templates of an account are handed in.
final class TemplateDesks {

  private final Channels channels;
  private final AccountStore accounts;

  TemplateDesks(Channels channels, AccountStore accounts) {
    this.channels = channels;
    this.accounts = accounts;
  }

  Found find(CompanyId company, AccountId id) {
    Optional<ConnectedAccount> account = accounts.account(company, id);
    if (account.isEmpty()) {
      return new Found.None(new TemplateAnswer.Unknown("account"));
    }
    Optional<Channel> channel = channels.channel(account.get().account().channel());
    Optional<TemplateDesk> desk = channel.flatMap(Channel::templateDesk);
    String name =
        channel
            .map(one -> one.descriptor().name())
            .orElseGet(() -> account.get().account().channel().value());
    if (desk.isEmpty()) {
      return new Found.None(new TemplateAnswer.NotOffered(name, false));
    }
    return desk.get().isOpenTo(account.get().account())
        ? new Found.Desk(account.get(), desk.get())
        : new Found.None(new TemplateAnswer.NotOffered(name, true));
  }

  /// What was found.
  sealed interface Found {

    /// Here they are handed in.
    record Desk(ConnectedAccount account, TemplateDesk desk) implements Found {}

    /// They are not.
    record None(TemplateAnswer answer) implements Found {}
  }
}
