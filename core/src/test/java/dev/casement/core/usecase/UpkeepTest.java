package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.KeptNotice;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.upkeep.AccountCondition;
import dev.casement.core.domain.upkeep.AccountCondition.Trouble;
import dev.casement.core.domain.upkeep.AccountCondition.Trouble.About;
import dev.casement.core.port.channel.AccountUpkeep.Renewal;
import dev.casement.core.port.channel.AccountUpkeep.TokenLife;
import dev.casement.core.port.store.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Accounts are looked after, and what is found is said.
final class UpkeepTest {

  private final World world = new World();
  private final ScriptedUpkeep provider = world.channel.upkeep;

  @BeforeEach
  void connect() {
    world.stores.conditions().put(AccountCondition.unknown(World.COMPANY, World.ACCOUNT, now()));
  }

  @AfterEach
  void close() {
    world.close();
  }

  private Instant now() {
    return world.now();
  }

  private int care() {
    return world.platform.accounts().careForAccounts().run();
  }

  private AccountCondition condition() {
    return world.stores.conditions().condition(World.COMPANY, World.ACCOUNT).orElseThrow();
  }

  private List<String> notices() {
    return world
        .stores
        .notices()
        .notices(World.COMPANY, World.ACCOUNT, PageRequest.first(99))
        .items()
        .stream()
        .map(kept -> kept.notice().kind())
        .toList();
  }

  private AccountHealth.State health() {
    ConnectedAccount account =
        world.stores.accounts().account(World.COMPANY, World.ACCOUNT).orElseThrow();
    return world
        .platform
        .accounts()
        .accountHealth()
        .of(account.account(), world.stores.conditions().condition(World.COMPANY, World.ACCOUNT));
  }

  private static Failure failure(FailureKind kind) {
    return new Failure(
        200,
        Optional.empty(),
        kind,
        Map.of("en", "Ask your administrator."),
        "(#200) no",
        Failure.Who.ADMIN,
        Optional.empty());
  }

  @Test
  void subscribesANewAccountAndAsksWhetherItWorks() {
    assertThat(care()).isOne();

    assertThat(provider.asked).containsExactly("token", "subscribe", "health");
    assertThat(condition().subscribed()).isTrue();
    assertThat(condition().checkedAt()).contains(now());
    assertThat(health()).isEqualTo(AccountHealth.State.OK);
    assertThat(notices()).isEmpty();
    assertThat(care()).as("not again so soon").isZero();
  }

  @Test
  void looksAfterItTwiceADayAndSubscribesEachTimeAnew() {
    care();
    world.pass(Duration.ofHours(12));

    assertThat(care()).isOne();
    assertThat(provider.asked).containsSubsequence("subscribe", "subscribe");
  }

  @Test
  void aSubscriptionThatFailsIsSaidOnceAndTriedAgainSoon() {
    provider.refusesSubscription = Optional.of(failure(FailureKind.SET_UP));
    care();
    Instant since = now();
    assertThat(health()).isEqualTo(AccountHealth.State.ATTENTION);

    world.pass(Duration.ofMinutes(15));
    assertThat(care()).isOne();
    assertThat(condition().trouble(About.SUBSCRIPTION).map(Trouble::since)).contains(since);
    assertThat(notices()).containsExactly("subscription_failed");

    provider.refusesSubscription = Optional.empty();
    world.pass(Duration.ofMinutes(15));
    care();
    assertThat(condition().troubles()).isEmpty();
    assertThat(health()).isEqualTo(AccountHealth.State.OK);
  }

  @Test
  void aTokenThatIsOverStopsTheAccountAndNothingElseIsAsked() {
    provider.life = new TokenLife.Over(failure(FailureKind.CREDENTIALS));
    care();

    assertThat(provider.asked).containsExactly("token");
    assertThat(health()).isEqualTo(AccountHealth.State.STOPPED);
    assertThat(notices()).containsExactly("token_refused");
  }

  @Test
  void theEndOfATokenIsForetoldOnce() {
    Instant end = now().plus(Duration.ofDays(40));
    provider.life = new TokenLife.Ending(end);
    care();
    assertThat(condition().tokenEndsAt()).contains(end);
    assertThat(health()).isEqualTo(AccountHealth.State.OK);

    world.pass(Duration.ofDays(26).minusMillis(1));
    care();
    assertThat(notices()).as("a moment before it is fourteen days").isEmpty();

    world.pass(Duration.ofHours(12));
    care();
    world.pass(Duration.ofHours(12));
    care();
    assertThat(notices()).containsExactly("token_ending");
    assertThat(health()).isEqualTo(AccountHealth.State.ATTENTION);
    KeptNotice told =
        world
            .stores
            .notices()
            .notices(World.COMPANY, World.ACCOUNT, PageRequest.first(1))
            .items()
            .getFirst();
    assertThat(told.notice().sentence("en")).contains("December 30, 2026");

    world.pass(Duration.ofDays(13).plusMillis(1));
    assertThat(health()).as("it is over").isEqualTo(AccountHealth.State.STOPPED);
  }

  @Test
  void aTokenThatCanBeRenewedIsRenewedLongBeforeItsEnd() {
    withToken("old");
    provider.life = new TokenLife.Untold();
    provider.renewal = new Renewal.Renewed(new Secret("new"), now().plus(Duration.ofDays(60)));
    care();
    assertThat(token()).isEqualTo("new");
    assertThat(condition().tokenEndsAt()).contains(now().plus(Duration.ofDays(60)));

    provider.asked.clear();
    world.pass(Duration.ofDays(30).minusMillis(1));
    care();
    assertThat(provider.asked).as("thirty days before its end").doesNotContain("renew");

    provider.renewal = new Renewal.Renewed(new Secret("newer"), now().plus(Duration.ofDays(60)));
    world.pass(Duration.ofHours(12));
    care();
    assertThat(token()).isEqualTo("newer");
    assertThat(notices()).isEmpty();
  }

  @Test
  void aTokenTooYoungToBeRenewedIsNoTrouble() {
    provider.life = new TokenLife.Untold();
    provider.renewal = new Renewal.Refused(failure(FailureKind.REQUEST));
    care();

    assertThat(condition().troubles()).isEmpty();
    assertThat(provider.asked).containsExactly("token", "renew", "subscribe", "health");
  }

  @Test
  void whatTheProviderSaysOfTheAccountIsTroubleUnlessItPasses() {
    provider.unwell = Optional.of(failure(FailureKind.PROVIDER_DOWN));
    care();
    assertThat(condition().troubles()).isEmpty();

    provider.unwell = Optional.of(failure(FailureKind.ACCOUNT_RESTRICTED));
    world.pass(Duration.ofMinutes(15));
    assertThat(care()).as("asked again soon").isOne();
    assertThat(condition().trouble(About.ACCOUNT)).isPresent();
    assertThat(notices()).containsExactly("account_not_working");
  }

  @Test
  void accessThatWasWithdrawnCountsAsGoneUntilTheNextLookTellsOtherwise() {
    care();
    LoseAccess.Answer answer = loses("s3cret somebody");

    assertThat(answer).isInstanceOf(LoseAccess.Answer.Marked.class);
    assertThat(health()).isEqualTo(AccountHealth.State.STOPPED);
    assertThat(notices()).containsExactly("token_refused");
    assertThat(condition().trouble(About.TOKEN).orElseThrow().failure().detail())
        .contains("somebody");

    world.pass(Duration.ofHours(1));
    care();
    assertThat(health()).isEqualTo(AccountHealth.State.OK);
  }

  @Test
  void accessIsLostForTheAccountThatIsNamedAlone() {
    world.connect(
        World.COMPANY,
        new dev.casement.core.domain.channel.AccountId("bar"),
        "account-2",
        "s3cret");
    loses("s3cret account-2");

    assertThat(health()).isEqualTo(AccountHealth.State.OK);
  }

  @Test
  void whatNobodySignedOrNobodyUnderstandsChangesNothing() {
    assertThat(loses("another somebody")).isInstanceOf(LoseAccess.Answer.NotSigned.class);
    assertThat(loses("nonsense")).isInstanceOf(LoseAccess.Answer.Malformed.class);
    assertThat(condition().troubles()).isEmpty();
  }

  private LoseAccess.Answer loses(String body) {
    return world
        .platform
        .accounts()
        .loseAccess()
        .lose(ScriptedChannel.ID, body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private void withToken(String token) {
    ChannelAccount account =
        new ChannelAccount(
            World.ACCOUNT,
            World.COMPANY,
            ScriptedChannel.ID,
            "Front desk",
            "account-1",
            Map.of(),
            Set.of(),
            ZoneOffset.UTC,
            Map.of(),
            true);
    world
        .stores
        .accounts()
        .put(
            new ConnectedAccount(
                account, new Credentials(Map.of(Credentials.ACCESS_TOKEN, new Secret(token)))));
  }

  private String token() {
    return world
        .stores
        .accounts()
        .account(World.COMPANY, World.ACCOUNT)
        .flatMap(account -> account.credentials().secret(Credentials.ACCESS_TOKEN))
        .map(Secret::reveal)
        .orElse("");
  }
}
