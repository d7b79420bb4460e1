package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.MessageId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// A year of one account's conversations, written straight into the database of a folder that
/// nobody has open: in seconds where the service would take minutes. Every fiftieth conversation
/// has something unread in it, and every second one waits for us.
public final class FilledInbox {
  static final int VOCABULARY = 20_000;

  private static final Duration YEAR = Duration.ofDays(365);
  private static final int BATCH = 2_000;

  private final CompanyId company;
  private final AccountId account;
  private final ChannelId channel;
  private final Instant now;
  private final int conversations;
  private final int messages;
  private final SplittableRandom random = new SplittableRandom(7);

  public FilledInbox(
      CompanyId company,
      AccountId account,
      ChannelId channel,
      Instant now,
      int conversations,
      int messages) {
    this.company = company;
    this.account = account;
    this.channel = channel;
    this.now = now;
    this.conversations = conversations;
    this.messages = messages;
  }

  public void fill(Path folder) {
    try (Handle handle = Jdbi.create(H2Settings.inFolder(folder).url()).open()) {
      for (int from = 0; from < conversations; from += BATCH) {
        int to = Math.min(conversations, from + BATCH);
        int first = from;
        handle.useTransaction(inside -> people(inside, first, to));
      }
      for (int from = 0; from < messages; from += BATCH) {
        int to = Math.min(messages, from + BATCH);
        int first = from;
        handle.useTransaction(inside -> messages(inside, first, to));
      }
    }
  }

  private void people(Handle handle, int from, int to) {
    PreparedBatch contacts =
        handle.prepareBatch(
            """
            insert into contact (company, id, created_at, identities, profile_name, details)
            values (?, ?, ?, ?, ?, '{}')
            """);
    PreparedBatch identities =
        handle.prepareBatch("insert into contact_identity values (?, ?, ?, ?, ?)");
    PreparedBatch addresses =
        handle.prepareBatch("insert into conversation_address values (?, ?, ?, ?, ?)");
    PreparedBatch unread = handle.prepareBatch("insert into conversation_unread values (?, ?, ?)");
    PreparedBatch rows =
        handle.prepareBatch(
            """
            insert into conversation (company, id, version, account, channel, contact, addresses,
              active_at, closes_at, ours_last, unread, doc)
            values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    for (int i = from; i < to; i++) {
      Instant at = now.minus(YEAR).plusMillis(YEAR.toMillis() / conversations * (i + 1L));
      Conversation one = conversation(i, at);
      ConversationRows.Row row = ConversationRows.row(one);
      Identity identity = new Identity(channel, one.address());
      contacts.add(
          company.value(),
          one.contact().value(),
          at.toEpochMilli(),
          ContactRows.identities(List.of(identity)),
          word(i * 31 % VOCABULARY) + " " + word((int) (i * 17L % VOCABULARY)));
      String kind = Words.of(one.address().kind());
      identities.add(
          company.value(), channel.value(), kind, one.address().value(), one.contact().value());
      addresses.add(
          company.value(), account.value(), kind, one.address().value(), one.id().value());
      if (one.unread() > 0) {
        unread.add(company.value(), at.toEpochMilli(), one.id().value());
      }
      rows.add(
          company.value(),
          one.id().value(),
          account.value(),
          channel.value(),
          one.contact().value(),
          row.addresses(),
          at.toEpochMilli(),
          at.plus(Duration.ofDays(1)).toEpochMilli(),
          i % 2 == 0,
          one.unread(),
          row.doc());
    }
    List.of(contacts, identities, addresses, rows).forEach(PreparedBatch::execute);
    if (unread.size() > 0) {
      unread.execute();
    }
  }

  private Conversation conversation(int i, Instant at) {
    return new Conversation(
        new ConversationId("v%012d".formatted(i)),
        company,
        account,
        channel,
        new ContactId("c%012d".formatted(i)),
        List.of(CustomerAddress.phone("351%09d".formatted(i))),
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
        i % 50 == 0 ? 1 : 0,
        Optional.empty(),
        BillingThread.NONE,
        at,
        at,
        1);
  }

  private void messages(Handle handle, int from, int to) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Instant at = now.minus(YEAR).plusMillis(YEAR.toMillis() / messages * (i + 1L));
      InboundMessage message =
          new InboundMessage(
              new MessageId("m%012d".formatted(i)),
              company,
              new ConversationId("v%012d".formatted((int) ((long) i * conversations / messages))),
              Content.Text.of(text()),
              Optional.of("wamid." + i),
              at,
              at,
              Optional.empty(),
              Optional.empty());
      rows.add(MessageRows.row(message).values());
    }
    new JdbcBatches().insert(handle.getConnection(), MessagePuts.ROWS, rows);
    // The feed tells of the last rows only, as one that was shortened: an index is made from all.
    handle.execute("delete from feed_block where company = ?", company.value());
    handle.execute(
        "merge into feed_block (company, last_sequence, first_sequence, fed_at, entries)"
            + " values (?, ?, ?, ?, ?)",
        company.value(),
        to,
        to,
        now.toEpochMilli(),
        "message_created m%012d".formatted(to - 1));
  }

  /// Ten words, of which few are common and many are rare, as in a language.
  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      text.append(word((int) (VOCABULARY * Math.pow(random.nextDouble(), 4)))).append(' ');
    }
    return text.toString();
  }

  static String word(int number) {
    String consonants = "bcdfglmnprstvz";
    String vowels = "aeiouáéã";
    StringBuilder word = new StringBuilder();
    for (int rest = number + 40; rest > 0; rest /= 60) {
      word.append(consonants.charAt(rest % 14)).append(vowels.charAt(rest / 14 % 8));
    }
    return word.append(number % 7 == 0 ? "s" : "").toString();
  }
}
