package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.template.Dealings;
import dev.casement.core.domain.template.Marks;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateChange;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.domain.template.TemplatePull;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.TemplateSource;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.TemplatePulls;
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
  private final TemplatePulls pulls;
  private final Ids ids;
  private final InstantSource clock;

  SyncTemplates(
      Channels channels,
      AccountStore accounts,
      TemplateRegistry registry,
      TemplatePulls pulls,
      Ids ids,
      InstantSource clock) {
    this.channels = channels;
    this.accounts = accounts;
    this.registry = registry;
    this.pulls = pulls;
    this.ids = ids;
    this.clock = clock;
  }

  public Answer sync(CompanyId company, AccountId id) {
    Optional<ConnectedAccount> account = accounts.account(company, id);
    if (account.isEmpty()) {
      return new Answer.Unknown();
    }
    Optional<TemplateSource> source =
        channels.channel(account.get().account().channel()).flatMap(Channel::templates);
    if (source.isEmpty()) {
      return new Answer.None();
    }
    Instant began = clock.instant();
    return switch (source.get().pull(account.get())) {
      case TemplateSource.Pulled.Broken(Failure failure) -> {
        TemplatePull pull = known(company, id, began).failed(failure, clock.instant());
        pulls.put(pull);
        yield new Answer.Broken(failure, pull);
      }
      case TemplateSource.Pulled.All(List<TemplateSource.RemoteTemplate> remote) -> {
        List<Template> taken = take(account.get().account(), remote, began);
        TemplatePull pull = known(company, id, began).worked(remote.size(), clock.instant());
        pulls.put(pull);
        yield new Answer.Synced(taken, pull);
      }
    };
  }

  private TemplatePull known(CompanyId company, AccountId account, Instant now) {
    return pulls.pull(company, account).orElseGet(() -> TemplatePull.never(company, account, now));
  }

  /// @param began what the provider told since then is newer than what was pulled
  private List<Template> take(
      ChannelAccount account, List<TemplateSource.RemoteTemplate> remotes, Instant began) {
    List<Template> taken = new ArrayList<>();
    Set<String> there = new HashSet<>();
    for (TemplateSource.RemoteTemplate remote : remotes) {
      there.add(key(remote.name(), remote.language()));
      Optional<Template> known =
          registry.template(account.company(), account.id(), remote.name(), remote.language());
      if (known.filter(template -> isNewer(template, began)).isEmpty()) {
        taken.add(
            known
                .map(template -> template.draft())
                .map(change -> told(change, remote, began))
                .orElseGet(() -> fresh(account, remote, began)));
      }
    }
    registry.templates(account.company(), account.id()).stream()
        .filter(known -> !there.contains(key(known.name(), known.language())))
        .filter(known -> known.status() != TemplateStatus.REQUESTED && !isNewer(known, began))
        .map(known -> known.draft().status("DELETED").done())
        .forEach(taken::add);
    registry.put(taken);
    return registry.templates(account.company(), account.id());
  }

  private static boolean isNewer(Template known, Instant began) {
    return known.syncedAt().isAfter(began);
  }

  private static String key(String name, String language) {
    return name + " " + language;
  }

  private static Template told(
      TemplateChange change, TemplateSource.RemoteTemplate remote, Instant now) {
    remote.quality().ifPresent(change::quality);
    return change
        .externalId(remote.externalId())
        .category(TemplateCategory.of(remote.category()))
        .comingCategory(remote.comingCategory())
        .status(remote.status())
        .reason(remote.reason())
        .format(remote.parameterFormat())
        .components(remote.components())
        .syncedAt(now)
        .done();
  }

  private Template fresh(
      ChannelAccount account, TemplateSource.RemoteTemplate remote, Instant now) {
    return new Template(
        new TemplateId(ids.next()),
        account.company(),
        account.id(),
        remote.externalId(),
        remote.name(),
        remote.language(),
        TemplateCategory.of(remote.category()),
        remote.comingCategory(),
        TemplateStatus.of(remote.status()),
        remote.status(),
        remote.quality(),
        remote.reason(),
        remote.parameterFormat(),
        remote.components(),
        Marks.NONE,
        Dealings.NONE,
        now);
  }

  /// What came of it.
  public sealed interface Answer {

    /// The registry is as the provider told it; these are the account's templates now.
    record Synced(List<Template> templates, TemplatePull pull) implements Answer {
      public Synced {
        templates = List.copyOf(templates);
      }
    }

    /// The provider could not be read to the end; nothing changed.
    record Broken(Failure failure, TemplatePull pull) implements Answer {}

    /// The channel has no templates.
    record None() implements Answer {}

    record Unknown() implements Answer {}
  }
}
