package dev.casement.core.usecase;

import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.Stores;
import dev.casement.core.port.time.Pause;
import dev.casement.core.port.time.Ticker;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/// What the use cases of a process are put together from: what it was given, and what they share.
final class PlatformParts {

  final Stores stores;
  final Channels channels;
  final InstantSource clock;
  final Ids ids;
  final Ticker ticker;
  final Pause pause;
  final ExecutorService threads;
  final Runnable queued;
  final Runnable fetching;
  final MediaShelf shelf;
  final Reach reach;
  final Money money;
  final Facts facts;
  final KeepBooks books;
  final Intents intents;
  final Threads customerThreads;
  final ReleaseHeld held;
  final CustomerSteps customerSteps;
  final ApplyReaction reactions;
  final Lanes lanes;
  final Refusals refusals;
  final KeepFiles files;
  final PullTemplates pullTemplates;

  PlatformParts(
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
    this.stores = stores;
    this.shelf = shelf;
    this.channels = channels;
    this.clock = clock;
    this.ids = ids;
    this.ticker = ticker;
    this.pause = pause;
    this.threads = threads;
    this.queued = queued;
    this.fetching = fetching;
    this.files = new KeepFiles(channels, stores.media(), ids);
    this.reach = new Reach(channels, stores.notices(), stores.reach());
    this.money = new Money(channels, stores.ledger(), stores.prices());
    this.facts = new Facts(stores.companies(), stores.consents(), stores.notices(), reach, money);
    this.books = new KeepBooks(channels, stores.ledger(), money);
    this.intents = new Intents(stores.templates());
    this.customerThreads = new Threads(channels, stores.conversations(), stores.contacts(), ids);
    this.held = new ReleaseHeld(channels, stores.conversations(), stores.consents(), facts);
    this.customerSteps =
        new CustomerSteps(
            channels, stores.conversations(), customerThreads, held, cancelHeld(), ids, clock);
    this.reactions =
        new ApplyReaction(stores.conversations(), customerThreads, customerSteps, ids, clock);
    this.lanes =
        new Lanes(
            channels,
            stores.accounts(),
            stores.notices(),
            stores.conditions(),
            stores.outbox(),
            clock,
            ticker,
            pause);
    this.refusals = new Refusals(channels, reach, ids, clock);
    this.pullTemplates =
        new PullTemplates(channels, stores.templatePulls(), syncTemplates(), clock);
  }

  CancelHeld cancelHeld() {
    return new CancelHeld(stores.conversations(), stores.consents(), customerThreads, clock);
  }

  ForgetRaw forgetRaw() {
    return new ForgetRaw(channels, stores.webhooks());
  }

  ApplyReceipt applyReceipt() {
    return new ApplyReceipt(
        stores.conversations(), customerThreads, refusals, books, reactions, ids, clock);
  }

  Submission submission() {
    return new Submission(
        channels,
        stores.conversations(),
        new OwnFiles(channels, stores.media()),
        new TemplateLanguage(stores.templates(), stores.contacts(), stores.companies()),
        templateTeams(),
        facts,
        intents,
        ids,
        clock);
  }

  TemplateTeams templateTeams() {
    return new TemplateTeams(stores.companies(), stores.desk().teams());
  }

  StoreSubmission storeSubmission() {
    return new StoreSubmission(stores.conversations(), stores.idempotency(), queued);
  }

  ProviderCopies providerCopies() {
    return new ProviderCopies(channels, stores.media(), shelf, clock);
  }

  Explain explain() {
    return new Explain(channels, stores, facts);
  }

  ChangeContact changeContact() {
    return new ChangeContact(stores.contacts(), stores.conversations());
  }

  SyncTemplates syncTemplates() {
    return new SyncTemplates(
        channels, stores.accounts(), stores.templates(), stores.templatePulls(), ids, clock);
  }

  TemplateDesks templateDesks() {
    return new TemplateDesks(channels, stores.accounts());
  }
}
