package dev.casement.core.usecase;

import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.Stores;
import dev.casement.core.port.time.Pause;
import dev.casement.core.port.time.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/// The use cases of a process, put together from its stores and channels. They are thread-safe.
public final class Platform {

  private final Stores stores;
  private final Channels channels;
  private final InstantSource clock;
  private final Ids ids;
  private final Ticker ticker;
  private final Pause pause;
  private final ExecutorService threads;
  private final Runnable queued;
  private final Runnable fetching;
  private final MediaShelf shelf;
  private final Reach reach;
  private final Facts facts;
  private final KeepBooks books;
  private final RepriceBooks repriceBooks;
  private final Intents intents;
  private final Threads customerThreads;
  private final ReleaseHeld held;
  private final CustomerSteps customerSteps;
  private final ApplyReaction reactions;
  private final Lanes lanes;
  private final Refusals refusals;
  private final KeepFiles files;
  private final FetchMedia fetchMedia;
  private final PullTemplates pullTemplates;
  private final ProcessWebhooks processWebhooks;
  private final DispatchOutbox dispatchOutbox;
  private final EnforceRetention enforceRetention;
  private final Presences presences;

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
    this.fetchMedia =
        new FetchMedia(
            stores.media(), new TendFile(channels, stores, shelf, clock), clock, threads, fetching);
    this.reach = new Reach(channels, stores.notices(), stores.reach());
    Money money = new Money(channels, stores.ledger(), stores.prices());
    this.facts = new Facts(stores.companies(), stores.consents(), stores.notices(), reach, money);
    this.books = new KeepBooks(channels, stores.ledger(), money);
    this.repriceBooks = new RepriceBooks(channels, stores, books, money, clock);
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
    this.processWebhooks = newProcessWebhooks();
    this.dispatchOutbox = newDispatchOutbox();
    this.enforceRetention = new EnforceRetention(stores, shelf, clock);
    this.presences = new Presences(stores.desk().presence(), ticker);
  }

  /// The traffic of this process's accounts.
  public Lanes lanes() {
    return lanes;
  }

  public Refusals refusals() {
    return refusals;
  }

  public AnswerHandshake answerHandshake() {
    return new AnswerHandshake(channels, stores.accounts());
  }

  public ReceiveWebhook receiveWebhook() {
    return new ReceiveWebhook(channels, stores.accounts(), stores.webhooks(), ids, clock);
  }

  /// The one processor of this process; two would work on the same events.
  public ProcessWebhooks processWebhooks() {
    return processWebhooks;
  }

  private ProcessWebhooks newProcessWebhooks() {
    ApplyReceipt receipts = applyReceipt();
    TakeStatement statements =
        new TakeStatement(
            stores.conversations(), stores.consents(), customerThreads, cancelHeld(), clock);
    ApplyMessage messages =
        new ApplyMessage(
            stores.conversations(),
            customerThreads,
            customerSteps,
            reactions,
            new HearConsent(stores.companies(), stores.consents(), ids, clock),
            statements,
            files,
            forgetRaw(),
            clock);
    ApplyEcho echoes =
        new ApplyEcho(stores.conversations(), customerThreads, receipts, files, ids, clock);
    ApplyCall calls =
        new ApplyCall(channels, stores.conversations(), customerThreads, held, ids, clock);
    return new ProcessWebhooks(
        channels,
        stores.webhooks(),
        new RouteItems(channels, stores.accounts()),
        new ApplyItem(
            messages,
            reactions,
            receipts,
            echoes,
            new ApplyComment(stores.conversations(), customerThreads, ids, clock),
            new RefreshProfiles(
                channels, stores.contacts(), changeContact(), clock, ticker, threads),
            calls,
            new ApplyNotice(stores.notices(), stores.templates(), pullTemplates, lanes, clock),
            new ApplyPreference(stores.conversations(), customerThreads, statements, ids, clock),
            new ApplyHistory(stores.conversations(), customerThreads, files, ids, clock),
            lanes),
        () -> {
          queued.run();
          fetching.run();
        },
        threads);
  }

  public SendMessage sendMessage() {
    return new SendMessage(
        stores.accounts(), stores.conversations(), submission(), storeSubmission());
  }

  /// Sends again what may or may not have arrived.
  ///
  /// @param after how long the provider is given to say what became of a message
  public ResendMessage resendMessage(Duration after) {
    return new ResendMessage(
        stores.accounts(), stores.conversations(), submission(), storeSubmission(), clock, after);
  }

  public StartConversation startConversation() {
    return new StartConversation(
        stores.accounts(), customerThreads, submission(), storeSubmission(), clock);
  }

  public CancelMessage cancelMessage() {
    return new CancelMessage(stores.conversations(), clock);
  }

  /// The one dispatcher of this process; it counts what is under way.
  public DispatchOutbox dispatchOutbox() {
    return dispatchOutbox;
  }

  private DispatchOutbox newDispatchOutbox() {
    RecordOutcome outcomes =
        new RecordOutcome(
            stores.conversations(),
            customerThreads,
            applyReceipt(),
            refusals,
            books,
            new HeedOutcome(
                new StoppedAccounts(
                    stores.conditions(), new AccountWarnings(stores.notices()), clock)),
            pause,
            clock);
    DispatchOne one =
        new DispatchOne(
            channels,
            stores.accounts(),
            stores.conversations(),
            facts,
            intents,
            providerCopies(),
            reach,
            outcomes,
            clock);
    return new DispatchOutbox(stores.outbox(), lanes, one, clock, threads, queued);
  }

  /// The one of this process; it counts what is under way.
  public FetchMedia fetchMedia() {
    return fetchMedia;
  }

  public UploadMedia uploadMedia() {
    return new UploadMedia(stores.media(), shelf, ids, clock);
  }

  public ReadMedia readMedia() {
    return new ReadMedia(stores.media(), shelf);
  }

  public DeleteMedia deleteMedia() {
    return new DeleteMedia(stores, clock);
  }

  public SampleMedia sampleMedia() {
    return new SampleMedia(stores.accounts(), stores.media(), providerCopies());
  }

  private ProviderCopies providerCopies() {
    return new ProviderCopies(channels, stores.media(), shelf, clock);
  }

  public ViewConversation viewConversation() {
    return new ViewConversation(channels, stores.accounts(), facts, clock);
  }

  public Explain explain() {
    return new Explain(channels, stores, facts);
  }

  public ReadUsage readUsage() {
    return new ReadUsage(stores.ledger());
  }

  public ReadSavings readSavings() {
    return new ReadSavings(channels, stores.ledger(), stores.prices());
  }

  /// The one of this process; it remembers which rate cards it tried.
  public RepriceBooks repriceBooks() {
    return repriceBooks;
  }

  public AskWhatIf askWhatIf() {
    return new AskWhatIf(channels);
  }

  public UpdateConversation updateConversation() {
    return new UpdateConversation(
        stores.conversations(), stores.companies(), stores.desk().teams(), clock);
  }

  public MarkRead markRead() {
    return new MarkRead(channels, stores.accounts(), stores.conversations());
  }

  public ShowTyping showTyping() {
    return new ShowTyping(channels, stores.accounts(), stores.conversations());
  }

  public RecordConsent recordConsent() {
    return new RecordConsent(stores.contacts(), stores.conversations(), cancelHeld(), ids, clock);
  }

  private CancelHeld cancelHeld() {
    return new CancelHeld(stores.conversations(), customerThreads, clock);
  }

  public ChangeContact changeContact() {
    return new ChangeContact(stores.contacts(), stores.conversations());
  }

  public BlockContact blockContact() {
    return new BlockContact(channels, stores.accounts(), stores.contacts(), changeContact());
  }

  public CreateContact createContact() {
    return new CreateContact(channels, stores.contacts(), stores.conversations(), ids, clock);
  }

  public AddIdentity addIdentity() {
    return new AddIdentity(channels, stores.contacts(), stores.conversations(), ids, clock);
  }

  public MergeContacts mergeContacts() {
    return new MergeContacts(stores.contacts(), stores.conversations(), ids, clock);
  }

  public UnmergeContact unmergeContact() {
    return new UnmergeContact(stores.contacts(), stores.conversations(), ids, clock);
  }

  public ConnectAccount connectAccount() {
    return new ConnectAccount(
        channels, stores.accounts(), stores.conditions(), pullTemplates, lanes, ids, clock);
  }

  public AccountHealth accountHealth() {
    return new AccountHealth(lanes, clock);
  }

  public CareForAccounts careForAccounts() {
    return new CareForAccounts(
        stores.accounts(),
        stores.conditions(),
        new LookAfter(channels, stores.accounts(), new AccountWarnings(stores.notices()), clock),
        lanes,
        clock);
  }

  public TakeDeletionRequest takeDeletionRequest() {
    return new TakeDeletionRequest(
        new Signers(channels, stores.accounts()), stores.deletions(), stores.notices(), clock);
  }

  public LoseAccess loseAccess() {
    return new LoseAccess(
        new Signers(channels, stores.accounts()),
        stores.conditions(),
        new AccountWarnings(stores.notices()),
        clock);
  }

  public EraseRequested eraseRequested() {
    return new EraseRequested(stores.deletions(), stores.contacts(), erasePerson(), clock);
  }

  public ErasePerson erasePerson() {
    return new ErasePerson(stores, shelf, ids, clock);
  }

  public FollowTraces followTraces() {
    return new FollowTraces(stores, erasePerson());
  }

  /// The one of this process.
  public EnforceRetention enforceRetention() {
    return enforceRetention;
  }

  public SyncTemplates syncTemplates() {
    return new SyncTemplates(
        channels, stores.accounts(), stores.templates(), stores.templatePulls(), ids, clock);
  }

  public LintTemplate lintTemplate() {
    return new LintTemplate(templateDesks(), clock);
  }

  public SubmitTemplate submitTemplate() {
    return new SubmitTemplate(templateDesks(), stores.templates(), pullTemplates, ids, clock);
  }

  public RequestTemplate requestTemplate() {
    return new RequestTemplate(templateDesks(), stores.templates(), ids, clock);
  }

  public ChangeTemplate changeTemplate() {
    return new ChangeTemplate(templateDesks(), stores.templates(), pullTemplates, clock);
  }

  public RemoveTemplate removeTemplate() {
    return new RemoveTemplate(templateDesks(), stores.templates(), pullTemplates, clock);
  }

  private TemplateDesks templateDesks() {
    return new TemplateDesks(channels, stores.accounts());
  }

  /// The one that knows which accounts' templates are to be pulled again.
  public PullTemplates pullTemplates() {
    return pullTemplates;
  }

  public WakeSnoozed wakeSnoozed() {
    return new WakeSnoozed(stores.conversations(), clock);
  }

  public ChangeTeams changeTeams() {
    return new ChangeTeams(
        stores.companies(), stores.desk(), new Unassign(stores.conversations()), ids);
  }

  public TakeNotes takeNotes() {
    return new TakeNotes(stores, ids, clock);
  }

  public ChangeReplies changeReplies() {
    return new ChangeReplies(stores.desk(), ids, clock);
  }

  public FillReply fillReply() {
    return new FillReply(stores);
  }

  public OfferTemplates offerTemplates() {
    return new OfferTemplates(channels, stores, facts, explain(), clock);
  }

  /// Who is where, as this process knows it.
  public Presences presences() {
    return presences;
  }

  public SetUpCompany setUpCompany() {
    return new SetUpCompany(stores.companies(), ids);
  }

  public IssueToken issueToken() {
    return new IssueToken(stores.companies(), ids, clock);
  }

  public RevokeToken revokeToken() {
    return new RevokeToken(stores.companies());
  }

  public ChangeCompany changeCompany() {
    return new ChangeCompany(stores.companies());
  }

  public DismissAgent dismissAgent() {
    return new DismissAgent(
        stores.companies(), stores.desk(), new Unassign(stores.conversations()));
  }

  public ReplayWebhook replayWebhook() {
    return new ReplayWebhook(stores.webhooks());
  }

  public Authenticate authenticate() {
    return new Authenticate(stores.companies());
  }

  private ForgetRaw forgetRaw() {
    return new ForgetRaw(channels, stores.webhooks());
  }

  private ApplyReceipt applyReceipt() {
    return new ApplyReceipt(
        stores.conversations(), customerThreads, refusals, books, reactions, ids, clock);
  }

  private Submission submission() {
    return new Submission(
        channels,
        stores.conversations(),
        new OwnFiles(channels, stores.media()),
        new TemplateLanguage(stores.templates(), stores.contacts(), stores.companies()),
        new TemplateTeams(stores.companies(), stores.desk().teams()),
        facts,
        intents,
        ids,
        clock);
  }

  private StoreSubmission storeSubmission() {
    return new StoreSubmission(stores.conversations(), stores.idempotency(), queued);
  }
}
