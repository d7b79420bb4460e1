package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentAuthor;
import dev.casement.core.domain.consent.ConsentSettings;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.consent.ConsentWords;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.ButtonReply;
import dev.casement.core.domain.message.Circumstances;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What customers say about consent in so many words (decisions.md D10, D12, D31).
final class HearConsentTest {

  private final World world = new World().customerSays("m1", "Is breakfast included?");

  @AfterEach
  void close() {
    world.close();
  }

  private List<Consent> history() {
    return world.stores.consents().history(World.COMPANY, world.conversation().contact());
  }

  private ConsentState state() {
    return ConsentState.after(history());
  }

  private ChannelEvent.MessageReceived said(
      CustomerRef from, String externalId, Content content, Optional<CustomerRef> participant) {
    return new ChannelEvent.MessageReceived(
        from,
        externalId,
        content,
        Activity.MESSAGE,
        Optional.empty(),
        false,
        Circumstances.NONE,
        participant);
  }

  @Test
  void recordsAStopWithItsMessage() {
    world.pass(Duration.ofMinutes(1)).customerSays("m2", "Stop!");

    assertThat(history())
        .singleElement()
        .satisfies(stop -> {
          assertThat(stop.kind()).isEqualTo(Consent.Kind.OPT_OUT);
          assertThat(stop.purpose()).isEqualTo(Purpose.ALL);
          assertThat(stop.account()).isEmpty();
          assertThat(stop.author()).isEqualTo(ConsentAuthor.CUSTOMER);
          assertThat(stop.wording()).contains("Stop!");
          assertThat(stop.at()).isEqualTo(world.now());
          assertThat(stop.message()).contains(world.thread().getLast().id());
        });
    assertThat(state().stops(Purpose.ALL)).isTrue();
  }

  @Test
  void hearsAButtonByWhatItSendsBackOrShows() {
    for (ButtonReply reply :
        List.of(
            new ButtonReply(ButtonReply.Tapped.TEMPLATE_BUTTON, "STOP", "No more of this"),
            new ButtonReply(ButtonReply.Tapped.QUICK_REPLY, "button-7", "Sair"))) {
      int before = history().size();
      world.receive(
          world.event(
              world.now(), said(CustomerRef.of(World.BRUNO), reply.id(), reply, Optional.empty())));
      assertThat(history()).hasSize(before + 1);
    }
  }

  @Test
  void hearsNothingInAWordAmongOthers() {
    world.customerSays("m2", "Stop worrying, we stop by at noon");

    assertThat(history()).isEmpty();
  }

  @Test
  void recordsARepeatedWebhookOnce() {
    String word = world.message("m2", "stop", world.now());
    world.receive(word).receive(word);

    assertThat(history()).hasSize(1);
  }

  @Test
  void takesBackAStopByAStartWordAndNothingElse() {
    world.customerSays("m2", "start");
    assertThat(history()).isEmpty();

    world.customerSays("m3", "stop").customerSays("m4", "start");
    assertThat(state()).isEqualTo(ConsentState.NONE);
    assertThat(history()).hasSize(2);

    world
        .platform
        .people()
        .recordConsent()
        .record(
            World.COMPANY,
            world.conversation().contact(),
            new RecordConsent.Statement(
                ScriptedChannel.ID,
                Consent.Kind.OPT_OUT,
                Purpose.ALL,
                Optional.empty(),
                ConsentAuthor.of(World.ANA),
                Consent.CUSTOMERS_WORD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    world.pass(Duration.ofMinutes(1)).customerSays("m5", "start");
    assertThat(state().stops(Purpose.ALL)).isTrue();
  }

  @Test
  void anOptInBeforeTheStopCountsAgainAfterTheStart() {
    world
        .platform
        .people()
        .recordConsent()
        .record(
            World.COMPANY,
            world.conversation().contact(),
            new RecordConsent.Statement(
                ScriptedChannel.ID,
                Consent.Kind.OPT_IN,
                Purpose.MARKETING,
                Optional.empty(),
                ConsentAuthor.of(World.ANA),
                "form",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    world.pass(Duration.ofMinutes(1)).customerSays("m2", "stop");
    assertThat(state().agreesTo(Purpose.MARKETING)).isFalse();
    world.pass(Duration.ofMinutes(1)).customerSays("m3", "start");

    assertThat(state().agreesTo(Purpose.MARKETING)).isTrue();
    assertThat(state().agreesTo(Purpose.UTILITY)).isFalse();
  }

  @Test
  void readsTheWordsBeforeItReleasesWhatIsHeld() {
    world.pass(Duration.ofHours(30));
    OutboundMessage held = world.holds("We found your scarf.");
    world.customerSays("m2", "stop").dispatch();

    assertThat(world.reread(held.id()).state()).isEqualTo(DeliveryState.CANCELLED);
    world.customerSays("m3", "sorry, go on").customerSays("m4", "start").dispatch();
    assertThat(world.reread(held.id()).state()).isEqualTo(DeliveryState.CANCELLED);
    assertThat(world.channel.sent()).isEmpty();
  }

  @Test
  void cancelsWhatIsHeldThoughTheWordsComeTooLateToOpenTheWindow() {
    world.pass(Duration.ofHours(30));
    OutboundMessage held = world.holds("We found your scarf.");
    world.customerSays("m2", "stop", world.now().minus(Duration.ofHours(26)));

    assertThat(world.reread(held.id()).state()).isEqualTo(DeliveryState.CANCELLED);
  }

  @Test
  void anOptOutByHandCancelsWhatIsHeldAtOnce() {
    world.pass(Duration.ofHours(30));
    OutboundMessage held = world.holds("We found your scarf.");
    world
        .platform
        .people()
        .recordConsent()
        .record(
            World.COMPANY,
            world.conversation().contact(),
            new RecordConsent.Statement(
                ScriptedChannel.ID,
                Consent.Kind.OPT_OUT,
                Purpose.ALL,
                Optional.of(World.ACCOUNT),
                ConsentAuthor.of(World.ANA),
                "call",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

    assertThat(world.reread(held.id()).state()).isEqualTo(DeliveryState.CANCELLED);
  }

  @Test
  void anAnswerInsideTheWindowGoesWhateverWasStopped() {
    world.customerSays("m2", "stop");
    world.sends("You will hear no more from us but answers.");
    world.dispatch();

    assertThat(world.channel.sent()).hasSize(1);
  }

  @Test
  void aGroupsWordsCountForTheOneWhoSaidThem() {
    CustomerAddress ada = CustomerAddress.userId("ada");
    CustomerRef group = CustomerRef.of(CustomerAddress.group("G.1"));
    String word =
        world.event(
            world.now(),
            said(group, "g1", Content.Text.of("stop"), Optional.of(CustomerRef.of(ada))));
    world.receive(word).receive(word);

    Contact member =
        world
            .stores
            .contacts()
            .at(World.COMPANY, new Identity(ScriptedChannel.ID, ada))
            .orElseThrow();
    assertThat(world.stores.consents().history(World.COMPANY, member.id())).hasSize(1);
    assertThat(
            world
                .stores
                .conversations()
                .conversationWith(World.COMPANY, World.ACCOUNT, group.addresses().getFirst())
                .map(thread ->
                    world.stores.consents().history(World.COMPANY, thread.contact()).size()))
        .contains(0);
    assertThat(history()).isEmpty();
  }

  @Test
  void hearsTheCompanysOwnWordsInTheirPlace() {
    world
        .stores
        .companies()
        .put(
            new Company(
                World.COMPANY,
                "Hotel",
                Map.of(),
                List.of("de"),
                ZoneOffset.UTC,
                new ConsentSettings(
                    Optional.of(
                        new ConsentWords(
                            Map.of(
                                "de",
                                new ConsentWords.OfLanguage(
                                    List.of("Keine Werbung"), List.of("Wieder"))))),
                    false)));
    world.customerSays("m2", "stop");
    assertThat(history()).isEmpty();
    world.customerSays("m3", "keine werbung!");

    assertThat(state().stops(Purpose.ALL)).isTrue();
  }
}
