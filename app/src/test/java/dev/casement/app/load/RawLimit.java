package dev.casement.app.load;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// How many inbound events a second this machine makes durable with nothing of the service in the
/// way: for each a raw row, a message and its conversation, by one writer that takes up to 64 of
/// them into a transaction, for callers who wait. On H2 as JDBC batches with `CHECKPOINT SYNC`, on
/// PostgreSQL as one statement with `unnest`. What the service reaches is stated beside it.
///
/// Arguments: the JDBC URL of an empty database, its user, seconds to warm up, seconds to measure.
/// Prints the events per second.
final class RawLimit {

  private static final int AT_ONCE = 64;
  private static final int CALLERS = 2 * AT_ONCE;
  private static final int CONVERSATIONS = 5_000;
  private static final String TEXT = "x".repeat(1_200);

  private static final String RAW = "insert into raw_event (event_key, payload) values (?, ?)";
  private static final String MESSAGE =
      """
      insert into raw_message (external_id, conversation, direction, body, sent_at)
      values (?, ?, 'I', ?, current_timestamp)
      """;
  private static final String CONVERSATION =
      """
      merge into raw_conversation c
      using (values (cast(? as bigint), cast(? as varchar))) s(id, body) on c.id = s.id
      when matched then update set last_message = s.body, unread = c.unread + 1,
        updated_at = current_timestamp
      when not matched then insert (id, last_message, unread, updated_at)
        values (s.id, s.body, 1, current_timestamp)
      """;
  private static final String AT_A_TIME =
      """
      with e as (select * from unnest(?::text[], ?::text[], ?::bigint[]) as t(k, j, v)),
        r as (insert into raw_event (event_key, payload) select k, j from e),
        m as (insert into raw_message (external_id, conversation, direction, body, sent_at)
          select k, v, 'I', 'hello', now() from e)
      insert into raw_conversation (id, last_message, unread, updated_at)
        select v, 'hello', count(*), now() from e group by v order by v
      on conflict (id) do update set last_message = excluded.last_message,
        unread = raw_conversation.unread + excluded.unread, updated_at = excluded.updated_at
      """;

  private final AtomicLong ids = new AtomicLong(System.nanoTime());
  private final AtomicLong done = new AtomicLong();
  private final BlockingQueue<Event> queue = new ArrayBlockingQueue<>(4_096);
  private final Connection connection;
  private final boolean postgres;
  private volatile boolean stopping;

  private RawLimit(Connection connection, boolean postgres) {
    this.connection = connection;
    this.postgres = postgres;
  }

  public static void main(String[] arguments) throws Exception {
    Properties who = new Properties();
    who.setProperty("user", arguments[1]);
    try (Connection connection = DriverManager.getConnection(arguments[0], who)) {
      connection.setAutoCommit(false);
      RawLimit limit = new RawLimit(connection, arguments[0].startsWith("jdbc:postgresql"));
      limit.makeTables();
      System.out.printf(
          "%.0f%n",
          limit.perSecond(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3])));
    }
  }

  private void makeTables() throws SQLException {
    String text = postgres ? "text" : "varchar";
    try (Statement statement = connection.createStatement()) {
      for (String table : List.of("raw_event", "raw_message", "raw_conversation")) {
        statement.execute("drop table if exists " + table);
      }
      statement.execute(
          """
          create table raw_event (id bigint generated always as identity primary key,
            event_key varchar(128) not null unique, payload %s not null,
            received_at timestamp with time zone default current_timestamp not null)
          """
              .formatted(text));
      statement.execute(
          """
          create table raw_message (id bigint generated always as identity primary key,
            external_id varchar(128) not null unique, conversation bigint not null,
            direction char(1) not null, body %s, sent_at timestamp with time zone not null)
          """
              .formatted(text));
      statement.execute("create index raw_message_by_thread on raw_message (conversation, id)");
      statement.execute(
          """
          create table raw_conversation (id bigint primary key, last_message %s,
            unread int not null, updated_at timestamp with time zone not null)
          """
              .formatted(text));
    }
    connection.commit();
  }

  private double perSecond(int warm, int seconds) throws Exception {
    Thread writer = Thread.ofPlatform().start(this::write);
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      callers.add(Thread.ofVirtual().start(this::call));
    }
    Thread.sleep(warm * 1_000L);
    long before = done.get();
    long from = System.nanoTime();
    Thread.sleep(seconds * 1_000L);
    double perSecond = (done.get() - before) / ((System.nanoTime() - from) / 1e9);
    stopping = true;
    for (Thread caller : callers) {
      caller.join();
    }
    writer.join();
    return perSecond;
  }

  private void call() {
    while (!stopping) {
      Event event = event();
      try {
        queue.put(event);
        event.durable.get(30, TimeUnit.SECONDS);
        done.incrementAndGet();
      } catch (Exception broken) {
        throw new IllegalStateException(broken);
      }
    }
  }

  private Event event() {
    String key = "wamid." + Long.toString(ids.incrementAndGet(), 36);
    int conversation = ThreadLocalRandom.current().nextInt(CONVERSATIONS);
    String json =
        "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\",\"changes\":[{\"value\":"
            + "{\"messages\":[{\"id\":\""
            + key
            + "\",\"from\":\""
            + conversation
            + "\",\"type\":\"text\",\"text\":{\"body\":\""
            + TEXT
            + "\"}}]},\"field\":\"messages\"}]}]}";
    return new Event(key, conversation, json, new CompletableFuture<>());
  }

  private void write() {
    try {
      while (!stopping || !queue.isEmpty()) {
        Event first = queue.poll(50, TimeUnit.MILLISECONDS);
        if (first != null) {
          List<Event> events = new ArrayList<>(List.of(first));
          queue.drainTo(events, AT_ONCE - 1);
          events.sort(Comparator.comparingInt(Event::conversation));
          if (postgres) {
            unnest(events);
          } else {
            batch(events);
          }
          events.forEach(event -> event.durable.complete(true));
        }
      }
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void batch(List<Event> events) throws SQLException {
    try (PreparedStatement raw = connection.prepareStatement(RAW);
        PreparedStatement message = connection.prepareStatement(MESSAGE);
        PreparedStatement conversation = connection.prepareStatement(CONVERSATION);
        Statement flush = connection.createStatement()) {
      for (Event event : events) {
        raw.setString(1, event.key);
        raw.setString(2, event.json);
        raw.addBatch();
        message.setString(1, event.key);
        message.setLong(2, event.conversation);
        message.setString(3, "hello");
        message.addBatch();
        conversation.setLong(1, event.conversation);
        conversation.setString(2, "hello");
        conversation.addBatch();
      }
      raw.executeBatch();
      message.executeBatch();
      conversation.executeBatch();
      connection.commit();
      flush.execute("checkpoint sync");
    }
  }

  private void unnest(List<Event> events) throws SQLException {
    Array keys = connection.createArrayOf("text", events.stream().map(Event::key).toArray());
    Array bodies = connection.createArrayOf("text", events.stream().map(Event::json).toArray());
    Array threads =
        connection.createArrayOf(
            "bigint", events.stream().map(event -> (long) event.conversation).toArray());
    try (PreparedStatement statement = connection.prepareStatement(AT_A_TIME)) {
      statement.setArray(1, keys);
      statement.setArray(2, bodies);
      statement.setArray(3, threads);
      statement.executeUpdate();
    }
    connection.commit();
  }

  private record Event(
      String key, int conversation, String json, CompletableFuture<Boolean> durable) {}
}
