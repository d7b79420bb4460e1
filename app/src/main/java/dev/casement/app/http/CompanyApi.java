package dev.casement.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.input.ConsentWordsInput;
import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.RetentionInput;
import dev.casement.app.http.input.Texts;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.ConsentWordsJson;
import dev.casement.app.json.Json;
import dev.casement.app.json.RetentionJson;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.Retention;
import dev.casement.core.port.store.CompanyStore;
import dev.casement.core.usecase.ChangeCompany;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// `/v1/company`: what the caller's company says about itself.
final class CompanyApi implements Resource {
  private static final String PATH = "/v1/company";

  private final Access access;
  private final CompanyStore companies;
  private final ChangeCompany change;

  CompanyApi(Access access, CompanyStore companies, ChangeCompany change) {
    this.access = access;
    this.companies = companies;
    this.change = change;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get(PATH, access.everybody(this::get)).patch(PATH, access.admins(this::change));
  }

  private Response get(Call call) {
    return companies
        .company(call.company())
        .map(company -> Response.json(200, view(company)))
        .orElseGet(CompanyApi::missing);
  }

  private Response change(Call call) {
    Fields in = call.body();
    Field<String> name = in.text("name", 200);
    Field<Map<String, String>> noun = nouns(in);
    Field<List<String>> languages =
        in.texts("languages", Texts::language, Texts.LANGUAGE)
            .must(tags -> !tags.isEmpty(), "must hold at least one");
    Field<ZoneId> zone = in.text("time_zone").map(Texts::zone, Texts.ZONE);
    UnaryOperator<Retention> retention = RetentionInput.read(in);
    Optional<ChangeCompany.WordChoice> words = ConsentWordsInput.read(in);
    Field<Boolean> strict = in.flag("marketing_needs_opt_in");
    in.check();
    return change
        .change(
            call.company(),
            new ChangeCompany.Change(
                name.maybe(),
                noun.maybe(),
                languages.maybe(),
                zone.maybe(),
                words,
                strict.maybe(),
                retention))
        .map(company -> Response.json(200, view(company)))
        .orElseGet(CompanyApi::missing);
  }

  /// The word for the customer, by language tag.
  static Field<Map<String, String>> nouns(Fields in) {
    return in.object("customer_noun")
        .to(nouns -> {
          nouns.names().stream()
              .filter(tag -> Texts.language(tag).isEmpty())
              .forEach(tag -> nouns.fault(tag, Texts.LANGUAGE.replace("must be", "is not")));
          return nouns.texts();
        });
  }

  private static ObjectNode view(Company company) {
    ObjectNode tree = Json.object().put("id", company.id().value()).put("name", company.name());
    tree.set("customer_noun", Json.map(company.customerNoun()));
    tree.set("languages", Json.texts(company.languages()));
    tree.put("time_zone", company.zone().getId());
    tree.set("retention", RetentionJson.write(company.retention()));
    tree.set("consent_words", ConsentWordsJson.write(company.consent().words()));
    return tree.put("standard_consent_words", company.consent().ownWords().isEmpty())
        .put("marketing_needs_opt_in", company.consent().marketingNeedsOptIn());
  }

  private static Response missing() {
    return Response.problem(Missing.of("company"));
  }
}
