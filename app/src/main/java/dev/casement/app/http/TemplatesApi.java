package dev.casement.app.http;

import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.ParametersInput;
import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.view.RenderingView;
import dev.casement.app.json.TemplateJson;
import dev.casement.app.json.Words;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.template.Rendering;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.FieldFault;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `/v1/templates`: what the provider approved, and what it looks like filled in.
final class TemplatesApi implements Resource {
  private static final String PATH = "/v1/templates";

  private final Access access;
  private final Stores stores;

  TemplatesApi(Access access, Stores stores) {
    this.access = access;
    this.stores = stores;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, access.everybody(this::list))
        .get(PATH + "/{id}", access.everybody(this::one))
        .post(PATH + "/{id}/preview", access.everybody(this::preview));
  }

  private Response list(Call call) {
    Optional<TemplateStatus> status =
        call.query(
            "status",
            word -> Words.find(TemplateStatus.class, word),
            "must be one of " + Words.all(TemplateStatus.class));
    Optional<Template.UseFor> purpose =
        call.query(
            "purpose",
            word -> Words.find(Template.UseFor.class, word),
            "must be one of " + Words.all(Template.UseFor.class));
    List<Template> templates =
        accounts(call, call.query("account_id"), "account_id").stream()
            .flatMap(account -> stores.templates().templates(call.company(), account).stream())
            .filter(template -> status.isEmpty() || template.status() == status.get())
            .filter(template ->
                purpose.isEmpty()
                    || template.purposes().isEmpty()
                    || template.purposes().contains(purpose.get()))
            .sorted(Comparator.comparing(TemplatesApi::key))
            .toList();
    return Listing.cut(call, "templates", templates, TemplatesApi::key, TemplateJson::write);
  }

  /// By name, then language; the id tells accounts apart.
  private static String key(Template template) {
    return template.name() + " " + template.language() + " " + template.id();
  }

  /// This account, or all of them.
  private List<AccountId> accounts(Call call, Optional<String> id, String field) {
    if (id.isPresent()) {
      return List.of(
          stores
              .accounts()
              .account(call.company(), new AccountId(id.get()))
              .map(TemplatesApi::id)
              .orElseThrow(() -> Missing.of("account", field).asException()));
    }
    return stores.accounts().accounts(call.company()).stream().map(TemplatesApi::id).toList();
  }

  private static AccountId id(ConnectedAccount connected) {
    return connected.account().id();
  }

  private Response one(Call call) {
    return template(call)
        .map(template -> Response.json(200, TemplateJson.write(template)))
        .orElseGet(TemplatesApi::missing);
  }

  private Response preview(Call call) {
    Fields in = call.body();
    ParametersInput parameters = ParametersInput.read(in);
    in.check();
    Optional<Template> template = template(call);
    if (template.isEmpty()) {
      return missing();
    }
    Rendering rendering = Rendering.of(template.get(), parameters.value());
    if (!rendering.faults().isEmpty()) {
      return Response.problem(
          Problem.fields(
              rendering.faults().stream()
                  .map(fault -> new FieldFault("parameters." + fault.field(), fault.message()))
                  .toList()));
    }
    return Response.json(200, RenderingView.of(rendering));
  }

  private Optional<Template> template(Call call) {
    return stores.templates().template(call.company(), new TemplateId(call.id()));
  }

  private static Response missing() {
    return Response.problem(Missing.of("template"));
  }
}
