package dev.casement.core.usecase;

import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.Stores;
import dev.casement.core.port.time.Pause;
import dev.casement.core.port.time.Ticker;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/// The use cases of a process, put together from its stores and channels. They are thread-safe.
public final class Platform {

  private final ReceivingCases receiving;
  private final SendingCases sending;
  private final FileCases files;
  private final DeskCases desk;
  private final PeopleCases people;
  private final ErasureCases erasure;
  private final TemplateCases templates;
  private final AccountCases accounts;
  private final CompanyCases company;
  private final MoneyCases money;

  /// @param clock rules, expiry, consent and billing go by it; in the sandbox it may be moved
  /// @param ids goes by the wall clock, so that ids rise whatever happens to the other one
  /// @param threads runs conversations side by side; virtual threads do
  /// @param queued told, on the calling thread, whenever a message was queued or its turn may have
  ///   come
  /// @param fetching told, on the calling thread, whenever a file may have to be fetched
  public Platform(
      Stores stores,
      MediaShelf shelf,
      Channels channels,
      InstantSource clock,
      Ticker ticker,
      Pause pause,
      Ids ids,
      ExecutorService threads,
      Runnable queued,
      Runnable fetching) {
    PlatformParts parts =
        new PlatformParts(
            stores, shelf, channels, clock, ticker, pause, ids, threads, queued, fetching);
    this.receiving = new ReceivingCases(parts);
    this.sending = new SendingCases(parts);
    this.files = new FileCases(parts);
    this.desk = new DeskCases(parts);
    this.people = new PeopleCases(parts);
    this.erasure = new ErasureCases(parts);
    this.templates = new TemplateCases(parts);
    this.accounts = new AccountCases(parts);
    this.company = new CompanyCases(parts);
    this.money = new MoneyCases(parts);
  }

  public ReceivingCases receiving() {
    return receiving;
  }

  public SendingCases sending() {
    return sending;
  }

  public FileCases files() {
    return files;
  }

  public DeskCases desk() {
    return desk;
  }

  public PeopleCases people() {
    return people;
  }

  public ErasureCases erasure() {
    return erasure;
  }

  public TemplateCases templates() {
    return templates;
  }

  public AccountCases accounts() {
    return accounts;
  }

  public CompanyCases company() {
    return company;
  }

  public MoneyCases money() {
    return money;
  }
}
