package dev.casement.app.store;

import dev.casement.core.domain.billing.UsageLine;
import dev.casement.core.domain.billing.UsageQuery;
import dev.casement.core.domain.billing.UsageSum;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The ledger's sums by day.
final class UsageRows {

  private static final String SUMS =
      "messages, delivered, units, charged, unpriced, amount, pending";

  private static final String ADDED_UP =
      """
      sum(messages) as messages, sum(delivered) as delivered, sum(units) as units,
      sum(charged) as charged, sum(unpriced) as unpriced, sum(amount) as amount,
      sum(pending) as pending\
      """;

  private UsageRows() {}

  /// Adds to the sums of one day and kind.
  static void add(Handle handle, CompanyId company, UsageLine line) {
    Map<String, Object> row = row(company, line);
    int known =
        handle
            .createUpdate(
                """
                update usage_day set messages = messages + :messages,
                  delivered = delivered + :delivered, units = units + :units,
                  charged = charged + :charged, unpriced = unpriced + :unpriced,
                  amount = amount + :amount, pending = pending + :pending
                where company = :company and day_number = :day and account = :account
                  and channel = :channel and category = :category and currency = :currency
                  and market = :market
                """)
            .bindMap(row)
            .execute();
    if (known == 0) {
      handle
          .createUpdate(
              """
              insert into usage_day (company, day_number, account, channel, category, currency,
                market, messages, delivered, units, charged, unpriced, amount, pending)
              values (:company, :day, :account, :channel, :category, :currency, :market, :messages,
                :delivered, :units, :charged, :unpriced, :amount, :pending)
              """)
          .bindMap(row)
          .execute();
    }
  }

  private static Map<String, Object> row(CompanyId company, UsageLine line) {
    UsageLine.Key key = line.key();
    UsageLine.Sums sums = line.sums();
    Map<String, Object> row = new HashMap<>();
    row.put("company", company.value());
    row.put("day", (int) key.day().toEpochDay());
    row.put("account", key.account().value());
    row.put("channel", key.channel().value());
    row.put("category", key.category());
    row.put("currency", key.currency());
    row.put("market", key.market());
    row.put("messages", sums.messages());
    row.put("delivered", sums.delivered());
    row.put("units", sums.units());
    row.put("charged", sums.charged());
    row.put("unpriced", sums.unpriced());
    row.put("amount", sums.amount());
    row.put("pending", sums.pending());
    return row;
  }

  /// The sums of the days from the first to before the other.
  static List<UsageLine> between(Handle handle, CompanyId company, LocalDate from, LocalDate to) {
    return handle
        .createQuery(
            "select day_number, account, channel, category, currency, market, "
                + SUMS
                + " from usage_day where company = :company and day_number >= :from"
                + " and day_number < :to")
        .bind("company", company.value())
        .bind("from", (int) from.toEpochDay())
        .bind("to", (int) to.toEpochDay())
        .map((row, _) -> map(row))
        .filter(line -> !line.sums().isZero())
        .list();
  }

  /// The same summed by one thing and by currency.
  static List<UsageSum> sums(Handle handle, CompanyId company, UsageQuery query) {
    String key =
        switch (query.by()) {
          case DAY -> "day_number";
          case CATEGORY -> "category";
          case ACCOUNT -> "account";
          case CHANNEL -> "channel";
        };
    return handle
        .createQuery(
            "select %s as sum_key, currency, %s from usage_day where company = :company"
                    .formatted(key, ADDED_UP)
                + " and day_number >= :from and day_number < :to"
                + query.account().map(_ -> " and account = :account").orElse("")
                + " group by %s, currency".formatted(key))
        .bind("company", company.value())
        .bind("from", (int) query.from().toEpochDay())
        .bind("to", (int) query.to().toEpochDay())
        .bindMap(
            query
                .account()
                .map(id -> Map.<String, Object>of("account", id.value()))
                .orElse(Map.of()))
        .map((row, _) ->
            new UsageSum(
                query.by() == UsageQuery.By.DAY
                    ? LocalDate.ofEpochDay(row.getLong("sum_key")).toString()
                    : row.getString("sum_key"),
                row.getString("currency"),
                sums(row)))
        .filter(sum -> !sum.sums().isZero())
        .list();
  }

  /// What a month came to on one channel, as if it were all on its first day.
  static List<UsageLine> month(
      Handle handle, CompanyId company, ChannelId channel, YearMonth month) {
    LocalDate first = month.atDay(1);
    return handle
        .createQuery(
            "select account, category, currency, market, "
                + ADDED_UP
                + " from usage_day where company = :company and day_number >= :from"
                + " and day_number < :to and channel = :channel"
                + " group by account, category, currency, market")
        .bind("company", company.value())
        .bind("from", (int) first.toEpochDay())
        .bind("to", (int) first.plusMonths(1).toEpochDay())
        .bind("channel", channel.value())
        .map((row, _) -> new UsageLine(key(row, channel, first), sums(row)))
        .filter(line -> !line.sums().isZero())
        .list();
  }

  private static UsageLine.Key key(ResultSet row, ChannelId channel, LocalDate day)
      throws SQLException {
    return new UsageLine.Key(
        new AccountId(row.getString("account")),
        channel,
        day,
        row.getString("category"),
        row.getString("currency"),
        row.getString("market"));
  }

  private static UsageLine map(ResultSet row) throws SQLException {
    return new UsageLine(
        key(
            row,
            new ChannelId(row.getString("channel")),
            LocalDate.ofEpochDay(row.getInt("day_number"))),
        sums(row));
  }

  private static UsageLine.Sums sums(ResultSet row) throws SQLException {
    return new UsageLine.Sums(
        row.getLong("messages"),
        row.getLong("delivered"),
        row.getLong("units"),
        row.getLong("charged"),
        row.getLong("unpriced"),
        decimal(row, "amount"),
        decimal(row, "pending"));
  }

  private static BigDecimal decimal(ResultSet row, String column) throws SQLException {
    BigDecimal value = row.getBigDecimal(column).stripTrailingZeros();
    return value.signum() == 0 ? BigDecimal.ZERO : value;
  }
}
