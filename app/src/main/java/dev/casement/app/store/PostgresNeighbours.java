package dev.casement.app.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The other instances on one PostgreSQL.
///
/// Each says once a second that it lives, by the database's clock; who has not for six seconds is
/// taken for dead, and with it go its duties and all that it claimed. News goes by `NOTIFY`, apart
/// from the transactions it is about: commits that notify wait for one another in PostgreSQL. What
/// is lost that way with an instance or a connection is made good: whoever connects anew is told
/// that anything may have changed.
final class PostgresNeighbours implements Neighbours {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresNeighbours.class);
  private static final int NEWS_AT_ONCE = 1_000;

  /// What is news after that is collected for so long: each `NOTIFY` costs the database a commit.
  private static final int COLLECTING_MILLIS = 20;

  private final Jdbi jdbi;
  private final String me = UUID.randomUUID().toString();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Set<News> untold = ConcurrentHashMap.newKeySet();
  private final LinkedBlockingQueue<News> telling = new LinkedBlockingQueue<>();
  private final Set<News> later = ConcurrentHashMap.newKeySet();
  private final LinkedBlockingQueue<Boolean> closing = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile Set<Duty> duties = EnumSet.noneOf(Duty.class);
  private volatile boolean closed;

  /// @param jdbi connections that give up soon, so that who is cut off knows
  PostgresNeighbours(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public String me() {
    return me;
  }

  @Override
  public boolean has(Duty duty) {
    return duties.contains(duty);
  }

  @Override
  public void tell(Topic topic, String about) {
    News news = new News(topic, about);
    if (untold.add(news)) {
      telling.add(news);
    }
  }

  @Override
  public void tellLater(Topic topic, String about) {
    later.add(new News(topic, about));
  }

  @Override
  public void hear(Topic topic, Consumer<Optional<String>> heard) {
    listeners.add(new Listener(topic, heard));
  }

  @Override
  public void start() {
    jdbi.useHandle(this::live);
    threads.add(Thread.ofPlatform().daemon().name("store-life").start(this::keepAlive));
    threads.add(Thread.ofPlatform().daemon().name("store-tells").start(this::keepTelling));
    threads.add(Thread.ofPlatform().daemon().name("store-hears").start(this::keepHearing));
  }

  private void keepAlive() {
    while (isOpenAfterASecond()) {
      try (Handle handle = jdbi.open()) {
        while (isOpenAfterASecond()) {
          live(handle);
        }
      } catch (JdbiException cutOff) {
        duties = EnumSet.noneOf(Duty.class);
        LOG.warn("The database cannot be told that this instance lives: {}", cutOff.getMessage());
      }
    }
  }

  private boolean isOpenAfterASecond() {
    try {
      return !closed && closing.poll(1, TimeUnit.SECONDS) == null && !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Lives on, and takes what duties are free.
  private void live(Handle handle) {
    handle.execute(
        """
        insert into instance (id, alive_until) values (?, now() + interval '6 seconds')
        on conflict (id) do update set alive_until = excluded.alive_until
        """,
        me);
    Set<Duty> had = EnumSet.noneOf(Duty.class);
    for (Duty duty : Duty.values()) {
      int taken =
          handle.execute(
              """
              insert into duty (name, instance) values (?, ?)
              on conflict (name) do update set instance = excluded.instance
              where duty.instance = excluded.instance or not exists
                (select 1 from instance i where i.id = duty.instance and i.alive_until > now())
              """,
              duty.name(),
              me);
      if (taken > 0) {
        had.add(duty);
      }
    }
    duties = had;
    tellWhatWasPutOff();
    handle.execute("delete from instance where alive_until < now() - interval '1 day'");
  }

  /// What is put off again from now on is news again.
  private void tellWhatWasPutOff() {
    for (News news : List.copyOf(later)) {
      later.remove(news);
      tell(news.topic, news.about);
    }
  }

  private void keepTelling() {
    while (!closed) {
      try (Handle handle = jdbi.open()) {
        while (!closed) {
          tellWhatIsNew(handle);
        }
      } catch (JdbiException cutOff) {
        LOG.warn("Other instances cannot be told what is new: {}", cutOff.getMessage());
        isOpenAfterASecond();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void tellWhatIsNew(Handle handle) throws InterruptedException {
    News first = telling.poll(1, TimeUnit.SECONDS);
    if (first == null) {
      return;
    }
    List<News> news = new ArrayList<>(List.of(first));
    telling.drainTo(news, NEWS_AT_ONCE);
    // What changes from now on is news again.
    news.forEach(untold::remove);
    tell(handle, news);
    // What comes meanwhile stays in the queue, where whoever closes finds it.
    MILLISECONDS.sleep(COLLECTING_MILLIS);
  }

  private void tell(Handle handle, List<News> news) {
    String[] words = news.stream().map(this::word).toArray(String[]::new);
    handle.execute("select pg_notify('casement', word) from unnest(?) as word", (Object) words);
  }

  private String word(News news) {
    return me + " " + news.topic() + " " + news.about();
  }

  private void keepHearing() {
    while (!closed) {
      try (Handle handle = jdbi.open()) {
        Ears ears = Ears.of(handle);
        listeners.forEach(listener -> listener.heard.accept(Optional.empty()));
        while (!closed) {
          ears.words().forEach(this::hear);
        }
      } catch (JdbiException cutOff) {
        LOG.warn("Other instances cannot be heard: {}", cutOff.getMessage());
        isOpenAfterASecond();
      }
    }
  }

  private void hear(String word) {
    String[] parts = word.split(" ", 3);
    if (!parts[0].equals(me)) {
      listeners.stream()
          .filter(listener -> listener.topic.name().equals(parts[1]))
          .forEach(listener -> listener.heard.accept(Optional.of(parts[2])));
    }
  }

  /// Lets others have its duties at once.
  @Override
  public void close() {
    closed = true;
    duties = EnumSet.noneOf(Duty.class);
    closing.add(true);
    threads.forEach(Thread::interrupt);
    try (Handle handle = jdbi.open()) {
      tellWhatWasPutOff();
      List<News> last = new ArrayList<>();
      telling.drainTo(last);
      tell(handle, last);
      handle.execute("delete from instance where id = ?", me);
    } catch (JdbiException cutOff) {
      LOG.debug("The others will notice by themselves", cutOff);
    }
  }

  private record News(Topic topic, String about) {}

  private record Listener(Topic topic, Consumer<Optional<String>> heard) {}
}
