package dev.casement.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.Texts;
import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.view.AccountView;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.Company;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.CareForAccounts;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.ConnectAccount;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `/v1/accounts`: the company's numbers, pages and profiles. Credentials go in and never come out.
final class AccountsApi implements Resource {
  private static final String PATH = "/v1/accounts";

  private final Access access;
  private final Stores stores;
  private final Channels channels;
  private final ConnectAccount connect;
  private final CareForAccounts care;
  private final AccountView views;
  private final ProviderHosts hosts;
  private final Once once;

  AccountsApi(
      Access access,
      Stores stores,
      Channels channels,
      ConnectAccount connect,
      CareForAccounts care,
      AccountView views,
      ProviderHosts hosts,
      Once once) {
    this.access = access;
    this.stores = stores;
    this.channels = channels;
    this.connect = connect;
    this.care = care;
    this.views = views;
    this.hosts = hosts;
    this.once = once;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, access.everybody(this::list))
        .post(PATH, access.admins(once.of(this::create)))
        .get(PATH + "/{id}", access.everybody(this::one))
        .patch(PATH + "/{id}", access.admins(this::change))
        .delete(PATH + "/{id}", access.admins(this::remove))
        .post(PATH + "/{id}/check", access.admins(this::check));
  }

  private Response list(Call call) {
    List<ConnectedAccount> accounts =
        stores.accounts().accounts(call.company()).stream()
            .sorted(Comparator.comparing(AccountsApi::key))
            .toList();
    return Listing.cut(
        call, "accounts", accounts, AccountsApi::key, account -> view(call, account));
  }

  private static String key(ConnectedAccount connected) {
    return connected.account().id().value();
  }

  private Response create(Call call) {
    Fields in = call.body();
    Field<ChannelId> channel =
        in.text("channel").required().map(this::channel, "must be one of " + installed());
    Field<String> name = in.text("name", 200).required();
    Field<String> externalId = in.text("external_id", 512).required();
    Field<Boolean> enabled = in.flag("enabled");
    Common common = common(in);
    in.check();
    ConnectAccount.Answer answer =
        connect.connect(
            call.company(),
            new ConnectAccount.NewAccount(
                channel.value(),
                name.value(),
                externalId.value(),
                common.settings.orElse(Map.of()),
                common.secrets(),
                common.capabilities().orElse(Set.of()),
                common.zone.maybe().orElseGet(() -> companyZone(call)),
                common.noun.orElse(Map.of())));
    return answer(call, enabled.orElse(true) ? answer : disabled(call, answer), 201);
  }

  /// The same account, from which nothing may be sent yet.
  private ConnectAccount.Answer disabled(Call call, ConnectAccount.Answer answer) {
    return answer instanceof ConnectAccount.Answer.Connected(var account)
        ? connect.change(
            call.company(),
            account.account().id(),
            new ConnectAccount.Change(
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(false)))
        : answer;
  }

  private Response change(Call call) {
    Fields in = call.body();
    Field<String> name = in.text("name", 200);
    Field<Boolean> enabled = in.flag("enabled");
    Common common = common(in);
    in.check();
    return answer(
        call,
        connect.change(
            call.company(),
            id(call),
            new ConnectAccount.Change(
                name.maybe(),
                common.settings.orElse(Map.of()),
                common.secrets(),
                common.capabilities(),
                common.zone.maybe(),
                common.noun.maybe(),
                enabled.maybe())),
        200);
  }

  /// What may be told when an account is made and when it is changed.
  private record Common(
      Field<Map<String, String>> settings,
      Field<Map<String, String>> credentials,
      Field<List<Capability>> granted,
      Field<ZoneId> zone,
      Field<Map<String, String>> noun) {
    Map<String, Secret> secrets() {
      return credentials.orElse(Map.of()).entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Secret(entry.getValue())));
    }

    Optional<Set<Capability>> capabilities() {
      return granted.maybe().map(Set::copyOf);
    }
  }

  private Common common(Fields in) {
    Field<Map<String, String>> settings =
        in.object("settings")
            .to(fields -> {
              Map<String, String> values = fields.texts();
              hosts.check(fields, values);
              return values;
            });
    return new Common(
        settings,
        in.map("credentials"),
        in.texts("capabilities", word -> Optional.of(new Capability(word)), ""),
        in.text("time_zone").map(Texts::zone, Texts.ZONE),
        CompanyApi.nouns(in));
  }

  private Response answer(Call call, ConnectAccount.Answer answer, int status) {
    return switch (answer) {
      case ConnectAccount.Answer.Connected(var account) when status == 201 ->
          Response.json(status, view(call, account)).header("Location", PATH + "/" + key(account));
      case ConnectAccount.Answer.Connected(var account) ->
          Response.json(status, view(call, account));
      case ConnectAccount.Answer.Invalid(var faults) -> Response.problem(Problem.fields(faults));
      case ConnectAccount.Answer.Taken _ ->
          Response.problem(
              ProblemType.CONFLICT.with("This external id is connected already on this channel."));
      case ConnectAccount.Answer.Unknown _ -> missing();
    };
  }

  private Response one(Call call) {
    return stores
        .accounts()
        .account(call.company(), id(call))
        .map(account -> Response.json(200, view(call, account)))
        .orElseGet(AccountsApi::missing);
  }

  /// Asks the provider now, as is done by itself now and then.
  private Response check(Call call) {
    return care.care(call.company(), id(call))
        .map(account -> Response.json(200, view(call, account)))
        .orElseGet(AccountsApi::missing);
  }

  private Response remove(Call call) {
    return connect.disconnect(call.company(), id(call)) ? Response.empty(204) : missing();
  }

  private Optional<ChannelId> channel(String word) {
    return channels.all().stream()
        .map(channel -> channel.descriptor().id())
        .filter(id -> id.value().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private String installed() {
    return channels.all().stream()
        .map(channel -> channel.descriptor().id().value())
        .collect(Collectors.joining(", "));
  }

  private ZoneId companyZone(Call call) {
    return stores.companies().company(call.company()).map(Company::zone).orElse(ZoneOffset.UTC);
  }

  private ObjectNode view(Call call, ConnectedAccount account) {
    return views.of(account, call.language().tag());
  }

  private static AccountId id(Call call) {
    return new AccountId(call.id());
  }

  private static Response missing() {
    return Response.problem(Missing.of("account"));
  }
}
