package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.Marks;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplatePull;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.port.channel.TemplateSource.Pulled;
import dev.casement.core.port.channel.TemplateSource.RemoteTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Templates of several accounts, taken over when they are due.
final class PullTemplatesTest {

  private static final AccountId BAR = new AccountId("bar");

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private static RemoteTemplate remote(String name, String status) {
    return new RemoteTemplate(
        "wire-" + name,
        name,
        "en_US",
        "UTILITY",
        Optional.empty(),
        status,
        Optional.of("GREEN"),
        Optional.empty(),
        ParameterFormat.POSITIONAL,
        List.of(new Component.Body("Hello")));
  }

  private static Pulled.Broken broken(Optional<Instant> retryAt) {
    return new Pulled.Broken(
        new Failure(
            80007,
            Optional.empty(),
            FailureKind.THROTTLED,
            Map.of(),
            "slow down",
            Failure.Who.META,
            retryAt));
  }

  private void has(AccountId account, RemoteTemplate... templates) {
    world.channel.templates.put(account, new Pulled.All(List.of(templates)));
  }

  private void due(AccountId... accounts) {
    for (AccountId account : accounts) {
      world.stores.templatePulls().put(TemplatePull.never(World.COMPANY, account, world.now()));
    }
  }

  private List<String> states(AccountId account) {
    return world.stores.templates().templates(World.COMPANY, account).stream()
        .map(template -> template.name() + " " + template.metaStatus())
        .toList();
  }

  private TemplatePull pull(AccountId account) {
    return world.stores.templatePulls().pull(World.COMPANY, account).orElseThrow();
  }

  @Test
  void oneAccountsFailureDoesNotStopTheOthers() {
    world.connect(World.COMPANY, BAR, "account-2", "s3cret");
    world.channel.templates.put(World.ACCOUNT, broken(Optional.empty()));
    has(BAR, remote("menu", "APPROVED"));
    due(World.ACCOUNT, BAR);

    assertThat(world.platform.templates().pullTemplates().run()).isEqualTo(2);

    assertThat(states(BAR)).containsExactly("menu APPROVED");
    assertThat(pull(World.ACCOUNT).failure()).isPresent();
    assertThat(pull(BAR).failure()).isEmpty();
    assertThat(pull(BAR).count()).isEqualTo(1);
  }

  @Test
  void aFailureLosesNothingAndIsTriedAgainEverLater() {
    has(World.ACCOUNT, remote("a", "APPROVED"), remote("b", "PENDING"));
    due(World.ACCOUNT);
    world.platform.templates().pullTemplates().run();
    world.channel.templates.put(World.ACCOUNT, broken(Optional.empty()));

    due(World.ACCOUNT);
    world.platform.templates().pullTemplates().run();
    assertThat(states(World.ACCOUNT)).containsExactly("a APPROVED", "b PENDING");
    assertThat(pull(World.ACCOUNT).dueAt()).isEqualTo(world.now().plus(Duration.ofMinutes(1)));
    assertThat(world.platform.templates().pullTemplates().run()).isZero();

    world.pass(Duration.ofMinutes(1));
    world.platform.templates().pullTemplates().run();
    assertThat(pull(World.ACCOUNT).dueAt()).isEqualTo(world.now().plus(Duration.ofMinutes(2)));
  }

  @Test
  void waitsAsLongAsTheProviderAsks() {
    Instant later = world.now().plus(Duration.ofMinutes(50));
    world.channel.templates.put(World.ACCOUNT, broken(Optional.of(later)));
    due(World.ACCOUNT);
    world.platform.templates().pullTemplates().run();

    assertThat(pull(World.ACCOUNT).dueAt()).isEqualTo(later);
  }

  @Test
  void pullsFourTimesADayByItself() {
    has(World.ACCOUNT, remote("a", "APPROVED"));
    due(World.ACCOUNT);
    world.platform.templates().pullTemplates().run();
    has(World.ACCOUNT, remote("a", "PAUSED"));

    world.pass(Duration.ofHours(5).plusMinutes(59));
    assertThat(world.platform.templates().pullTemplates().run()).isZero();
    world.pass(Duration.ofMinutes(1));
    assertThat(world.platform.templates().pullTemplates().run()).isEqualTo(1);
    assertThat(states(World.ACCOUNT)).containsExactly("a PAUSED");
  }

  @Test
  void anEmptyAnswerLeavesTombstonesAndWhatWasOnlyAskedFor() {
    has(World.ACCOUNT, remote("a", "APPROVED"));
    due(World.ACCOUNT);
    world.platform.templates().pullTemplates().run();
    Template a = world.stores.templates().templates(World.COMPANY, World.ACCOUNT).getFirst();
    Marks marks = new Marks(Set.of(Template.UseFor.START), false, false, Set.of("desk"));
    world.stores.templates().put(List.of(a.draft().marks(marks).done()));

    has(World.ACCOUNT);
    world.pass(Duration.ofHours(6));
    world.platform.templates().pullTemplates().run();
    Template gone = world.stores.templates().template(World.COMPANY, a.id()).orElseThrow();
    assertThat(gone.status()).isEqualTo(TemplateStatus.DELETED);
    assertThat(gone.status().isSendable()).isFalse();

    has(World.ACCOUNT, remote("a", "APPROVED"));
    world.pass(Duration.ofHours(6));
    world.platform.templates().pullTemplates().run();
    Template back = world.stores.templates().template(World.COMPANY, a.id()).orElseThrow();
    assertThat(back.status()).isEqualTo(TemplateStatus.APPROVED);
    assertThat(back.marks()).isEqualTo(marks);
  }

  /// A webhook may overtake a pull that takes long.
  @Test
  void whatWasToldSinceThePullBeganStays() {
    has(World.ACCOUNT, remote("a", "APPROVED"));
    due(World.ACCOUNT);
    world.platform.templates().pullTemplates().run();
    Template a = world.stores.templates().templates(World.COMPANY, World.ACCOUNT).getFirst();
    Template paused =
        a.draft().status("PAUSED").syncedAt(world.now().plus(Duration.ofSeconds(1))).done();
    world.stores.templates().put(List.of(paused));

    due(World.ACCOUNT);
    world.platform.templates().pullTemplates().run();
    assertThat(states(World.ACCOUNT)).containsExactly("a PAUSED");
  }

  @Test
  void forgetsAccountsThatAreGone() {
    due(new AccountId("gone"));
    world.platform.templates().pullTemplates().run();

    assertThat(world.stores.templatePulls().due(world.now().plus(Duration.ofDays(1)), 9)).isEmpty();
  }
}
