package dev.casement.app.store;

import dev.casement.app.store.Neighbours.Duty;
import dev.casement.app.store.Neighbours.Topic;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.core.port.store.Desk;
import dev.casement.core.port.store.StoreUnavailable;
import dev.casement.core.port.store.Stores;
import java.io.BufferedReader;
import java.io.Writer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// One open database: the tables at the newest version, one writer, and a pool for readers.
///
/// An embedded one is used by one process at a time, a PostgreSQL by several. Closing it writes
/// what waits to be written.
public final class Database implements AutoCloseable {

  private final Optional<FolderLock> folder;
  private final ReadPool pool;
  private final ReadPool lookups;
  private final Reads reads;
  private final GroupCommit writer;
  private final GroupCommit receiving;
  private final Installation installation;
  private final Vault vault;
  private final String version;
  private final Engine engine;
  private final Neighbours neighbours;

  private Database(Engine engine, Optional<FolderLock> folder, MasterKey key) {
    this.folder = folder;
    this.vault = new Vault(key);
    Jdbi direct = engine.place().connections();
    Handle first = Migrations.connect(direct, engine);
    this.version = Migrations.run(first, engine);
    this.writer = new GroupCommit(direct, first, engine);
    this.receiving = GroupCommit.ofOwnRows("store-intake", direct, engine);
    this.pool = ReadPool.ofEverything(engine);
    this.lookups = ReadPool.ofLookups(engine);
    this.engine = engine;
    this.neighbours = engine.neighbours();
    this.reads = pool.reads();
    this.installation = new Installation(reads, writer, vault);
  }

  /// Opens the database in a data folder, or makes both.
  ///
  /// @throws DatabaseRefused where it cannot or must not be used
  public static Database inFolder(Path path, MasterKey key) {
    FolderLock lock = FolderLock.take(path);
    try {
      return open(new H2Engine(Place.of(H2Settings.inFolder(path).url())), Optional.of(lock), key);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// Opens the database at this place: an embedded H2, or a PostgreSQL.
  ///
  /// @throws DatabaseRefused where it cannot or must not be used
  public static Database at(Place place, MasterKey key) {
    return open(Engine.of(place), Optional.empty(), key);
  }

  private static Database open(Engine engine, Optional<FolderLock> folder, MasterKey key) {
    Database database = new Database(engine, folder, key);
    database.writer.start();
    database.receiving.start();
    try {
      database.installation.checkKey();
      database.neighbours.start();
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// The version of the tables.
  public String version() {
    return version;
  }

  /// What it is for; empty while nobody has said so.
  public Optional<Stamp> stamp() {
    return installation.stamp();
  }

  /// Says what it is for, for good.
  ///
  /// @throws DatabaseRefused where it was said to be for something else
  public void stampAs(Stamp stamp) {
    installation.stampAs(stamp);
  }

  /// Whether it answers.
  public boolean answers() {
    try {
      return reads.read(handle -> handle.select("select 1").mapTo(int.class).one()) == 1;
    } catch (StoreUnavailable e) {
      return false;
    }
  }

  /// The name under which this instance claims what it works at; another after each start.
  String name() {
    return neighbours.me();
  }

  /// Whether this instance is the one that does what is to be done once in a while, by one only.
  public boolean schedules() {
    return neighbours.has(Duty.SCHEDULE);
  }

  /// Calls this, on any thread, when a webhook may wait that another instance received.
  public void whenOthersReceive(Runnable received) {
    neighbours.hear(Topic.INBOX, _ -> received.run());
  }

  /// Calls this, on any thread, when accounts may have changed at another instance.
  public void whenAccountsChangeElsewhere(Runnable changed) {
    neighbours.hear(Topic.ACCOUNTS, _ -> changed.run());
  }

  /// Calls this, on any thread, when another instance took in so much that counts against the speed
  /// of an account.
  public void whenOthersTakeIn(ObjIntConsumer<AccountId> came) {
    TrafficNews.hear(neighbours, came);
  }

  /// All stores over this database. To be called once.
  ///
  /// @param wallClock the time of day outside, never a moved one
  public Stores stores(InstantSource wallClock) {
    JdbiFeed feed = new JdbiFeed(reads, writer, neighbours);
    Lookups byKey = new Lookups(lookups.reads());
    ClaimedOutbox outbox = engine.outbox(reads, neighbours);
    FeedWriter feedWriter = new FeedWriter(wallClock);
    MonthCache months = new MonthCache(writer, neighbours);
    OldRows old = new OldRows(reads, writer, engine.stretches(wallClock));
    JdbiCommit commit =
        new JdbiCommit(
            feedWriter,
            new LedgerWriter(months, engine.rows()),
            new OutboxPuts(engine.rows(), outbox.holder()),
            engine.rows());
    return new Stores(
        new JdbiCompanies(reads, writer, neighbours),
        new JdbiAccounts(reads, writer, vault, feedWriter, feed, neighbours),
        new JdbiConversations(reads, byKey, writer, commit, outbox, feed, old),
        new JdbiContacts(reads, byKey),
        new JdbiConsents(reads, byKey, writer),
        new JdbiTemplates(reads, writer, feedWriter, feed),
        new JdbiTemplatePulls(reads, writer),
        new JdbiWebhookLog(reads, writer, receiving, neighbours, engine.rows(), old),
        outbox,
        new JdbiIdempotency(reads, writer, engine.rows()),
        new JdbiMediaFiles(reads, writer, engine.mediaClaims(reads, neighbours)),
        feed,
        new JdbiNotices(reads, writer, feedWriter, feed, neighbours),
        engine.reach(reads, writer),
        new JdbiConditions(reads, writer, feedWriter, feed),
        new JdbiDeletions(reads, writer),
        new JdbiLedger(reads, byKey, months),
        new JdbiPrices(reads, writer, neighbours),
        new Desk(
            new JdbiTeams(reads, writer),
            new JdbiNotes(reads, writer, feedWriter, feed),
            new JdbiReplies(reads, writer),
            new JdbiSessions(reads, writer),
            new ToldPresence(neighbours)),
        new JdbiProgress(reads, writer),
        new JdbiErasures(reads, writer, feedWriter, feed));
  }

  /// Writes everything that belongs to a company into a file.
  ///
  /// @param key locks the secrets in the file; without it they stay behind
  public Moved exportTo(Writer file, CompanyId company, Optional<MasterKey> key) {
    return transfer(key).exportTo(file, company, stamp());
  }

  /// Reads in a company from such a file: all of it, or nothing.
  ///
  /// @param key the one the file was made with
  /// @throws DatabaseRefused where it does not fit, is damaged, or the company is there already
  public Moved importFrom(BufferedReader file, Optional<MasterKey> key) {
    Moved moved = transfer(key).importFrom(file, stamp());
    writer.write(Scope.OWN_ROWS, _ -> "flushed together with what was moved");
    List.of(Topic.ACCOUNTS, Topic.COMPANIES, Topic.PRICES)
        .forEach(topic -> neighbours.tell(topic, ""));
    return moved;
  }

  private Transfer transfer(Optional<MasterKey> key) {
    return new Transfer(engine.place().connections(), vault, key.map(Vault::new));
  }

  /// What the stand-in of a channel remembers.
  public StandInWorld.State sandboxState(ChannelId channel) {
    return new JdbiSandboxState(reads, writer, channel);
  }

  @Override
  public void close() {
    receiving.close();
    writer.close();
    neighbours.close();
    lookups.close();
    pool.close();
    folder.ifPresent(FolderLock::close);
  }
}
