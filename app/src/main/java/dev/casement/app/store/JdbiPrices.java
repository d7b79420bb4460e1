package dev.casement.app.store;

import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.app.json.RateCardJson;
import dev.casement.app.store.Neighbours.Topic;
import dev.casement.core.domain.billing.Budget;
import dev.casement.core.domain.billing.RateCard;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.PriceStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Prices and budgets in the database. Both are asked with every message, so they are kept in
/// memory from the first reading until they are put anew, here or by another instance.
final class JdbiPrices implements PriceStore {

  private final Reads reads;
  private final GroupCommit writer;
  private final Neighbours neighbours;
  private final Map<Place, Optional<RateCard>> cards = new ConcurrentHashMap<>();
  private final Map<Place, Optional<Budget>> budgets = new ConcurrentHashMap<>();

  JdbiPrices(Reads reads, GroupCommit writer, Neighbours neighbours) {
    this.reads = reads;
    this.writer = writer;
    this.neighbours = neighbours;
    neighbours.hear(Topic.PRICES, _ -> forget());
  }

  /// Waits for readings that began before the change, and makes the next ones read again.
  private void forget() {
    cards.clear();
    budgets.clear();
  }

  private void changed() {
    forget();
    neighbours.tell(Topic.PRICES, "");
  }

  @Override
  public Optional<RateCard> card(CompanyId company, ChannelId channel) {
    return cards.computeIfAbsent(
        new Place(company, channel.value()),
        place -> doc("rate_card", "channel", place).map(RateCardJson::read));
  }

  @Override
  public void put(KeptCard kept) {
    Place place = new Place(kept.company(), kept.channel().value());
    put("rate_card", "channel", place, Json.print(RateCardJson.write(kept.card())));
  }

  @Override
  public boolean removeCard(CompanyId company, ChannelId channel) {
    Place place = new Place(company, channel.value());
    return remove("rate_card", "channel", place);
  }

  @Override
  public Optional<Budget> budget(CompanyId company, AccountId account) {
    return budgets.computeIfAbsent(
        new Place(company, account.value()),
        place -> doc("budget", "account", place).map(RateCardJson::budget));
  }

  @Override
  public void put(KeptBudget kept) {
    Place place = new Place(kept.company(), kept.account().value());
    put("budget", "account", place, Json.print(RateCardJson.write(kept.budget())));
  }

  @Override
  public boolean removeBudget(CompanyId company, AccountId account) {
    Place place = new Place(company, account.value());
    return remove("budget", "account", place);
  }

  private Optional<Members> doc(String table, String column, Place place) {
    return reads.read(handle ->
        handle
            .select(
                "select doc from " + table + " where company = ? and " + column + " = ?",
                place.company().value(),
                place.name())
            .map((row, _) -> Rows.members(row, "doc"))
            .findOne());
  }

  private void put(String table, String column, Place place, String doc) {
    writer.write(
        Scope.of(place.company()),
        handle -> {
          handle.execute(
              "delete from " + table + " where company = ? and " + column + " = ?",
              place.company().value(),
              place.name());
          return handle.execute(
              "insert into " + table + " (company, " + column + ", doc) values (?, ?, ?)",
              place.company().value(),
              place.name(),
              doc);
        });
    changed();
  }

  private boolean remove(String table, String column, Place place) {
    int removed =
        writer.write(
            Scope.of(place.company()),
            handle ->
                handle.execute(
                    "delete from " + table + " where company = ? and " + column + " = ?",
                    place.company().value(),
                    place.name()));
    changed();
    return removed > 0;
  }

  private record Place(CompanyId company, String name) {}
}
