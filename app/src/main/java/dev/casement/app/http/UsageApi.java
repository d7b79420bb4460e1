package dev.casement.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.http.view.SavingsView;
import dev.casement.app.http.view.UsageView;
import dev.casement.app.json.Json;
import dev.casement.app.json.Words;
import dev.casement.core.domain.billing.UsageQuery;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.Company;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.ReadSavings;
import dev.casement.core.usecase.ReadUsage;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `/v1/usage`: what messages cost, and what answering in time saved. Days are those of each
/// account's time zone; without dates it is the month that we are in.
final class UsageApi implements Resource {
  private static final String DATE = "must be a date, such as 2026-11-01";
  private static final String CSV = "text/csv; charset=utf-8";

  private final Access access;
  private final Stores stores;
  private final ReadUsage usage;
  private final ReadSavings savings;
  private final InstantSource clock;

  UsageApi(
      Access access, Stores stores, ReadUsage usage, ReadSavings savings, InstantSource clock) {
    this.access = access;
    this.stores = stores;
    this.usage = usage;
    this.savings = savings;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/v1/usage", access.everybody(this::usage))
        .get("/v1/usage/savings", access.everybody(this::savings));
  }

  private Response usage(Call call) {
    UsageQuery query = query(call);
    boolean csv = isCsv(call);
    List<ReadUsage.Row> rows = usage.read(call.company(), query);
    return csv ? Response.text(200, CSV, UsageView.csv(rows)) : list(rows, UsageView::row);
  }

  private Response savings(Call call) {
    UsageQuery query = query(call);
    boolean csv = isCsv(call);
    List<ReadSavings.Row> rows = savings.read(call.company(), query);
    return csv ? Response.text(200, CSV, SavingsView.csv(rows)) : list(rows, SavingsView::row);
  }

  private UsageQuery query(Call call) {
    Optional<ConnectedAccount> account =
        call.query("account_id")
            .map(id ->
                stores
                    .accounts()
                    .account(call.company(), new AccountId(id))
                    .orElseThrow(() -> Missing.of("account", "account_id").asException()));
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone(call, account));
    LocalDate from = call.query("from", UsageApi::date, DATE).orElse(today.withDayOfMonth(1));
    LocalDate to =
        call.query("to", UsageApi::date, DATE).orElse(from.withDayOfMonth(1).plusMonths(1));
    UsageQuery.By by =
        call.query(
                "group_by",
                word -> Words.find(UsageQuery.By.class, word),
                "must be one of " + Words.all(UsageQuery.By.class))
            .orElse(UsageQuery.By.DAY);
    if (!from.isBefore(to)) {
      throw ProblemType.BAD_REQUEST.with("'from' must be before 'to'.").asException();
    }
    return new UsageQuery(
        from, to, account.map(ConnectedAccount::account).map(ChannelAccount::id), by);
  }

  private static boolean isCsv(Call call) {
    return call.query("format", UsageApi::isCsv, "must be one of json, csv").orElse(false);
  }

  /// The account's, else the company's.
  private ZoneId zone(Call call, Optional<ConnectedAccount> account) {
    return account
        .map(connected -> connected.account().zone())
        .or(() -> stores.companies().company(call.company()).map(Company::zone))
        .orElse(ZoneOffset.UTC);
  }

  private static Optional<LocalDate> date(String word) {
    try {
      return Optional.of(LocalDate.parse(word));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> isCsv(String word) {
    return switch (word) {
      case "csv" -> Optional.of(true);
      case "json" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static <T> Response list(List<T> rows, Function<T, ObjectNode> view) {
    ObjectNode tree = Json.object();
    tree.set("data", Json.array(rows, view));
    return Response.json(200, tree.putNull("next_cursor"));
  }
}
