package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.Budget;
import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.billing.RateCard;
import dev.casement.core.domain.billing.UsageQuery;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.AccountNotice;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.Agent;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.ApiToken;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.Team;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.domain.message.MediaState;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.teamwork.Note;
import dev.casement.core.domain.teamwork.NoteId;
import dev.casement.core.domain.teamwork.SavedReply;
import dev.casement.core.domain.teamwork.SavedReplyId;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.domain.template.TemplatePull;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.domain.upkeep.AccountCondition;
import dev.casement.core.port.store.ConversationQuery;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.PriceStore;
import dev.casement.core.port.store.ReachLog;
import dev.casement.core.port.store.Stores;
import dev.casement.core.port.store.WebhookEvent;
import dev.casement.core.port.store.WebhookPart;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Something of a company behind every port, and the arguments by which each finds it.
final class Belongings {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final RateCard CARD = new RateCard("theirs", false, List.of());
  private static final Budget BUDGET = new Budget(BigDecimal.TEN, "EUR", BigDecimal.ONE, true);

  private final Stores stores;
  private final World world;

  Belongings(Stores stores, World world) {
    this.stores = stores;
    this.world = world;
  }

  /// What fills a parameter of a type: every one of these is tried.
  Map<Class<?>, List<Object>> fill() {
    CustomerAddress address = World.address(World.fresh("customer"));
    Contact contact = world.contact("Ana", address);
    Conversation conversation = world.conversation(contact.id(), address);
    InboundMessage inbound = world.inbound(conversation, "Hi", World.NOON);
    OutboundMessage held = world.outbound(conversation, DeliveryState.HELD, World.NOON);
    OutboundMessage sent = world.outbound(conversation, DeliveryState.SENT, World.NOON);
    var changes = world.changes().contact(contact).conversation(conversation);
    changes.message(inbound).message(held).message(sent).link(world.link(contact));
    Consent consent = world.consent(contact.id(), Consent.Kind.OPT_IN, World.NOON);
    stores.conversations().commit(world.changes().consent(consent).done());
    assertThat(stores.consents().erase(world.company, contact.id(), World.NOON, "why")).isTrue();
    changes.consent(consent);
    changes.waiting(world.waiting("wire.waiting", World.NOON)).answer(world.answer("key", "{}"));
    stores.conversations().commit(changes.done());
    stores.conversations().commit(world.changes().conversation(world.conversation()).done());
    stores.feed().forget(ConversationFeedContract.FAR);
    stores.companies().put(company());
    Agent agent =
        new Agent(new AgentId("agent"), world.company, "Inês", Agent.Role.ADMIN, Set.of());
    stores.companies().put(agent);
    String token = World.fresh("token");
    stores
        .companies()
        .put(
            new ApiToken(
                token, world.company, "bot", Optional.empty(), World.fresh("hash"), World.NOON));
    stores.accounts().put(account());
    MediaFile file = MediaFilesContract.file(world, new MediaState.Gone());
    stores.media().put(file);
    Template template = template();
    stores.templates().put(List.of(template));
    stores.conditions().put(AccountCondition.unknown(world.company, world.account, World.NOON));
    stores.templatePulls().put(TemplatePull.never(world.company, world.account, World.NOON));
    stores.notices().add(world.notice(World.NOON, AccountNotice.Severity.INFO));
    stores
        .reach()
        .add(
            new ReachLog.Reached(
                world.company, "key", World.address("somebody else"), World.NOON.plusMillis(1)));
    stores.conversations().commit(world.changes().ledger(unpriced(inbound)).done());
    stores.prices().put(new PriceStore.KeptCard(world.company, World.CHANNEL, CARD));
    stores.prices().put(new PriceStore.KeptBudget(world.company, world.account, BUDGET));
    Team team = DeskContract.team(world, "Reception");
    stores.desk().teams().put(team);
    Note note = DeskContract.note(world, conversation.id(), World.NOON);
    stores.desk().notes().add(note);
    SavedReply reply = DeskContract.reply(world, "hello");
    stores.desk().replies().put(reply);
    String event = webhook();
    stores.progress().reach(world.company, "key", "here");
    return Map.ofEntries(
        Map.entry(
            UsageQuery.class,
            List.of(
                new UsageQuery(DAY, DAY.plusDays(1), Optional.empty(), UsageQuery.By.CATEGORY))),
        Map.entry(AccountId.class, List.of(world.account)),
        Map.entry(AgentId.class, List.of(agent.id())),
        Map.entry(ContactId.class, List.of(contact.id())),
        Map.entry(ConversationId.class, List.of(conversation.id())),
        Map.entry(MediaId.class, List.of(file.id())),
        Map.entry(MessageId.class, List.of(inbound.id())),
        Map.entry(TeamId.class, List.of(team.id())),
        Map.entry(NoteId.class, List.of(note.id())),
        Map.entry(SavedReplyId.class, List.of(reply.id())),
        Map.entry(TemplateId.class, List.of(template.id())),
        Map.entry(CustomerAddress.class, List.of(address)),
        Map.entry(Identity.class, List.of(contact.identities().getFirst())),
        Map.entry(Instant.class, List.of(World.NOON, World.NOON.plusSeconds(1))),
        Map.entry(PageRequest.class, List.of(PageRequest.first(10))),
        Map.entry(Optional.class, List.of(Optional.empty())),
        Map.entry(ConversationQuery.class, List.of(ConversationQuery.all(World.NOON))),
        Map.entry(ConversationStore.Order.class, List.of(ConversationStore.Order.OLDEST_FIRST)),
        Map.entry(WebhookPart.State.class, List.of(WebhookPart.State.PROCESSED)),
        Map.entry(ChannelId.class, List.of(World.CHANNEL)),
        Map.entry(YearMonth.class, List.of(YearMonth.of(2026, 3))),
        Map.entry(LocalDate.class, List.of(DAY, DAY.plusDays(1))),
        Map.entry(long.class, List.of(0L)),
        Map.entry(int.class, List.of(10)),
        Map.entry(
            String.class,
            List.of(
                inbound.externalId().orElseThrow(),
                "wire.waiting",
                "POST /v1/things",
                "key",
                template.name(),
                template.language(),
                event,
                token)));
  }

  /// An entry that arrived, and of which nobody knows the price.
  private LedgerEntry unpriced(InboundMessage message) {
    Quote unknown = Quote.unknown(Optional.empty(), "utility", "no_rate_card");
    return new LedgerEntry(
        message.id(),
        world.company,
        world.account,
        World.CHANNEL,
        message.conversation(),
        World.NOON,
        ZoneOffset.UTC,
        true,
        unknown,
        Optional.empty(),
        Optional.empty(),
        Optional.of(World.NOON),
        Optional.empty(),
        Optional.of(unknown));
  }

  private Company company() {
    return new Company(world.company, "Sol", Map.of(), List.of("en"), ZoneOffset.UTC);
  }

  private ConnectedAccount account() {
    return new ConnectedAccount(
        new ChannelAccount(
            world.account,
            world.company,
            World.CHANNEL,
            "Desk",
            World.fresh("wire"),
            Map.of(),
            Set.of(),
            ZoneOffset.UTC,
            Map.of(),
            true),
        new Credentials(Map.of()));
  }

  private Template template() {
    return new Template(
        new TemplateId(World.fresh("template")),
        world.company,
        world.account,
        World.fresh("wire"),
        "welcome",
        "en",
        TemplateCategory.UTILITY,
        TemplateStatus.APPROVED,
        "APPROVED",
        Optional.empty(),
        Optional.empty(),
        ParameterFormat.POSITIONAL,
        List.of(),
        Set.of(),
        false,
        false,
        World.NOON);
  }

  private String webhook() {
    byte[] body = {'{', '}'};
    WebhookEvent event =
        WebhookEvent.received(World.fresh("event"), World.CHANNEL, World.NOON, Map.of(), body);
    stores.webhooks().append(event);
    WebhookPart part =
        new WebhookPart(
            event.id(),
            event.id(),
            world.company,
            event.channel(),
            WebhookPart.State.PROCESSED,
            Optional.empty(),
            World.NOON,
            Map.of(),
            body,
            Optional.empty());
    stores.webhooks().settle(List.of(event), List.of(part));
    return event.id();
  }
}
