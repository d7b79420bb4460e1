package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentAuthor;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Frame;
import dev.casement.core.domain.message.ListMenu;
import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Explanation;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.Remedy;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.memory.MemoryStores;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ExplainTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final CompanyId COMPANY = new CompanyId("hotel");
  private static final ContactId CARLA = new ContactId("carla");
  private static final CustomerAddress HERE = CustomerAddress.userId("carla-here");
  private static final CustomerAddress THERE = CustomerAddress.userId("carla-there");
  private static final Reader READER = Reader.of(Language.EN);

  private final StatedChannel here = new StatedChannel("here", Optional.of("https://l.example/h"));
  private final StatedChannel there = new StatedChannel("there", Optional.empty());
  private final Stores stores = new MemoryStores(() -> NOW).all();
  private final Channels channels = new Channels(List.of(here, there));
  private final Facts facts =
      new Facts(
          stores.companies(),
          stores.consents(),
          stores.notices(),
          new Reach(channels, stores.notices(), stores.reach()),
          new Money(channels, stores.ledger(), stores.prices()));
  private final Explain explain = new Explain(channels, stores, facts);

  @BeforeEach
  void connect() {
    stores.accounts().put(account("desk", "here"));
    stores.accounts().put(account("other-desk", "there"));
  }

  @Test
  void keepsTheKindsOfRemediesInAMadeUpSituation() {
    PolicyFacts closed = PolicyFacts.at(NOW).done();
    Decision decision = here.decide(SendProposal.FREE_FORM, closed);
    Explanation explained = explain.explain(decision, SendProposal.FREE_FORM, closed, READER);
    assertThat(kinds(explained))
        .containsExactly(
            "send_template", "switch_channel", "hold", "send_link", "wait_for_customer");
    assertThat(explained.message())
        .isEqualTo(
            "Waiting for the customer to respond. Click here to send another message."
                + " This is a rule of the Issuer, not ours.");
    assertThat(explained.cost().flatMap(Quote::unknownBecause)).contains("no_rate_card");
  }

  @Test
  void namesTheNearestKindInPlaceOfOneThatTheChannelLacks() {
    PolicyFacts closed = PolicyFacts.at(NOW).done();
    SendProposal list = list();
    Explanation explained = explain.explain(here.decide(list, closed), list, closed, READER);

    assertThat(explained.instead()).contains("quick_replies");
    assertThat(explained.message())
        .isEqualTo(
            "Stated does not offer this kind of message. Send quick replies instead."
                + " This is a rule of the Issuer, not ours.");
    assertThat(
            explain
                .explain(
                    here.decide(SendProposal.FREE_FORM, closed),
                    SendProposal.FREE_FORM,
                    closed,
                    READER)
                .instead())
        .isEmpty();
  }

  private static SendProposal list() {
    List<ListMenu.Row> rows = List.of(new ListMenu.Row("sea", "Sea view", Optional.empty()));
    return SendProposal.of(
        Intent.FreeForm.ANY,
        Author.Kind.HUMAN,
        new ListMenu(
            "Which room?",
            "Choose",
            List.of(new ListMenu.Section(Optional.empty(), rows)),
            Frame.NONE));
  }

  @Test
  void dropsWaysThatLeadNowhere() {
    Conversation conversation = conversation("c-1", "desk", "here", HERE, ago(30));
    Explanation explained = explained(conversation);
    assertThat(kinds(explained))
        .containsExactly("send_template", "hold", "send_link", "wait_for_customer");
    assertThat(explained.remedies())
        .contains(new Remedy.SendLink(Optional.of("https://l.example/h")));
    Conversation withoutLink = conversation("c-2", "other-desk", "there", THERE, ago(30));
    assertThat(kinds(explained(withoutLink)))
        .containsExactly("send_template", "hold", "wait_for_customer");
  }

  @Test
  void offersTheTemplatesThatMayGoOrLackOnlyConsent() {
    stores
        .templates()
        .put(
            List.of(
                template("order", TemplateCategory.UTILITY, TemplateStatus.APPROVED, false),
                template("paused", TemplateCategory.UTILITY, TemplateStatus.PAUSED, false),
                template("hidden", TemplateCategory.UTILITY, TemplateStatus.APPROVED, true),
                template("offer", TemplateCategory.MARKETING, TemplateStatus.APPROVED, false)));
    Conversation conversation = conversation("c-1", "desk", "here", HERE, ago(30));
    assertThat(offered(conversation)).containsExactly("offer", "order");
    commit(contact(), conversation, consent(Consent.Kind.OPT_OUT, Purpose.MARKETING, "here"));
    assertThat(offered(conversation)).containsExactly("order");
  }

  @Test
  void showsWhereElseTheCustomerMayBeWrittenTo() {
    Conversation closed = conversation("c-1", "desk", "here", HERE, ago(30));
    Conversation open = conversation("c-2", "other-desk", "there", THERE, ago(1));
    commit(contact(), open);
    assertThat(explained(closed).remedies())
        .contains(
            new Remedy.SwitchChannel(
                List.of(
                    new Remedy.Reachable(
                        new ChannelId("there"),
                        new AccountId("other-desk"),
                        THERE,
                        Optional.of(open.id()),
                        AllowReason.WINDOW_OPEN))));
  }

  @Test
  void reachesAnAddressWithoutConversationByTemplateOnly() {
    Conversation closed = conversation("c-1", "desk", "here", HERE, ago(30));
    commit(contact(), closed, consent(Consent.Kind.OPT_IN, Purpose.UTILITY, "there"));
    assertThat(kinds(explained(closed))).doesNotContain("switch_channel");
    stores.templates().put(List.of(templateOf("other-desk")));
    assertThat(explained(closed).remedies())
        .contains(
            new Remedy.SwitchChannel(
                List.of(
                    new Remedy.Reachable(
                        new ChannelId("there"),
                        new AccountId("other-desk"),
                        THERE,
                        Optional.empty(),
                        AllowReason.TEMPLATE_ALLOWED))));
  }

  @Test
  void usesTheAccountsWordForTheCustomer() {
    ConnectedAccount own = account("desk", "here", Map.of("en", "the patient"));
    stores.accounts().put(own);
    Conversation conversation = conversation("c-1", "desk", "here", HERE, ago(30));
    assertThat(explained(conversation).message()).startsWith("Waiting for the patient to respond.");
  }

  @Test
  void explainsAStoredDecisionOfAChannelThatIsGone() {
    Decision decision =
        new StatedChannel("gone", Optional.empty())
            .decide(SendProposal.FREE_FORM, PolicyFacts.at(NOW).done());
    Explanation explained = explain.explain(decision, READER);
    assertThat(explained.message()).contains("a rule of gone");
    assertThat(explained.cost()).isEmpty();
  }

  private Explanation explained(Conversation conversation) {
    ChannelAccount account =
        stores.accounts().account(COMPANY, conversation.account()).orElseThrow().account();
    PolicyFacts known = facts.of(conversation, account, true, NOW);
    SendProposal proposal = SendProposal.of(Intent.FreeForm.ANY, Author.Kind.HUMAN);
    Decision decision =
        (conversation.channel().value().equals("here") ? here : there).decide(proposal, known);
    return explain.explain(decision, proposal, conversation, true, READER);
  }

  private List<String> offered(Conversation conversation) {
    return explained(conversation).remedies().stream()
        .filter(Remedy.SendTemplate.class::isInstance)
        .flatMap(remedy -> ((Remedy.SendTemplate) remedy).templates().stream())
        .map(Template::name)
        .toList();
  }

  private void commit(Contact contact, Conversation conversation, Consent... consents) {
    ChangesDraft changes = Changes.of(COMPANY).contact(contact).conversation(conversation);
    List.of(consents).forEach(changes::consent);
    stores.conversations().commit(changes.done());
  }

  private static List<String> kinds(Explanation explained) {
    return explained.remedies().stream().map(Remedy::kind).toList();
  }

  private static Instant ago(int hours) {
    return NOW.minus(Duration.ofHours(hours));
  }

  private static Contact contact() {
    return Contact.fresh(CARLA, COMPANY, NOW)
        .named(Optional.of("Carla"), Optional.empty())
        .with(
            List.of(
                new Identity(new ChannelId("here"), HERE),
                new Identity(new ChannelId("there"), THERE)))
        .next();
  }

  private static Consent consent(Consent.Kind kind, Purpose purpose, String channel) {
    return new Consent(
        "consent-1",
        COMPANY,
        CARLA,
        new ChannelId(channel),
        kind,
        purpose,
        Optional.empty(),
        ConsentAuthor.UNRECORDED,
        "form",
        Optional.empty(),
        Optional.empty(),
        ago(1),
        ago(1));
  }

  private static Conversation conversation(
      String id, String account, String channel, CustomerAddress address, Instant wrote) {
    return new Conversation(
        new ConversationId(id),
        COMPANY,
        new AccountId(account),
        new ChannelId(channel),
        CARLA,
        List.of(address),
        Conversation.Status.OPEN,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        WindowEvidence.of(Activity.MESSAGE, wrote),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        0,
        Optional.empty(),
        BillingThread.NONE,
        wrote,
        wrote,
        1);
  }

  private static ConnectedAccount account(String id, String channel) {
    return account(id, channel, Map.of());
  }

  private static ConnectedAccount account(String id, String channel, Map<String, String> noun) {
    return new ConnectedAccount(
        new ChannelAccount(
            new AccountId(id),
            COMPANY,
            new ChannelId(channel),
            id,
            "external-" + id,
            Map.of(),
            Set.of(),
            ZoneOffset.UTC,
            noun,
            true),
        new Credentials(Map.of()));
  }

  private static Template templateOf(String account) {
    return template(
        account, "there-order", TemplateCategory.UTILITY, TemplateStatus.APPROVED, false);
  }

  private static Template template(
      String name, TemplateCategory category, TemplateStatus status, boolean hidden) {
    return template("desk", name, category, status, hidden);
  }

  private static Template template(
      String account,
      String name,
      TemplateCategory category,
      TemplateStatus status,
      boolean hidden) {
    return new Template(
        new TemplateId("t-" + name),
        COMPANY,
        new AccountId(account),
        "external-" + name,
        name,
        "en_US",
        category,
        status,
        status.name(),
        Optional.empty(),
        Optional.empty(),
        ParameterFormat.POSITIONAL,
        List.of(),
        Set.of(),
        false,
        hidden,
        NOW);
  }
}
