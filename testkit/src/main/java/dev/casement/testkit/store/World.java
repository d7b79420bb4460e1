package dev.casement.testkit.store;

import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.AccountNotice;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.channel.Forbidden;
import dev.casement.core.domain.channel.KeptNotice;
import dev.casement.core.domain.channel.MessagingLimit;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentAuthor;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.contact.LinkRecord;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.delivery.DeliveryReceipt;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.KeptAnswer;
import dev.casement.core.port.store.OutboxEntry;
import dev.casement.core.port.store.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// One company of invented people for one test, with an account on which they write.
final class World {

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final ChannelId CHANNEL = new ChannelId("pigeon");

  private static final AtomicLong COUNTER = new AtomicLong();

  final CompanyId company = new CompanyId(fresh("company"));
  final AccountId account = new AccountId(fresh("account"));

  /// An id that nobody had before, greater than all before it.
  static String fresh(String kind) {
    return "%s-%09d".formatted(kind, COUNTER.incrementAndGet());
  }

  ChangesDraft changes() {
    return Changes.of(company);
  }

  static CustomerAddress address(String id) {
    return CustomerAddress.userId(id);
  }

  Contact contact(String name, CustomerAddress... addresses) {
    return Contact.fresh(new ContactId(fresh("contact")), company, NOON)
        .named(Optional.of(name), Optional.empty())
        .with(List.of(addresses).stream().map(address -> new Identity(CHANNEL, address)).toList())
        .next();
  }

  /// A line that says how a contact came to its addresses.
  LinkRecord link(Contact contact) {
    return new LinkRecord(
        fresh("link"),
        company,
        contact.id(),
        LinkRecord.Kind.LINKED,
        LinkRecord.By.HAND,
        Optional.of(new AgentId("agent-ines")),
        contact.identities(),
        Optional.of(new ContactId("contact-other")),
        Optional.of("link-other"),
        "showed her card",
        NOON);
  }

  /// A new conversation with a customer at a fresh address, active at noon.
  Conversation conversation() {
    return conversation(new ContactId(fresh("contact")), address(fresh("customer")));
  }

  Conversation conversation(ContactId contact, CustomerAddress... addresses) {
    return new Conversation(
        new ConversationId(fresh("conversation")),
        company,
        account,
        CHANNEL,
        contact,
        List.of(addresses),
        Conversation.Status.OPEN,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        WindowEvidence.of(Activity.MESSAGE, NOON),
        Optional.of(NOON.plus(Duration.ofHours(24))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        0,
        Optional.empty(),
        BillingThread.NONE,
        NOON,
        NOON,
        1);
  }

  InboundMessage inbound(Conversation conversation, String text, Instant sentAt) {
    String id = fresh("message");
    return new InboundMessage(
        new MessageId(id),
        company,
        conversation.id(),
        Content.Text.of(text),
        Optional.of("wire." + id),
        NOON,
        sentAt,
        Optional.empty(),
        Optional.empty());
  }

  OutboundMessage outbound(Conversation conversation, DeliveryState state, Instant sentAt) {
    return OutboundMessage.draft(
            new MessageId(fresh("message")),
            company,
            conversation.id(),
            Content.Text.of("We look into it."),
            new Author.Person(new AgentId("agent-ines")),
            state,
            sentAt)
        .createdAt(NOON)
        .done();
  }

  /// A queued entry of this conversation's line, due when it was put there.
  OutboxEntry entry(Conversation conversation, Instant lineAt) {
    return new OutboxEntry(
        new MessageId(fresh("message")),
        company,
        account,
        conversation.id(),
        OutboxEntry.Stage.QUEUED,
        lineAt,
        lineAt,
        Optional.of(lineAt.plus(Duration.ofDays(1))),
        0,
        OutboxEntry.Priority.ANSWER);
  }

  Consent consent(ContactId contact, Consent.Kind kind, Instant at) {
    return new Consent(
        fresh("consent"),
        company,
        contact,
        CHANNEL,
        kind,
        Purpose.MARKETING,
        Optional.of(account),
        new ConsentAuthor(ConsentAuthor.Kind.AGENT, Optional.of("agent-1")),
        "form",
        Optional.of("Yes, send me offers."),
        Optional.of(new MessageId("message-1")),
        at,
        at);
  }

  /// A notice with everything that one can tell.
  KeptNotice notice(Instant at, AccountNotice.Severity severity) {
    return new KeptNotice(
        fresh("notice"),
        company,
        account,
        at,
        AccountNotice.of("restriction", severity, Map.of("en", "Not now."), "RESTRICTED")
            .restricting(
                List.of(
                    new AccountNotice.Restriction(
                        Forbidden.STARTING, Optional.of(at.plus(Duration.ofDays(7)))),
                    new AccountNotice.Restriction(Forbidden.DIRECT_SEND, Optional.empty())))
            .lifting(Set.of(Forbidden.ANSWERING))
            .limiting(MessagingLimit.of(2_000)));
  }

  Waiting waiting(String externalId, Instant receivedAt) {
    return new Waiting.Receipt(
        fresh("receipt"),
        account,
        new DeliveryReceipt(
            externalId,
            Optional.of("reference"),
            DeliveryStep.to(DeliveryState.DELIVERED, receivedAt)),
        receivedAt);
  }

  Waiting waitingReaction(String externalId, Optional<String> emoji) {
    return new Waiting.Reaction(
        fresh("waiting"),
        account,
        externalId,
        List.of(CustomerAddress.phone("4917000"), CustomerAddress.userId("DE.1")),
        "wire.reaction",
        emoji,
        NOON.minusSeconds(3),
        new RawRef("event", 2),
        NOON);
  }

  KeptAnswer answer(String key, String body) {
    return new KeptAnswer(
        company, "POST /v1/things", key, "fingerprint", 202, "/v1/things/1", body, NOON);
  }
}
