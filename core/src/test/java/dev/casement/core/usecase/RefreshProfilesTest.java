package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.port.channel.ProfileSource;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who somebody is, is asked once, again after a week, and never in the way.
final class RefreshProfilesTest {

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private Contact bruno() {
    return world
        .stores
        .contacts()
        .at(World.COMPANY, new Identity(ScriptedChannel.ID, World.BRUNO))
        .orElseThrow();
  }

  private void isCalled(String name) {
    world.channel.profiles.put(
        World.BRUNO,
        new ProfileSource.Profile(
            Optional.of(name),
            Optional.of("bruno"),
            Optional.of("pt-PT"),
            Optional.of("https://pictures.example/bruno")));
  }

  private void awaitName(String name) {
    while (!bruno().name().equals(name)) {
      Thread.onSpinWait();
    }
  }

  private void awaitAsked(int times) {
    while (world.channel.asked.get() < times) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aNewCustomerIsAskedFor() {
    isCalled("Bruno Reis");
    world.customerSays("m1", "hello");
    awaitName("Bruno Reis");

    assertThat(bruno().details().locale()).contains("pt-PT");
    assertThat(bruno().details().pictureUrl()).contains("https://pictures.example/bruno");
    assertThat(bruno().details().profileAt()).contains(world.now());
    assertThat(bruno().userName()).contains("bruno");
  }

  @Test
  void aKnownCustomerIsAskedForAgainAfterAWeek() {
    isCalled("Bruno Reis");
    world.customerSays("m1", "hello");
    awaitName("Bruno Reis");
    isCalled("Bruno R. Lima");
    world.pass(Duration.ofDays(7).minusMillis(1)).customerSays("m2", "again");
    assertThat(world.channel.asked).hasValue(1);
    world.pass(Duration.ofMillis(1)).customerSays("m3", "and again");

    awaitName("Bruno R. Lima");
    assertThat(world.channel.asked).hasValue(2);
  }

  @Test
  void whoIsNotToldIsNotAskedForWithEveryMessage() {
    world.customerSays("m1", "hello");
    awaitAsked(1);
    world.customerSays("m2", "hello?");
    assertThat(world.thread()).hasSize(2);
    world.pass(Duration.ofHours(1)).customerSays("m3", "anybody?");
    awaitAsked(2);

    assertThat(bruno().name()).isEqualTo("customer ..runo");
    assertThat(world.channel.asked).hasValue(2);
  }

  @Test
  void whatTheCompanyCallsThemStays() {
    isCalled("Bruno Reis");
    world.customerSays("m1", "hello");
    awaitName("Bruno Reis");
    world
        .platform
        .people()
        .changeContact()
        .change(
            World.COMPANY,
            bruno().id(),
            new ChangeContact.Change(
                Optional.of(new ChangeContact.Said(Optional.of("Senhor Reis"))),
                Optional.empty(),
                Optional.empty()));

    assertThat(bruno().name()).isEqualTo("Senhor Reis");
    assertThat(bruno().profileName()).contains("Bruno Reis");
  }
}
