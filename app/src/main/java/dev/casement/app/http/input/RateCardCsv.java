package dev.casement.app.http.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.casement.core.domain.billing.Rate;
import dev.casement.core.usecase.FieldFault;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Prices as lines of text: `from,currency,market,countries,category,tier_from,amount`. Every fault
/// is named by its line, from 1 below the headings, and its column.
public final class RateCardCsv {

  private static final List<String> COLUMNS =
      List.of("from", "currency", "market", "countries", "category", "tier_from", "amount");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern CATEGORY = Pattern.compile("[a-z_]{1,64}");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,12}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final List<Rate> rates = new ArrayList<>();
  private final List<FieldFault> faults = new ArrayList<>();
  private final Set<List<String>> keys = new HashSet<>();
  private int line;

  private RateCardCsv() {}

  /// What was read.
  ///
  /// @param faults what is wrong; the prices are good only where nothing is
  public record Read(List<Rate> rates, List<FieldFault> faults) {
    public Read {
      rates = List.copyOf(rates);
      faults = List.copyOf(faults);
    }
  }

  public static Read read(String csv) {
    return new RateCardCsv().all(csv);
  }

  private Read all(String csv) {
    try (Stream<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv).stream()) {
      records.forEach(this::add);
    } catch (CsvParseException broken) {
      faults.add(new FieldFault("csv", "is not CSV"));
    }
    if (line == 0 && faults.isEmpty()) {
      faults.add(new FieldFault("csv", "must have a line of headings and at least one price"));
    }
    return new Read(rates, faults);
  }

  private void add(NamedCsvRecord row) {
    line++;
    if (line == 1 && !row.getHeader().equals(COLUMNS)) {
      faults.add(new FieldFault("csv", "must begin with the line " + String.join(",", COLUMNS)));
      return;
    }
    if (!row.getHeader().equals(COLUMNS)) {
      return;
    }
    if (row.getFieldCount() != COLUMNS.size()) {
      faults.add(new FieldFault("csv." + line, "must have " + COLUMNS.size() + " cells"));
      return;
    }
    int before = faults.size();
    Optional<LocalDate> from = date(row);
    String currency = cell(row, "currency", CURRENCY, "must be a currency, such as EUR");
    String category = cell(row, "category", CATEGORY, "must be a category, such as utility");
    String tier = cell(row, "tier_from", COUNT, "must be a whole number");
    String amount = cell(row, "amount", AMOUNT, "must be a decimal of at least 0, such as 0.0275");
    String market = row.getField("market").strip();
    if (market.isEmpty() || market.length() > 128) {
      fault("market", "must have 1 to 128 characters");
    }
    Set<String> countries = countries(row);
    if (from.isPresent() && faults.size() == before) {
      if (!keys.add(List.of(from.get().toString(), currency, market, category, tier))) {
        fault("market", "has this price already");
        return;
      }
      rates.add(
          new Rate(
              from.get(),
              currency,
              market,
              countries,
              category,
              Long.parseLong(tier),
              new BigDecimal(amount)));
    }
  }

  private Optional<LocalDate> date(NamedCsvRecord row) {
    try {
      return Optional.of(LocalDate.parse(row.getField("from").strip()));
    } catch (DateTimeException e) {
      fault("from", "must be a date, such as 2026-10-01");
      return Optional.empty();
    }
  }

  private Set<String> countries(NamedCsvRecord row) {
    Set<String> countries = new HashSet<>();
    for (String word : row.getField("countries").strip().split(" +", -1)) {
      if (!word.isEmpty() && !COUNTRIES.contains(word)) {
        fault("countries", word + " is not a country of two letters");
      } else if (!word.isEmpty()) {
        countries.add(word);
      }
    }
    return countries;
  }

  private String cell(NamedCsvRecord row, String column, Pattern pattern, String otherwise) {
    String value = row.getField(column).strip();
    if (!pattern.matcher(value).matches()) {
      fault(column, otherwise);
    }
    return value;
  }

  private void fault(String column, String message) {
    faults.add(new FieldFault("csv." + line + "." + column, message));
  }
}
