package dev.casement.adapter.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.AccountStanding;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.pacing.Pacing;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WhatsAppPaceTest {

  private static final AccountStanding UPGRADED =
      new AccountStanding(Map.of(), Optional.empty(), Optional.of(1_000));

  private static Optional<Integer> rate(AccountStanding standing, Map<String, String> settings) {
    return pace(standing, settings).perSecond();
  }

  private static Pacing pace(AccountStanding standing, Map<String, String> settings) {
    return WhatsAppPace.of(
        new ChannelAccount(
            new AccountId("desk"),
            new CompanyId("hotel"),
            new ChannelId("whatsapp"),
            "Desk",
            "1",
            settings,
            Set.of(),
            ZoneOffset.UTC,
            Map.of(),
            true),
        standing);
  }

  @Test
  void aNumberGets80ASecondInBothDirectionsUntilMetaRaisesIt() {
    assertThat(rate(AccountStanding.GOOD, Map.of())).contains(80);
    assertThat(rate(UPGRADED, Map.of())).contains(1_000);
    assertThat(pace(AccountStanding.GOOD, Map.of()).countsInbound()).isTrue();
  }

  @Test
  void whatIsSetCountsMoreThanWhatMetaTold() {
    assertThat(rate(UPGRADED, Map.of(WhatsAppPace.THROUGHPUT, "500"))).contains(500);
    assertThat(rate(UPGRADED, Map.of(WhatsAppPace.THROUGHPUT, "unlimited"))).isEmpty();
  }

  @Test
  void aNumberInCoexistenceGets20WhateverElseIsSaid() {
    assertThat(
            rate(
                UPGRADED, Map.of(WhatsAppPace.COEXISTENCE, "true", WhatsAppPace.THROUGHPUT, "500")))
        .contains(20);
  }

  @Test
  void oneCustomerGetsOneInSixSecondsOr45AtOnce() {
    assertThat(pace(AccountStanding.GOOD, Map.of()).pair())
        .contains(new Pacing.Burst(Duration.ofSeconds(6), 45));
  }
}
