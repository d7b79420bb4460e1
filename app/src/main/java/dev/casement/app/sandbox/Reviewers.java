package dev.casement.app.sandbox;

import dev.casement.app.sandbox.StandIns.Played;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.port.channel.StandIn.Webhook;
import dev.casement.core.port.store.Stores;
import java.util.List;
import java.util.Optional;

/// The provider's reviewers, who decide on templates.
final class Reviewers {

  private final StandIns standIns;
  private final Stores stores;
  private final Courier courier;
  private final Runnable work;

  /// @param work does everything that is due, and returns when it is done
  Reviewers(StandIns standIns, Stores stores, Courier courier, Runnable work) {
    this.standIns = standIns;
    this.stores = stores;
    this.courier = courier;
    this.work = work;
  }

  /// Decides on a template. Returns when our webhook took that and it has had its effect.
  ///
  /// @param id ours or the provider's
  /// @return whether our webhook took it by now; empty where there is no such template
  Optional<Boolean> review(
      String id, String event, Optional<String> reason, Optional<String> category) {
    String externalId = known(id).map(Template::externalId).orElse(id);
    for (Played played : standIns.all()) {
      Optional<List<Webhook>> webhooks =
          played.standIn().review(externalId, event, reason, category);
      if (webhooks.isPresent()) {
        boolean delivered = courier.announce(played.id(), webhooks.get()).deliver();
        work.run();
        return Optional.of(delivered);
      }
    }
    return Optional.empty();
  }

  private Optional<Template> known(String id) {
    return stores.companies().companies().stream()
        .map(Company::id)
        .flatMap(company -> stores.templates().template(company, new TemplateId(id)).stream())
        .findFirst();
  }
}
