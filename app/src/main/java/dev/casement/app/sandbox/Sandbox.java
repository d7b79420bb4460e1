package dev.casement.app.sandbox;

import dev.casement.app.http.server.Resource;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.core.port.store.Stores;
import dev.casement.core.port.time.Pause;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.Ids;
import dev.casement.core.usecase.Platform;
import dev.casement.core.usecase.SyncTemplates;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole sandbox of a process. A process without one has no sandbox.
public final class Sandbox implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

  /// The token of whoever tries the demonstration company.
  public static final String TOKEN = PlayedWorld.SECRET.reveal();

  /// How often work may make more work before the clock is answered all the same.
  private static final int ROUNDS = 100;

  /// Under whose name the sandbox keeps what is no channel's: the clock, webhooks on their way.
  public static final ChannelId OWN = new ChannelId("sandbox");

  private final MovableClock clock;
  private final StandIns standIns;
  private final Faults faults;
  private final RequestLog requests = new RequestLog();
  private final HttpPost post;
  private final Courier courier;
  private final Provider provider;
  private final Customers customers;
  private final Reviewers reviewers;
  private final DemoCompany demoCompany;
  private final SyncTemplates syncTemplates;
  private final Runnable work;
  private final Pause pause;

  /// @param clock over the memory of [#OWN], started
  /// @param states what is kept for each channel, and for [#OWN]
  /// @param ids rise with time, whatever the clock does
  /// @param work does everything that is due now and returns when it is done; may be called by
  ///   several threads at once
  /// @param address our own address, asked for once the server listens
  /// @param threads runs every task at once; virtual threads do
  public Sandbox(
      Stores stores,
      Channels channels,
      Platform platform,
      MovableClock clock,
      Function<ChannelId, StandInWorld.State> states,
      Ids ids,
      Pause pause,
      Runnable work,
      Supplier<URI> address,
      Executor threads) {
    this.clock = clock;
    this.work = work;
    this.pause = pause;
    this.standIns =
        new StandIns(
            channels,
            stores.accounts(),
            channel ->
                new PlayedWorld(
                    channel, stores.accounts(), clock, ids::next, address, states.apply(channel)));
    this.faults = new Faults(ids::next);
    this.post = new HttpPost(address);
    this.courier =
        new Courier(post, standIns, states.apply(OWN), faults, clock, pause, ids::next, threads);
    this.provider = new Provider(standIns, faults, courier, requests, clock);
    this.customers =
        new Customers(standIns, stores, courier, platform.people().recordConsent(), this::settle);
    this.reviewers = new Reviewers(standIns, stores, courier, this::settle);
    this.demoCompany = new DemoCompany(standIns, stores, platform.company().issueToken(), clock);
    this.syncTemplates = platform.templates().syncTemplates();
  }

  /// Begins to play: founds the demonstration company in a new data folder, and takes up webhooks
  /// that were on their way. Called once our own server listens.
  public void start() {
    List<AccountId> opened = demoCompany.found();
    opened.forEach(this::takeOverTemplates);
    courier.resume();
  }

  private void takeOverTemplates(AccountId account) {
    switch (syncTemplates.sync(DemoCompany.ID, account)) {
      case SyncTemplates.Answer.Synced(var templates, var _) ->
          LOG.debug("{} has {} templates", account, templates.size());
      case SyncTemplates.Answer.Broken(var failure, var _) ->
          LOG.warn("The templates of {} could not be read: {}", account, failure);
      case SyncTemplates.Answer.None _ -> LOG.debug("{} has no templates", account);
      case SyncTemplates.Answer.Unknown _ -> LOG.warn("{} is gone", account);
    }
  }

  /// Does everything that is due now, the webhooks that follow from it, and what follows from them.
  void settle() {
    try {
      for (int round = 0; round < ROUNDS; round++) {
        courier.releaseDue();
        long before = courier.taken();
        work.run();
        courier.settle();
        if (courier.taken() == before) {
          return;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    courier.close();
    post.close();
  }

  /// The addresses under `/sandbox`.
  public List<Resource> resources() {
    return List.of(
        new DescriptionCalls(),
        new ClockCalls(clock, this::settle),
        new GraphCalls(provider, pause),
        new CustomerCalls(customers),
        new TemplateCalls(reviewers),
        new RequestCalls(requests),
        new FaultCalls(faults, standIns));
  }
}
