package dev.casement.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.input.Field;
import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.RateCardCsv;
import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import dev.casement.app.json.RateCardJson;
import dev.casement.app.json.Words;
import dev.casement.core.domain.billing.Budget;
import dev.casement.core.domain.billing.Rate;
import dev.casement.core.domain.billing.RateCard;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.port.store.PriceStore;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.Channels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/// `/v1/rate-cards` and `/v1/accounts/{id}/budget`: what the company told about money.
final class PricesApi implements Resource {
  private static final String CARD = "/v1/rate-cards/{channel}";
  private static final String BUDGET = "/v1/accounts/{id}/budget";
  private static final String EXAMPLE = "/rates/example.csv";
  private static final int LONGEST = 900_000;
  private static final String DECIMAL = "must be a decimal of at least 0, such as 250.00";

  private final Access access;
  private final Stores stores;
  private final Channels channels;
  private final InstantSource clock;

  PricesApi(Access access, Stores stores, Channels channels, InstantSource clock) {
    this.access = access;
    this.stores = stores;
    this.channels = channels;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(CARD, access.everybody(this::card))
        .put(CARD, access.admins(this::putCard))
        .delete(CARD, access.admins(this::removeCard))
        .get(BUDGET, access.everybody(this::budget))
        .put(BUDGET, access.admins(this::putBudget))
        .delete(BUDGET, access.admins(this::removeBudget));
  }

  private Response card(Call call) {
    return channel(call)
        .flatMap(channel -> stores.prices().card(call.company(), channel))
        .map(card -> Response.json(200, view(card)))
        .orElseGet(() -> Response.problem(Missing.of("rate card")));
  }

  private Response putCard(Call call) {
    Fields in = call.body();
    Field<String> name = in.text("name", 200);
    Field<String> csv = in.text("csv", LONGEST);
    boolean example = in.flag("example").orElse(false);
    if (csv.isGiven() == example) {
      in.fault("csv", "must be given, or else example must be true");
    }
    in.check();
    Optional<ChannelId> channel = channel(call);
    if (channel.isEmpty()) {
      return Response.problem(Missing.of("channel"));
    }
    RateCardCsv.Read read = RateCardCsv.read(example ? example() : csv.value());
    if (!read.faults().isEmpty()) {
      return Response.problem(Problem.fields(read.faults()));
    }
    RateCard card = new RateCard(name.orElse(example ? "Example" : "Ours"), example, read.rates());
    stores.prices().put(new PriceStore.KeptCard(call.company(), channel.get(), card));
    return Response.json(200, view(card));
  }

  private Response removeCard(Call call) {
    boolean removed =
        channel(call)
            .map(channel -> stores.prices().removeCard(call.company(), channel))
            .orElse(false);
    return removed ? Response.empty(204) : Response.problem(Missing.of("rate card"));
  }

  private Optional<ChannelId> channel(Call call) {
    String word = call.request().parameter("channel");
    return channels.all().stream()
        .map(channel -> channel.descriptor().id())
        .filter(id -> id.value().equalsIgnoreCase(word))
        .findFirst();
  }

  private static ObjectNode view(RateCard card) {
    ObjectNode tree = Json.object().put("name", card.name()).put("example", card.isExample());
    tree.set("currencies", Json.texts(card.currencies()));
    tree.set("dates", Json.texts(card.dates().stream().map(LocalDate::toString).toList()));
    tree.set(
        "markets",
        Json.texts(card.rates().stream().map(Rate::market).distinct().sorted().toList()));
    return tree.put("rates", card.rates().size());
  }

  /// Prices that are made up, and come along to be tried out.
  private static String example() {
    try (InputStream file = Objects.requireNonNull(PricesApi.class.getResourceAsStream(EXAMPLE))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Response budget(Call call) {
    return account(call)
        .flatMap(account ->
            stores.prices().budget(call.company(), account.id()).map(b -> view(account, b)))
        .map(view -> Response.json(200, view))
        .orElseGet(() -> Response.problem(Missing.of("budget")));
  }

  private Response putBudget(Call call) {
    Fields in = call.body();
    Field<BigDecimal> amount = in.text("amount").required().map(PricesApi::decimal, DECIMAL);
    Field<String> currency =
        in.text("currency")
            .required()
            .must(word -> word.matches("[A-Z]{3}"), "must be a currency, such as EUR");
    Field<BigDecimal> warnAt = in.text("warn_at").map(PricesApi::decimal, DECIMAL);
    Field<Boolean> refuse = in.flag("refuse");
    in.check();
    Optional<ChannelAccount> account = account(call);
    if (account.isEmpty()) {
      return Response.problem(Missing.of("account"));
    }
    Budget budget =
        new Budget(
            amount.value(),
            currency.value(),
            warnAt.orElse(new BigDecimal("0.8")),
            refuse.orElse(false));
    stores.prices().put(new PriceStore.KeptBudget(call.company(), account.get().id(), budget));
    return Response.json(200, view(account.get(), budget));
  }

  private Response removeBudget(Call call) {
    return stores.prices().removeBudget(call.company(), new AccountId(call.id()))
        ? Response.empty(204)
        : Response.problem(Missing.of("budget"));
  }

  private Optional<ChannelAccount> account(Call call) {
    return stores
        .accounts()
        .account(call.company(), new AccountId(call.id()))
        .map(ConnectedAccount::account);
  }

  private ObjectNode view(ChannelAccount account, Budget budget) {
    YearMonth month = YearMonth.from(clock.instant().atZone(account.zone()));
    BigDecimal spent =
        stores
            .ledger()
            .month(account.company(), account.channel(), month)
            .spent(account.id(), budget.currency());
    return RateCardJson.write(budget)
        .put("spent", spent.toPlainString())
        .put("state", Words.of(budget.after(spent)));
  }

  private static Optional<BigDecimal> decimal(String word) {
    return word.matches("[0-9]{1,12}(\\.[0-9]{1,12})?")
        ? Optional.of(new BigDecimal(word))
        : Optional.empty();
  }
}
