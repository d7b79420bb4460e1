package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.port.channel.TemplateSource;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.TemplateRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes over the templates that an account has at the provider. What is gone there stays as a
/// tombstone that cannot be sent (decisions.md D15); a pull that breaks off changes nothing.
public final class SyncTemplates {

  private final Channels channels;
  private final AccountStore accounts;
  private final TemplateRegistry registry;
  private final Ids ids;
  private final InstantSource clock;

  SyncTemplates(
      Channels channels,
      AccountStore accounts,
      TemplateRegistry registry,
      Ids ids,
      InstantSource clock) {
    this.channels = channels;
    this.accounts = accounts;
    this.registry = registry;
    this.ids = ids;
    this.clock = clock;
  }

  public Answer sync(CompanyId company, AccountId id) {
    Optional<ConnectedAccount> account = accounts.account(company, id);
    if (account.isEmpty()) {
      return new Answer.Unknown();
    }
    Optional<TemplateSource> source =
        channels.required(account.get().account().channel()).templates();
    if (source.isEmpty()) {
      return new Answer.Synced(List.of());
    }
    return switch (source.get().pull(account.get())) {
      case TemplateSource.Pulled.Broken(Failure failure) -> new Answer.Broken(failure);
      case TemplateSource.Pulled.All(List<TemplateSource.RemoteTemplate> remote) ->
          new Answer.Synced(take(account.get().account(), remote));
    };
  }

  private List<Template> take(ChannelAccount account, List<TemplateSource.RemoteTemplate> remotes) {
    Instant now = clock.instant();
    List<Template> taken = new ArrayList<>();
    Set<String> there = new HashSet<>();
    for (TemplateSource.RemoteTemplate remote : remotes) {
      there.add(key(remote.name(), remote.language()));
      taken.add(template(account, remote, now));
    }
    registry.templates(account.company(), account.id()).stream()
        .filter(known -> !there.contains(key(known.name(), known.language())))
        .forEach(known -> taken.add(tombstone(known)));
    registry.put(taken);
    return registry.templates(account.company(), account.id());
  }

  private static String key(String name, String language) {
    return name + " " + language;
  }

  private Template template(
      ChannelAccount account, TemplateSource.RemoteTemplate remote, Instant now) {
    Optional<Template> known =
        registry.template(account.company(), account.id(), remote.name(), remote.language());
    return new Template(
        known.map(Template::id).orElseGet(() -> new TemplateId(ids.next())),
        account.company(),
        account.id(),
        remote.externalId(),
        remote.name(),
        remote.language(),
        TemplateCategory.of(remote.category()),
        TemplateStatus.of(remote.status()),
        remote.status(),
        remote.quality(),
        remote.reason(),
        remote.parameterFormat(),
        remote.components(),
        known.map(Template::purposes).orElse(Set.of()),
        known.map(Template::issueResolution).orElse(false),
        known.map(Template::hidden).orElse(false),
        now);
  }

  private static Template tombstone(Template gone) {
    return new Template(
        gone.id(),
        gone.company(),
        gone.account(),
        gone.externalId(),
        gone.name(),
        gone.language(),
        gone.category(),
        TemplateStatus.DELETED,
        "DELETED",
        gone.quality(),
        gone.reason(),
        gone.parameterFormat(),
        gone.components(),
        gone.purposes(),
        gone.issueResolution(),
        gone.hidden(),
        gone.syncedAt());
  }

  /// What came of it.
  public sealed interface Answer {

    /// The registry is as the provider told it; these are the account's templates now.
    record Synced(List<Template> templates) implements Answer {
      public Synced {
        templates = List.copyOf(templates);
      }
    }

    /// The provider could not be read to the end; nothing changed.
    record Broken(Failure failure) implements Answer {}

    record Unknown() implements Answer {}
  }
}
