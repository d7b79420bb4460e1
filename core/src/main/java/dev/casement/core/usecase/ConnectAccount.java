package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.upkeep.AccountCondition;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.SettingSpec;
import dev.casement.core.port.store.AccountConditions;
import dev.casement.core.port.store.AccountStore;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Connects an account of the company on a channel, changes it, and disconnects it. What is needed
/// of it the channel's module says.
public final class ConnectAccount {

  private static final String EXTERNAL_ID = "external_id";

  private final Channels channels;
  private final AccountStore accounts;
  private final AccountConditions conditions;
  private final PullTemplates pulls;
  private final Lanes lanes;
  private final Ids ids;
  private final InstantSource clock;

  ConnectAccount(
      Channels channels,
      AccountStore accounts,
      AccountConditions conditions,
      PullTemplates pulls,
      Lanes lanes,
      Ids ids,
      InstantSource clock) {
    this.channels = channels;
    this.accounts = accounts;
    this.conditions = conditions;
    this.pulls = pulls;
    this.lanes = lanes;
    this.ids = ids;
    this.clock = clock;
  }

  public Answer connect(CompanyId company, NewAccount wanted) {
    Optional<Channel> channel = channels.channel(wanted.channel());
    if (channel.isEmpty()) {
      String known =
          String.join(", ", channels.all().stream().map(c -> c.descriptor().id().value()).toList());
      return new Answer.Invalid(List.of(new FieldFault("channel", "must be one of " + known)));
    }
    return store(
        channel.get(),
        new ConnectedAccount(
            new ChannelAccount(
                new AccountId(ids.next()),
                company,
                wanted.channel(),
                wanted.name(),
                wanted.externalId(),
                wanted.settings(),
                wanted.capabilities(),
                wanted.zone(),
                wanted.customerNoun(),
                true),
            new Credentials(wanted.credentials())),
        true);
  }

  /// Changes an account; what is empty stays. Settings and credentials are changed by name.
  public Answer change(CompanyId company, AccountId id, Change change) {
    Optional<ConnectedAccount> found = accounts.account(company, id);
    if (found.isEmpty()) {
      return new Answer.Unknown();
    }
    ChannelAccount old = found.get().account();
    Map<String, String> settings = new HashMap<>(old.settings());
    settings.putAll(change.settings());
    Map<String, Secret> secrets = new HashMap<>(found.get().credentials().secrets());
    secrets.putAll(change.credentials());
    Answer answer =
        store(
            channels.required(old.channel()),
            new ConnectedAccount(
                new ChannelAccount(
                    old.id(),
                    company,
                    old.channel(),
                    change.name().orElse(old.name()),
                    old.externalId(),
                    settings,
                    change.capabilities().orElse(old.capabilities()),
                    change.zone().orElse(old.zone()),
                    change.customerNoun().orElse(old.customerNoun()),
                    change.enabled().orElse(old.enabled())),
                new Credentials(secrets)),
            !change.settings().isEmpty() || !change.credentials().isEmpty());
    lanes.open(id);
    return answer;
  }

  /// Lets go of an account.
  ///
  /// @return whether there was one
  public boolean disconnect(CompanyId company, AccountId id) {
    boolean removed = accounts.remove(company, id);
    boolean _ = conditions.remove(company, id);
    pulls.never(company, id);
    return removed;
  }

  /// @param anew whether what was known of its condition was known of other settings or secrets
  private Answer store(Channel channel, ConnectedAccount account, boolean anew) {
    List<FieldFault> faults = faults(channel, account);
    if (!faults.isEmpty()) {
      return new Answer.Invalid(faults);
    }
    if (!accounts.put(account)) {
      return new Answer.Taken();
    }
    if (anew) {
      conditions.put(
          AccountCondition.unknown(
              account.account().company(), account.account().id(), clock.instant()));
      pulls.soon(account.account());
    }
    return new Answer.Connected(account);
  }

  private static List<FieldFault> faults(Channel channel, ConnectedAccount account) {
    List<FieldFault> faults = new ArrayList<>();
    Set<String> settings = new HashSet<>(account.account().settings().keySet());
    Set<String> secrets = new HashSet<>(account.credentials().secrets().keySet());
    for (SettingSpec spec : channel.descriptor().settings()) {
      check(spec, value(spec, account), faults);
      settings.remove(spec.name());
      secrets.remove(spec.name());
    }
    settings.forEach(
        name -> faults.add(new FieldFault("settings." + name, "is not a setting of this channel")));
    secrets.forEach(name ->
        faults.add(new FieldFault("credentials." + name, "is not a secret of this channel")));
    Set<Capability> known = channel.descriptor().accountCapabilities().keySet();
    account.account().capabilities().stream()
        .filter(capability -> !known.contains(capability))
        .sorted()
        .forEach(capability ->
            faults.add(
                new FieldFault(
                    "capabilities", "'" + capability + "' is not one of " + names(known))));
    return faults;
  }

  private static String names(Set<Capability> capabilities) {
    return capabilities.stream().sorted().map(Capability::id).collect(Collectors.joining(", "));
  }

  private static void check(SettingSpec spec, Optional<String> value, List<FieldFault> faults) {
    String field = field(spec);
    if (value.isEmpty() || value.get().isBlank()) {
      if (spec.required()) {
        faults.add(new FieldFault(field, "is missing: " + spec.help()));
      }
      return;
    }
    spec.pattern()
        .filter(pattern -> !value.get().matches(pattern))
        .ifPresent(_ -> faults.add(new FieldFault(field, spec.wanted())));
  }

  private static String field(SettingSpec spec) {
    if (spec.name().equals(EXTERNAL_ID)) {
      return EXTERNAL_ID;
    }
    return (spec.secret() ? "credentials." : "settings.") + spec.name();
  }

  private static Optional<String> value(SettingSpec spec, ConnectedAccount account) {
    if (spec.name().equals(EXTERNAL_ID)) {
      return Optional.of(account.account().externalId());
    }
    return spec.secret()
        ? account.credentials().secret(spec.name()).map(Secret::reveal)
        : Optional.ofNullable(account.account().settings().get(spec.name()));
  }

  /// An account to connect.
  public record NewAccount(
      ChannelId channel,
      String name,
      String externalId,
      Map<String, String> settings,
      Map<String, Secret> credentials,
      Set<Capability> capabilities,
      ZoneId zone,
      Map<String, String> customerNoun) {}

  /// What to change about an account.
  public record Change(
      Optional<String> name,
      Map<String, String> settings,
      Map<String, Secret> credentials,
      Optional<Set<Capability>> capabilities,
      Optional<ZoneId> zone,
      Optional<Map<String, String>> customerNoun,
      Optional<Boolean> enabled) {}

  /// What came of it.
  public sealed interface Answer {

    record Connected(ConnectedAccount account) implements Answer {}

    record Invalid(List<FieldFault> faults) implements Answer {
      public Invalid {
        faults = List.copyOf(faults);
      }
    }

    /// The external id belongs to another account on that channel.
    record Taken() implements Answer {}

    record Unknown() implements Answer {}
  }
}
