package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.ChannelAccount;
import java.util.Optional;

/// All accounts that have this value in this setting: how a provider names several at once, such as
/// every number of one business account.
///
/// @param number where it means one of their numbers only
public record AccountGroup(String setting, String value, Optional<OneNumber> number) {

  public boolean has(ChannelAccount account) {
    return value.equals(account.settings().get(setting))
        && number.map(one -> one.mayBeOf(account)).orElse(true);
  }

  /// A phone number as the provider prints it, which it does in several ways.
  ///
  /// @param setting in which accounts have theirs
  public record OneNumber(String setting, String printed) {

    /// An account whose number nobody wrote down may have any.
    private boolean mayBeOf(ChannelAccount account) {
      return Optional.ofNullable(account.settings().get(setting))
          .map(own -> digits(own).equals(digits(printed)))
          .orElse(true);
    }

    private static String digits(String number) {
      return number.replaceAll("[^0-9]", "");
    }
  }
}
