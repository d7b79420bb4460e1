package dev.casement.app.worker;

import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.time.Pause;
import dev.casement.core.port.time.Ticker;
import dev.casement.core.usecase.CareForAccounts;
import dev.casement.core.usecase.DispatchOutbox;
import dev.casement.core.usecase.EnforceRetention;
import dev.casement.core.usecase.EraseRequested;
import dev.casement.core.usecase.FetchMedia;
import dev.casement.core.usecase.FollowTraces;
import dev.casement.core.usecase.ForgetOld;
import dev.casement.core.usecase.ProcessWebhooks;
import dev.casement.core.usecase.PullTemplates;
import dev.casement.core.usecase.RepriceBooks;
import dev.casement.core.usecase.WakeSnoozed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All the loops of a process.
public final class Workers implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Workers.class);
  private static final Duration TO_FINISH = Duration.ofSeconds(4);

  /// Each may be a hundred megabytes on its way to the disk.
  private static final int FILES_AT_ONCE = 8;

  private final ProcessWebhooks webhooks;
  private final DispatchOutbox dispatch;
  private final FetchMedia media;
  private final EnforceRetention retention;
  private final PullTemplates pulls;
  private final Loop inbox;
  private final Loop outbox;
  private final Loop files;
  private final Loop forgetting;
  private final Loop searching;
  private final Loop templates;
  private final Loop upkeep;
  private final UpkeepJob upkeepJob;
  private final Loop interrupted;
  private final Ticker ticker;
  private final List<Thread> threads = new ArrayList<>();

  /// @param follow takes into the search index what was committed meanwhile
  /// @param schedules whether this instance is the one, among several, that does what only one does
  /// @param received raised when a webhook was kept
  /// @param queued raised when a message was queued
  /// @param fetching raised when a file may have to be fetched
  public Workers(
      ProcessWebhooks webhooks,
      DispatchOutbox dispatch,
      FetchMedia media,
      ForgetOld forgetOld,
      EnforceRetention retention,
      Runnable follow,
      PullTemplates pulls,
      CareForAccounts care,
      EraseRequested erase,
      FollowTraces traces,
      WakeSnoozed wake,
      RepriceBooks reprice,
      BooleanSupplier schedules,
      Signal received,
      Signal queued,
      Signal fetching,
      Pause pause,
      Ticker ticker) {
    this.ticker = ticker;
    this.webhooks = webhooks;
    this.dispatch = dispatch;
    this.media = media;
    this.retention = retention;
    this.pulls = pulls;
    inbox = new Loop(new InboxJob(webhooks, pause), received, pause);
    outbox =
        new Loop(new OutboxJob(dispatch, ChannelEnvironment.SENDS_AT_ONCE, pause), queued, pause);
    files = new Loop(new MediaJob(media, FILES_AT_ONCE), fetching, pause);
    forgetting =
        new Loop(new OfOne(new ForgetJob(forgetOld, retention), schedules), new Signal(), pause);
    searching = new Loop(new SearchJob(follow), new Signal(), pause);
    templates = new Loop(new OfOne(new TemplatesJob(pulls), schedules), new Signal(), pause);
    upkeepJob = new UpkeepJob(care, erase, traces, wake, reprice);
    upkeep = new Loop(new OfOne(upkeepJob, schedules), new Signal(), pause);
    interrupted = new Loop(new InterruptedJob(dispatch), new Signal(), pause);
  }

  /// Settles what a crash left in the middle, and starts.
  public synchronized void start() {
    int interrupted = dispatch.settleInterrupted();
    if (interrupted > 0) {
      log.warn(
          "{} messages were being sent when the service last ended; whether they arrived is for"
              + " the provider to say",
          interrupted);
    }
    for (Loop loop : loops()) {
      threads.add(Thread.ofVirtual().name(loop.name()).start(loop::run));
    }
  }

  /// Whether every loop lives.
  public synchronized boolean areAlive() {
    return !threads.isEmpty() && threads.stream().allMatch(Thread::isAlive);
  }

  /// Does everything that is due now, also what that brings about, and returns when nothing is
  /// left.
  public void drain() {
    boolean more = true;
    while (more) {
      boolean received = webhooks.run() > 0;
      boolean sent = dispatch.run(ChannelEnvironment.SENDS_AT_ONCE) > 0;
      boolean fetched = media.run(FILES_AT_ONCE) > 0;
      boolean kept = upkeepJob.step();
      boolean forgotten = retention.step();
      boolean pulled = pulls.run() > 0;
      more = received || sent || fetched || kept || forgotten || pulled;
    }
  }

  /// Lets each loop finish the step at hand, and the sends under way get their answers. What takes
  /// too long for that is left; a send then counts as unknown at the next start, and a file is
  /// fetched anew.
  @Override
  public synchronized void close() {
    loops().forEach(Loop::stop);
    threads.add(Thread.ofVirtual().name("sends").start(dispatch::awaitIdle));
    threads.add(Thread.ofVirtual().name("files").start(media::awaitIdle));
    long until = ticker.nanos() + TO_FINISH.toNanos();
    for (Thread thread : threads) {
      join(thread, Duration.ofNanos(Math.max(1, until - ticker.nanos())));
    }
    threads.clear();
  }

  private List<Loop> loops() {
    return List.of(inbox, outbox, files, forgetting, searching, templates, upkeep, interrupted);
  }

  private static void join(Thread thread, Duration most) {
    try {
      if (!thread.join(most)) {
        log.warn("The {} did not finish in time ", thread.getName());
        thread.interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
