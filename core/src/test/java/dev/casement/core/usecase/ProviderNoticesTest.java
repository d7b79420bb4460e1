package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountNotice;
import dev.casement.core.domain.channel.AccountNotice.Restriction;
import dev.casement.core.domain.channel.AccountNotice.Severity;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.channel.Forbidden;
import dev.casement.core.domain.channel.MessagingLimit;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentAuthor;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Call;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.Parameters;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.domain.template.TemplateNotice;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.channel.PastMessage;
import dev.casement.core.port.channel.PastThread;
import dev.casement.core.port.store.ConversationFeed;
import dev.casement.core.port.store.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What providers say about accounts, templates, customers' wishes and the past has its effect.
final class ProviderNoticesTest {

  private static final Duration DAY = Duration.ofHours(24);
  private static final CustomerAddress CARLA = CustomerAddress.userId("carla");

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private void noticed(AccountNotice notice) {
    world.receive(world.event(world.now(), new ChannelEvent.AccountNoticed(notice)));
  }

  private static AccountNotice notice() {
    return AccountNotice.of("account_restriction", Severity.CRITICAL, Map.of(), "RESTRICTED");
  }

  /// What the policy is told of the next message.
  private PolicyFacts facts() {
    world.send(SendCommand.of(Content.Text.of("hello"), World.ANA));
    return world.channel.told.get();
  }

  @Test
  void aRestrictionIsAFactUntilItExpires() {
    world.customerSays("m1", "hi");
    noticed(
        notice()
            .restricting(
                List.of(
                    new Restriction(
                        Forbidden.STARTING, Optional.of(world.now().plusSeconds(60))))));

    assertThat(facts().forbidden()).containsExactly(Forbidden.STARTING);
    assertThat(facts().accountRestricted()).isFalse();
    world.pass(Duration.ofSeconds(59));
    assertThat(facts().forbids(Forbidden.STARTING)).isTrue();
    world.pass(Duration.ofSeconds(1));
    assertThat(facts().forbidden()).isEmpty();
  }

  @Test
  void aRestrictionWithoutEndHoldsUntilItIsLifted() {
    world.customerSays("m1", "hi");
    noticed(notice().restricting(List.of(new Restriction(Forbidden.ALL, Optional.empty()))));
    world.pass(Duration.ofDays(400));
    assertThat(facts().accountRestricted()).isTrue();

    noticed(notice().lifting(Set.of(Forbidden.ALL)));

    assertThat(facts().forbidden()).isEmpty();
  }

  @Test
  void anOlderNoticeThatComesLateChangesNothing() {
    world.customerSays("m1", "hi").pass(Duration.ofHours(1));
    Instant before = world.now();
    world.pass(Duration.ofHours(1));
    noticed(notice().lifting(Set.of(Forbidden.ALL)));
    world.receive(
        world.event(
            before,
            new ChannelEvent.AccountNoticed(
                notice().restricting(List.of(new Restriction(Forbidden.ALL, Optional.empty()))))));

    assertThat(facts().forbidden()).isEmpty();
  }

  @Test
  void aNoticeIsKeptWithItsAccountAndFed() {
    noticed(notice());

    assertThat(
            world
                .stores
                .notices()
                .notices(World.COMPANY, World.ACCOUNT, PageRequest.first(9))
                .items())
        .extracting(kept -> kept.notice().kind())
        .containsExactly("account_restriction");
    assertThat(world.stores.feed().after(World.COMPANY, 0, 99))
        .filteredOn(entry -> entry.kind() == ConversationFeed.Kind.ACCOUNT_UPDATED)
        .extracting(ConversationFeed.Entry::subject)
        .contains(World.ACCOUNT.value());
  }

  private Template template() {
    Template template =
        new Template(
            new TemplateId("t1"),
            World.COMPANY,
            World.ACCOUNT,
            "wire-1",
            "welcome",
            "en_US",
            TemplateCategory.UTILITY,
            TemplateStatus.APPROVED,
            "APPROVED",
            Optional.of("GREEN"),
            Optional.empty(),
            ParameterFormat.POSITIONAL,
            List.of(new Component.Body("Hello")),
            Set.of(),
            false,
            false,
            World.START);
    world.stores.templates().put(List.of(template));
    return template;
  }

  private void templateNoticed(TemplateNotice notice) {
    world.receive(world.event(world.now(), new ChannelEvent.TemplateNoticed(notice)));
  }

  private Template reread() {
    return world.stores.templates().template(World.COMPANY, new TemplateId("t1")).orElseThrow();
  }

  @Test
  void aTemplateIsFoundByItsNumberAndChangesOnlyInWhatWasSaid() {
    Template before = template();
    templateNoticed(
        TemplateNotice.about(Optional.of("wire-1"), Optional.empty(), Optional.empty())
            .status("PAUSED", Optional.of("low quality")));

    Template after = reread();
    assertThat(after.status()).isEqualTo(TemplateStatus.PAUSED);
    assertThat(after.metaStatus()).isEqualTo("PAUSED");
    assertThat(after.reason()).contains("low quality");
    assertThat(after.quality()).isEqualTo(before.quality());
    assertThat(after.components()).isEqualTo(before.components());
  }

  @Test
  void aTemplateIsFoundByNameAndLanguageHoweverItIsSpelt() {
    template();
    templateNoticed(
        TemplateNotice.about(Optional.empty(), Optional.of("welcome"), Optional.of("en-us"))
            .category("MARKETING", Optional.empty()));
    templateNoticed(
        TemplateNotice.about(Optional.empty(), Optional.of("welcome"), Optional.of("pt_BR"))
            .quality("RED"));

    assertThat(reread().category()).isEqualTo(TemplateCategory.MARKETING);
    assertThat(reread().quality()).contains("GREEN");
  }

  @Test
  void aTemplateNobodyKnowsMakesAPullDueOnce() {
    templateNoticed(
        TemplateNotice.about(Optional.of("wire-9"), Optional.empty(), Optional.empty())
            .status("APPROVED", Optional.empty()));

    assertThat(world.platform.templates().pullTemplates().run()).isOne();
    assertThat(world.platform.templates().pullTemplates().run()).isZero();
  }

  private void prefers(ChannelEvent.Preference preference) {
    world.receive(
        world.event(
            world.now(),
            new ChannelEvent.PreferenceSignalled(
                CustomerRef.of(World.BRUNO), preference, Optional.of("their words"))));
  }

  private List<Consent> history() {
    return world.stores.consents().history(World.COMPANY, world.conversation().contact());
  }

  @Test
  void aStopAtTheProviderStopsMarketingAndAResumeLiftsNothingElse() {
    world.customerSays("m1", "hi");
    prefers(ChannelEvent.Preference.STOP);
    assertThat(ConsentState.after(history()).stops(Purpose.MARKETING)).isTrue();
    assertThat(history().getFirst().account()).contains(World.ACCOUNT);

    world.pass(Duration.ofMinutes(1));
    prefers(ChannelEvent.Preference.RESUME);
    assertThat(ConsentState.after(history())).isEqualTo(ConsentState.NONE);

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
                Purpose.MARKETING,
                Optional.empty(),
                ConsentAuthor.UNRECORDED,
                "a call",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    world.pass(Duration.ofMinutes(1));
    prefers(ChannelEvent.Preference.RESUME);
    assertThat(ConsentState.after(history()).stops(Purpose.MARKETING)).isTrue();
  }

  @Test
  void aSignalThatComesTwiceIsRecordedOnce() {
    world.customerSays("m1", "hi");
    prefers(ChannelEvent.Preference.SIGNUP);
    prefers(ChannelEvent.Preference.SIGNUP);

    assertThat(history()).hasSize(1);
    assertThat(ConsentState.after(history()).agreesTo(Purpose.MARKETING)).isTrue();
  }

  private static Failure failure(FailureKind kind, Optional<Instant> retryAt) {
    return new Failure(
        131049, Optional.empty(), kind, Map.of(), "words", Failure.Who.META, retryAt);
  }

  private static Content welcome() {
    return new Content.Template("welcome", "en_US", Parameters.body(Map.of()));
  }

  private OutboundMessage sendsTemplateTo(CustomerAddress to) {
    OutboundMessage message =
        World.taken(
            world
                .platform
                .sending()
                .startConversation()
                .start(
                    World.COMPANY,
                    World.ACCOUNT,
                    new StartConversation.Customer.At(to, Optional.empty()),
                    SendCommand.of(welcome(), World.ANA)));
    world.dispatch();
    return message;
  }

  @Test
  void marketingThatTheProviderHeldBackWaitsForADay() {
    template();
    world.customerSays("m1", "hi");
    OutboundMessage message = sendsTemplateTo(World.BRUNO);
    world.receive(
        world.receipt(
            world.reread(message.id()).externalId().orElseThrow(),
            Optional.empty(),
            DeliveryStep.failed(
                world.now(),
                failure(FailureKind.MARKETING_NOT_DELIVERED, Optional.of(world.now().plus(DAY))))));

    assertThat(world.conversation().marketingHeldUntil()).contains(world.now().plus(DAY));
    assertThat(facts().marketingHeldUntil()).contains(world.now().plus(DAY));
  }

  @Test
  void aRefusalBecauseTheCustomerStoppedIsRecordedAsTheirStop() {
    template();
    world.customerSays("m1", "hi");
    world.channel.answers(
        _ -> new SendOutcome.Rejected(failure(FailureKind.OPTED_OUT, Optional.empty())));
    sendsTemplateTo(World.BRUNO);

    assertThat(ConsentState.after(history()).stops(Purpose.MARKETING)).isTrue();
    assertThat(history().getFirst().source()).isEqualTo(Consent.TOLD_BY_PROVIDER);
  }

  @Test
  void theMessagingLimitCountsEachCustomerWithinADay() {
    template();
    noticed(notice().limiting(MessagingLimit.of(1)));
    sendsTemplateTo(World.BRUNO);
    sendsTemplateTo(World.BRUNO);
    assertThat(world.channel.told.get().messagingLimitReached())
        .as("the same customer counts once")
        .isFalse();

    sendsTemplateTo(CARLA);
    assertThat(world.channel.told.get().messagingLimitReached()).isTrue();

    world.pass(DAY.plusMillis(1));
    sendsTemplateTo(CARLA);
    assertThat(world.channel.told.get().messagingLimitReached())
        .as("a day later Bruno counts no more")
        .isFalse();
  }

  @Test
  void whatDidNotArriveDoesNotCountAgainstTheLimit() {
    template();
    noticed(notice().limiting(MessagingLimit.of(1)));
    world.channel.answers(
        _ -> new SendOutcome.Rejected(failure(FailureKind.TEMPLATE, Optional.empty())));
    sendsTemplateTo(World.BRUNO);

    sendsTemplateTo(CARLA);

    assertThat(world.channel.told.get().messagingLimitReached()).isFalse();
  }

  @Test
  void withoutAKnownLimitNothingIsUsedUp() {
    template();
    sendsTemplateTo(World.BRUNO);
    sendsTemplateTo(CARLA);
    assertThat(world.channel.told.get().messagingLimitReached()).isFalse();

    noticed(notice().limiting(MessagingLimit.NONE));
    sendsTemplateTo(CARLA);
    assertThat(world.channel.told.get().messagingLimitReached()).isFalse();
  }

  private String history(PastMessage... messages) {
    return world.event(
        world.now(),
        new ChannelEvent.HistoryReceived(
            List.of(new PastThread(CustomerRef.of(World.BRUNO), List.of(messages)))));
  }

  private static PastMessage past(
      String id, Content content, Instant at, Optional<DeliveryState> state) {
    return new PastMessage(id, content, at, state, Optional.empty());
  }

  @Test
  void thePastIsShownWithItsOwnTimesAndMovesNoWindow() {
    Instant then = World.START.minus(Duration.ofHours(3));
    String chunk =
        history(
            past("h1", Content.Text.of("old"), then, Optional.empty()),
            past(
                "h2",
                Content.Text.of("old answer"),
                then.plusSeconds(60),
                Optional.of(DeliveryState.READ)));
    world.receive(chunk).receive(chunk);

    assertThat(world.thread())
        .extracting(Message::sentAt)
        .containsExactly(then, then.plusSeconds(60));
    Conversation conversation = world.conversation();
    assertThat(conversation.unread()).isZero();
    assertThat(conversation.windowClosesAt()).isEmpty();
    assertThat(conversation.lastMessage().orElseThrow().preview()).isEqualTo("old answer");
    assertThat(((OutboundMessage) world.thread().getLast()).state()).isEqualTo(DeliveryState.READ);
  }

  @Test
  void aFileOfThePastTakesThePlaceThatWasKeptForIt() {
    Instant then = World.START.minus(Duration.ofHours(3));
    world.receive(
        history(
            past("h1", new Content.Unsupported("media_placeholder", ""), then, Optional.empty())));
    world.receive(history(past("h1", Content.Text.of("the file"), then, Optional.empty())));

    assertThat(world.thread())
        .extracting(message -> message.content().words())
        .containsExactly("the file");
  }

  @Test
  void whatWasTakenBackDoesNotComeAgainWithTheHistory() {
    world.customerSays("h1", "my card number is 1234");
    world.receive(
        world.event(
            world.now(), new ChannelEvent.MessageUnsent(CustomerRef.of(World.BRUNO), "h1")));
    world.receive(
        history(
            past("h1", Content.Text.of("my card number is 1234"), World.START, Optional.empty())));

    assertThat(world.thread())
        .extracting(Message::content)
        .containsExactly(Content.Unsupported.UNSENT);
  }

  @Test
  void aReactionFindsItsMessageInTheHistory() {
    world.customerSays("m1", "hello");
    world.receive(
        world.event(
            world.now(),
            new ChannelEvent.ReactionReceived(
                CustomerRef.of(World.BRUNO), "r1", "h1", Optional.of("❤️"), false)));
    assertThat(world.thread()).hasSize(1);

    Instant then = World.START.minus(Duration.ofHours(3));
    world.receive(history(past("h1", Content.Text.of("old"), then, Optional.empty())));

    Message old = world.thread().getFirst();
    assertThat(world.thread())
        .extracting(Message::content)
        .containsOnlyOnce(new Content.Reaction(old.id(), Optional.of("❤️")));
  }

  @Test
  void whoHadAskedForNoMoreMessagesIsHeardAsOfThen() {
    Instant then = World.START.minus(Duration.ofDays(30));
    String chunk =
        history(
            past("h1", Content.Text.of("STOP"), then, Optional.empty()),
            past("h2", Content.Text.of("Start"), then.plusSeconds(60), Optional.empty()),
            past("h3", Content.Text.of("Parar!"), then.plusSeconds(120), Optional.empty()),
            past("h4", Content.Text.of("STOP"), then, Optional.of(DeliveryState.READ)));
    world.receive(chunk).receive(chunk);

    List<Consent> heard =
        world.stores.consents().history(World.COMPANY, world.conversation().contact());
    assertThat(heard)
        .extracting(Consent::kind)
        .containsExactly(Consent.Kind.OPT_OUT, Consent.Kind.OPT_OUT_LIFTED, Consent.Kind.OPT_OUT);
    assertThat(heard)
        .extracting(Consent::at)
        .containsExactly(then, then.plusSeconds(60), then.plusSeconds(120));
    assertThat(heard.getLast().message()).contains(world.thread().getLast().id());
  }

  private String call(Call.Happening happening, Activity activity) {
    return world.event(
        world.now(),
        new ChannelEvent.CallReceived(
            CustomerRef.of(World.BRUNO),
            "call-1",
            new Call(happening, false, Optional.empty()),
            activity));
  }

  @Test
  void aCallIsOneMessageThatOnlyGoesOn() {
    world.receive(call(Call.Happening.RINGING, Activity.MESSAGE));
    assertThat(world.conversation().windowClosesAt()).contains(world.now().plus(DAY));

    world.pass(Duration.ofMinutes(1));
    world.receive(call(Call.Happening.ENDED, Activity.NOTICE));
    world.receive(call(Call.Happening.ANSWERED, Activity.NOTICE));

    assertThat(world.thread()).hasSize(1);
    assertThat(((Call) world.thread().getFirst().content()).happening())
        .isEqualTo(Call.Happening.ENDED);
    assertThat(world.conversation().unread()).isOne();
    assertThat(world.conversation().windowClosesAt()).contains(World.START.plus(DAY));
  }

  @Test
  void aNameFromTheAddressBookNamesThePersonWithoutAConversation() {
    world.receive(
        world.event(
            world.now(),
            new ChannelEvent.CustomerNamed(
                new CustomerRef(
                    List.of(CARLA), Optional.of("Carla from work"), Optional.empty()))));

    assertThat(world.conversations()).isEmpty();
    assertThat(world.stores.contacts().contacts(World.COMPANY, PageRequest.first(9)).items())
        .hasSize(1);
  }

  @Test
  void whatTheCompanyEditedElsewhereIsEditedHere() {
    CustomerRef bruno = CustomerRef.of(World.BRUNO);
    world.receive(
        world.event(
            world.now(),
            new ChannelEvent.EchoReceived(
                bruno, "e1", Content.Text.of("wrng"), Optional.empty(), Optional.of("phone"))),
        world.event(
            world.now().plusMillis(1),
            new ChannelEvent.EchoEdited(bruno, "e1", Content.Text.of("right"))));

    assertThat(world.thread().getFirst().content().words()).isEqualTo("right");
    assertThat(world.conversation().lastMessage().orElseThrow().preview()).isEqualTo("right");
  }
}
