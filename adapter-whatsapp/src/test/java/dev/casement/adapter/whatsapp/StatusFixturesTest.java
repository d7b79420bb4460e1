package dev.casement.adapter.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.meta.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a message is booked at by each shape in which Meta tells a price (meta-rules section 4.4),
/// as its statuses carry it.
final class StatusFixturesTest {

  private static final String AD =
      "\"conversation\":{\"id\":\"f\",\"expiration_timestamp\":\"1795000000\","
          + "\"origin\":{\"type\":\"referral_conversion\"}}";

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        // Nothing said: the quote stands, at the prices of the day of arrival.
        "2022-01-10T00:00:00Z | utility | {} | utility 0.0500",
        "2026-11-10T00:00:00Z | marketing | {} | marketing 0.1000",
        "2026-11-10T00:00:00Z | text | {} | free_tier",
        // Conversations, before there were categories.
        "2023-05-10T00:00:00Z | text | {'pricing':{'billable':true,'pricing_model':'CBP',"
            + "'category':'user_initiated'},'conversation':{'id':'c','expiration_timestamp':"
            + "'1683763200','origin':{'type':'user_initiated'}}} | user_initiated 0.0400",
        "2023-05-10T00:00:00Z | utility | {'pricing':{'billable':true,'pricing_model':'CBP',"
            + "'category':'business_initiated'},'conversation':{'id':'c','origin':{'type':"
            + "'business_initiated'}}} | business_initiated 0.0700",
        "2023-05-10T00:00:00Z | text | {'pricing':{'billable':false,'pricing_model':'CBP',"
            + "'category':'user_initiated'},'conversation':{'id':'c','origin':{'type':"
            + "'user_initiated'}}} | free_tier",
        // Conversations by category.
        "2024-03-10T00:00:00Z | text | {'pricing':{'billable':true,'pricing_model':'CBP',"
            + "'category':'service'},'conversation':{'id':'c','expiration_timestamp':'1710115200',"
            + "'origin':{'type':'service'}}} | service 0.0200",
        "2024-12-10T00:00:00Z | text | {'pricing':{'billable':false,'pricing_model':'CBP',"
            + "'category':'service'},'conversation':{'id':'c','origin':{'type':'service'}}}"
            + " | service_message",
        "2024-03-10T00:00:00Z | authentication | {'pricing':{'billable':true,'pricing_model':"
            + "'CBP','category':'authentication'},'conversation':{'id':'c','origin':{'type':"
            + "'authentication'}}} | authentication 0.0350",
        // A conversation that was open on the last day of June 2025 kept its model to its end.
        "2025-07-01T08:00:00Z | utility | {'pricing':{'billable':true,'pricing_model':'CBP',"
            + "'category':'utility'},'conversation':{'id':'c','origin':{'type':'utility'}}}"
            + " | utility 0.0300",
        // Messages, with the conversation object of Graph up to v23.
        "2025-09-10T00:00:00Z | marketing | {'pricing':{'billable':true,'pricing_model':'PMP',"
            + "'type':'regular','category':'marketing'},'conversation':{'id':'unique','origin':"
            + "{'type':'marketing'}}} | marketing 0.1000",
        "2025-09-10T00:00:00Z | utility | {'pricing':{'billable':false,'pricing_model':'PMP',"
            + "'type':'free_customer_service','category':'utility'}} | utility_in_window",
        "2025-09-10T00:00:00Z | text | {'pricing':{'billable':false,'pricing_model':'PMP',"
            + "'type':'free_customer_service','category':'service'}} | service_message",
        // Messages since October 2026: v24 and later tell no conversation, and one day no billable.
        "2026-11-10T00:00:00Z | utility | {'pricing':{'pricing_model':'PMP','type':'regular',"
            + "'category':'utility'}} | utility 0.0300",
        "2026-11-10T00:00:00Z | text | {'pricing':{'pricing_model':'PMP','type':"
            + "'free_customer_service','category':'service'}} | free_tier",
        "2026-11-10T00:00:00Z | text | {'pricing':{'pricing_model':'PMP','type':'regular',"
            + "'category':'service'}} | service 0.0200",
        "2026-11-10T00:00:00Z | text | {'pricing':{'pricing_model':'PMP','type':"
            + "'free_group_customer_service','category':'group_service'}} | free_tier",
        "2026-11-10T00:00:00Z | marketing | {'pricing':{'pricing_model':'PMP','type':'regular',"
            + "'category':'group_marketing'}} | group_marketing 0.1000",
        "2026-11-10T00:00:00Z | utility | {'pricing':{'pricing_model':'PMP','type':'regular',"
            + "'category':'group_utility'}} | group_utility 0.0300",
        "2026-11-10T00:00:00Z | marketing | {'pricing':{'pricing_model':'PMP','type':'regular',"
            + "'category':'marketing_lite'}} | marketing_lite 0.1000",
        "2026-11-10T00:00:00Z | text | {'pricing':{'pricing_model':'PMP','type':'regular',"
            + "'subtype':'paid_exempt','category':'service'}} | exempt",
        // An advertisement.
        "2026-11-10T00:00:00Z | marketing | {'pricing':{'billable':false,'pricing_model':'PMP',"
            + "'type':'free_entry_point','category':'referral_conversion'},@AD@} | free_entry_point",
        "2024-03-10T00:00:00Z | text | {'pricing':{'billable':false,'pricing_model':'CBP',"
            + "'category':'referral_conversion'},@AD@} | free_entry_point",
        // Both spellings, a category that our card lacks, and words that are new.
        "2026-11-10T00:00:00Z | authentication | {'pricing':{'pricing_model':'PMP','type':"
            + "'regular','category':'authentication-international'}}"
            + " | authentication-international ?",
        "2026-11-10T00:00:00Z | authentication | {'pricing':{'pricing_model':'PMP','type':"
            + "'regular','category':'authentication_international'}}"
            + " | authentication_international ?",
        "2026-11-10T00:00:00Z | text | {'pricing':{'pricing_model':'PMP','type':'regular',"
            + "'category':'general_purpose_ai'}} | general_purpose_ai ?",
        "2026-11-10T00:00:00Z | text | {'pricing':{'pricing_model':'ABC','type':'free_of_tomorrow',"
            + "'category':'service'}} | free_of_tomorrow",
      })
  void booksWhatTheStatusSays(Instant at, String kind, String status, String booked) {
    Books books = new Books(WindowEvidence.of(Activity.MESSAGE, at));
    Optional<TemplateCategory> template =
        kind.equals("text")
            ? Optional.empty()
            : Optional.of(TemplateCategory.valueOf(kind.toUpperCase(Locale.ROOT)));

    assertThat(
            books.arrives(
                at,
                template,
                0,
                PriceReader.read(
                    Json.parse(
                            status
                                .replace('\'', '"')
                                .replace("@AD@", AD)
                                .getBytes(StandardCharsets.UTF_8))
                        .orElseThrow())))
        .isEqualTo(booked);
  }
}
