package dev.casement.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import dev.casement.app.json.Words;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.Company;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.ReadUsage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// `/v1/usage`: what messages cost. Days are those of each account's time zone; without dates it is
/// the month that we are in.
final class UsageApi implements Resource {
  private static final String DATE = "must be a date, such as 2026-11-01";
  private static final String CSV = "text/csv; charset=utf-8";

  private final Access access;
  private final Stores stores;
  private final ReadUsage usage;
  private final InstantSource clock;

  UsageApi(Access access, Stores stores, ReadUsage usage, InstantSource clock) {
    this.access = access;
    this.stores = stores;
    this.usage = usage;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/usage", access.everybody(this::usage));
  }

  private Response usage(Call call) {
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
    ReadUsage.By by =
        call.query(
                "group_by",
                word -> Words.find(ReadUsage.By.class, word),
                "must be one of " + Words.all(ReadUsage.By.class))
            .orElse(ReadUsage.By.DAY);
    boolean csv = call.query("format", UsageApi::isCsv, "must be one of json, csv").orElse(false);
    if (!from.isBefore(to)) {
      return Response.problem(ProblemType.BAD_REQUEST.with("'from' must be before 'to'."));
    }
    List<ReadUsage.Row> rows =
        usage.read(
            call.company(),
            from,
            to,
            account.map(ConnectedAccount::account).map(ChannelAccount::id),
            by);
    return csv ? Response.text(200, CSV, csv(rows)) : json(rows);
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

  private static Response json(List<ReadUsage.Row> rows) {
    ObjectNode tree = Json.object();
    tree.set("data", Json.array(rows, UsageApi::row));
    return Response.json(200, tree.putNull("next_cursor"));
  }

  private static ObjectNode row(ReadUsage.Row row) {
    return Json.object()
        .put("key", row.key())
        .put("messages", row.sums().messages())
        .put("delivered", row.sums().delivered())
        .put("charged", row.sums().charged())
        .put("unpriced", row.sums().unpriced())
        .put("amount", row.amount().map(BigDecimal::toPlainString).orElse(null))
        .put("currency", row.currency().orElse(null))
        .put("pending", row.sums().pending().toPlainString());
  }

  private static String csv(List<ReadUsage.Row> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("key", "messages", "delivered", "charged", "unpriced", "amount", "currency");
      for (ReadUsage.Row row : rows) {
        csv.writeRecord(
            row.key(),
            Long.toString(row.sums().messages()),
            Long.toString(row.sums().delivered()),
            Long.toString(row.sums().charged()),
            Long.toString(row.sums().unpriced()),
            row.amount().map(BigDecimal::toPlainString).orElse(""),
            row.currency().orElse(""));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
