package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.Company;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// A year of invented messages of one company, copied into PostgreSQL in bulk, cut into months as
/// they would be had the service run for that year. Twenty messages to a conversation, spread over
/// the whole year; every second is the company's.
final class YearOfMessages {

  static final CompanyId COMPANY = new CompanyId("company");
  static final AccountId ACCOUNT = new AccountId("account");
  private static final ChannelId CHANNEL = new ChannelId("whatsapp");
  private static final Duration YEAR = Duration.ofDays(360);
  private static final int TO_A_CONVERSATION = 20;
  private static final String WORDS = "We have a room with a view of the sea on that day, shall I ";

  private final int messages;

  /// Stretches begin with days.
  private final Instant begin = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(YEAR);

  YearOfMessages(int messages) {
    this.messages = messages;
  }

  int messages() {
    return messages;
  }

  int conversations() {
    return messages / TO_A_CONVERSATION;
  }

  static ConversationId conversationId(int number) {
    return new ConversationId("v%011d".formatted(number));
  }

  static CustomerAddress address(int number) {
    return CustomerAddress.phone("351%09d".formatted(number));
  }

  static String externalId(int number) {
    return "wamid.HBgMMzUxOTEyMzQ1Njc4FQIAERgS%016d".formatted(number);
  }

  InboundMessage inbound(MessageId id, ConversationId conversation, Instant at) {
    return new InboundMessage(
        id,
        COMPANY,
        conversation,
        Content.Text.of(WORDS.repeat(3) + id),
        Optional.of("wamid." + id),
        at,
        at,
        Optional.empty(),
        Optional.empty());
  }

  void fill(Place place) throws SQLException, IOException {
    try (Database database = Database.at(place, PostgresServer.KEY)) {
      company(database.stores(InstantSource.system()));
    }
    try (Handle handle = Jdbi.create(place.url()).open()) {
      months(handle);
      copy(handle, "contact (company, id, created_at, identities, profile_name)", this::contactRow);
      copy(handle, "contact_identity", this::identityRow);
      copy(handle, "conversation_address", this::addressRow);
      copy(
          handle,
          "conversation (company, id, version, account, channel, contact, addresses, active_at,"
              + " closes_at, ours_last, unread, doc)",
          this::conversationRow);
      copy(
          handle,
          messages,
          "message (company, id, conversation, sent_at, created_at, state, external_id,"
              + " external_hash, doc)",
          this::messageRow);
      handle.execute("vacuum analyze");
    }
  }

  private static void company(Stores stores) {
    stores.companies().put(new Company(COMPANY, "Hotel", Map.of(), List.of("en"), ZoneOffset.UTC));
    stores
        .accounts()
        .put(
            new ConnectedAccount(
                new ChannelAccount(
                    ACCOUNT,
                    COMPANY,
                    CHANNEL,
                    "Desk",
                    "1000",
                    Map.of(),
                    Set.of(),
                    ZoneOffset.UTC,
                    Map.of(),
                    true),
                new Credentials(Map.of())));
  }

  /// The stretches as they would be.
  private void months(Handle handle) {
    Stretch past = Stretch.all(handle, "message").getFirst();
    handle.execute("alter table message detach partition message__past");
    Cut cut = new Cut.Messages();
    Stretch before = new Stretch("__past", "", Ids.firstAt(begin));
    handle.execute(
        "alter table message attach partition message__past for values from (minvalue) to ('%s')"
            .formatted(before.before()));
    List<Stretch> known = List.of(before);
    Instant at = begin.minusSeconds(1);
    while (at.isBefore(past.end())) {
      for (Stretch missing : cut.missing(known, at)) {
        handle.execute(
            "create table %s partition of message for values from ('%s') to ('%s')%s"
                .formatted(
                    missing.of("message"),
                    missing.from(),
                    missing.before(),
                    cut.settings("message")));
      }
      known = Stretch.all(handle, "message");
      at = at.plus(Duration.ofDays(20));
    }
  }

  private void copy(Handle handle, String into, IntFunction<String> row)
      throws SQLException, IOException {
    copy(handle, conversations(), into, row);
  }

  private static void copy(Handle handle, int rows, String into, IntFunction<String> row)
      throws SQLException, IOException {
    CopyIn copy =
        handle
            .getConnection()
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + into + " from stdin");
    for (int number = 0; number < rows; number++) {
      byte[] line = row.apply(number).getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(line, 0, line.length);
    }
    copy.endCopy();
  }

  private static String line(@Nullable Object... columns) {
    StringJoiner line = new StringJoiner("\t", "", "\n");
    for (Object column : columns) {
      line.add(Objects.requireNonNull(column).toString().replace("\\", "\\\\"));
    }
    return line.toString();
  }

  private static ContactId contactId(int number) {
    return new ContactId("c%011d".formatted(number));
  }

  private String contactRow(int number) {
    Identity identity = new Identity(CHANNEL, address(number));
    return line(
        COMPANY,
        contactId(number),
        begin.toEpochMilli() + number,
        ContactRows.identities(List.of(identity)),
        "Customer " + number);
  }

  private String identityRow(int number) {
    CustomerAddress address = address(number);
    return line(COMPANY, CHANNEL, Words.of(address.kind()), address.value(), contactId(number));
  }

  private String addressRow(int number) {
    CustomerAddress address = address(number);
    return line(
        COMPANY, ACCOUNT, Words.of(address.kind()), address.value(), conversationId(number));
  }

  private String conversationRow(int number) {
    Instant at = at(messages - conversations() + number);
    Conversation one =
        new Conversation(
            conversationId(number),
            COMPANY,
            ACCOUNT,
            CHANNEL,
            contactId(number),
            List.of(address(number)),
            Conversation.Status.OPEN,
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            WindowEvidence.of(Activity.MESSAGE, at),
            Optional.of(at.plus(Duration.ofDays(1))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            0,
            Optional.empty(),
            BillingThread.NONE,
            begin,
            at,
            1);
    ConversationRows.Row row = ConversationRows.row(one);
    return line(
        COMPANY,
        one.id(),
        1,
        ACCOUNT,
        CHANNEL,
        one.contact(),
        row.addresses(),
        at.toEpochMilli(),
        at.plus(Duration.ofDays(1)).toEpochMilli(),
        true,
        0,
        row.doc());
  }

  private Instant at(int number) {
    return begin.plusMillis(YEAR.toMillis() / messages * number);
  }

  private String messageRow(int number) {
    Instant at = at(number);
    MessageId id = new MessageId(Ids.firstAt(at));
    ConversationId conversation = conversationId(number % conversations());
    Message message =
        number % 2 == 0 ? inbound(id, conversation, at) : outbound(id, conversation, at, number);
    return line(MessageRows.row(message).values());
  }

  private static OutboundMessage outbound(
      MessageId id, ConversationId conversation, Instant at, int number) {
    return OutboundMessage.draft(
            id,
            COMPANY,
            conversation,
            Content.Text.of(WORDS.repeat(3) + id),
            new Author.Person(new AgentId("ines")),
            DeliveryState.QUEUED,
            at)
        .externalId(externalId(number))
        .reached(
            DeliveryState.DELIVERED,
            List.of(
                DeliveryStep.to(DeliveryState.QUEUED, at),
                DeliveryStep.to(DeliveryState.SENT, at),
                DeliveryStep.to(DeliveryState.DELIVERED, at)))
        .done();
  }
}
