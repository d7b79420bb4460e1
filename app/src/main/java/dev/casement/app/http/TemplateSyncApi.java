package dev.casement.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import dev.casement.app.json.TemplateJson;
import dev.casement.app.json.TemplatePullJson;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplatePull;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.SyncTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `/v1/templates/sync`: when the templates of each account were last taken over, with what came of
/// it; and doing so now.
final class TemplateSyncApi implements Resource {
  private static final String PATH = "/v1/templates/sync";

  private final Access access;
  private final Stores stores;
  private final SyncTemplates sync;
  private final Once once;

  TemplateSyncApi(Access access, Stores stores, SyncTemplates sync, Once once) {
    this.access = access;
    this.stores = stores;
    this.sync = sync;
    this.once = once;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, access.everybody(this::last))
        .post(PATH, access.everybody(once.of(this::sync)));
  }

  private Response last(Call call) {
    List<TemplatePull> pulls =
        accounts(call).stream()
            .flatMap(account -> stores.templatePulls().pull(call.company(), account).stream())
            .toList();
    return Listing.all(pulls, pull -> show(pull, call));
  }

  private List<AccountId> accounts(Call call) {
    return stores.accounts().accounts(call.company()).stream()
        .map(connected -> connected.account().id())
        .toList();
  }

  private static ObjectNode show(TemplatePull pull, Call call) {
    return TemplatePullJson.show(pull, call.language().tag());
  }

  /// One account whose provider cannot be read does not keep the others from being pulled; only
  /// where none could be is that the answer.
  private Response sync(Call call) {
    Fields in = call.bodyOrNone();
    Field<String> only = in.text("account_id", 64);
    in.check();
    List<Template> templates = new ArrayList<>();
    List<TemplatePull> pulls = new ArrayList<>();
    Optional<Failure> failure = Optional.empty();
    boolean synced = false;
    List<AccountId> asked =
        only.maybe().map(id -> List.of(new AccountId(id))).orElseGet(() -> accounts(call));
    for (AccountId id : asked) {
      switch (sync.sync(call.company(), id)) {
        case SyncTemplates.Answer.Synced(var taken, var pull) -> {
          synced = true;
          templates.addAll(taken);
          pulls.add(pull);
        }
        case SyncTemplates.Answer.Broken(Failure why, var pull) -> {
          failure = Optional.of(why);
          pulls.add(pull);
        }
        case SyncTemplates.Answer.None _ -> synced |= only.isGiven();
        case SyncTemplates.Answer.Unknown _ -> {
          if (only.isGiven()) {
            return Response.problem(Missing.of("account", "account_id"));
          }
        }
      }
    }
    if (failure.isPresent() && !synced) {
      return Response.problem(
          ProblemType.PROVIDER_REFUSED.with(failure.get().sentence(call.language().tag())));
    }
    ObjectNode tree = Json.object();
    tree.set("data", Json.array(templates, TemplateJson::write));
    tree.set("accounts", Json.array(pulls, pull -> show(pull, call)));
    return Response.json(202, tree.putNull("next_cursor"));
  }
}
