package dev.casement.app.http;

import dev.casement.app.http.server.Resource;
import dev.casement.app.http.view.AccountView;
import dev.casement.app.http.view.ConversationView;
import dev.casement.app.http.view.MessageView;
import dev.casement.app.http.view.NoteView;
import dev.casement.app.http.view.PresenceView;
import dev.casement.core.port.store.Search;
import dev.casement.core.port.store.Stores;
import dev.casement.core.usecase.Channels;
import dev.casement.core.usecase.Explain;
import dev.casement.core.usecase.Platform;
import dev.casement.core.usecase.ResendMessage;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The whole API, put together: every resource there is.
public final class Api {
  private final List<Resource> resources;

  /// Puts it together.
  ///
  /// @param clock by which windows are open or closed; in the sandbox it may be moved
  /// @param wallClock by which answers are kept under idempotency keys
  /// @param hosts where an account's provider may be, other than where it usually is
  /// @param publicUrl the address under which people reach this service; empty where they reach it
  ///   under the one that their requests name
  public Api(
      Platform platform,
      Stores stores,
      Search search,
      Channels channels,
      InstantSource clock,
      InstantSource wallClock,
      ProviderHosts hosts,
      Duration resendAfter,
      Optional<URI> publicUrl) {
    Sessions sessions = new Sessions(stores.desk().sessions(), wallClock);
    Access access = new Access(platform.authenticate(), sessions);
    Once once = new Once(stores.idempotency(), wallClock);
    Readers readers = new Readers(stores.companies());
    Explain explain = platform.explain();
    ResendMessage resend = platform.resendMessage(resendAfter);
    MessageView messages = new MessageView(stores.conversations(), stores.media(), explain, resend);
    ConversationView conversations =
        new ConversationView(stores.contacts(), platform.viewConversation(), explain);
    AccountView accounts =
        new AccountView(platform.accountHealth(), stores.notices(), stores.conditions(), clock);
    NoteView notes = new NoteView(stores.companies());
    PresenceView presence = new PresenceView(platform.presences(), stores.companies());
    Sending sending = new Sending(readers, explain, messages, conversations, once);
    resources =
        List.of(
            new PagesApi(),
            new SessionApi(access, platform.authenticate(), sessions),
            new WebhooksApi(channels, platform.answerHandshake(), platform.receiveWebhook()),
            new SignedRequestsApi(
                platform.takeDeletionRequest(),
                platform.loseAccess(),
                stores.deletions(),
                publicUrl),
            new WebhookEventsApi(access, stores.webhooks(), platform.replayWebhook(), once),
            new ChannelsApi(access, channels, clock),
            new CompanyApi(access, stores.companies(), platform.changeCompany()),
            new PeopleApi(
                access, stores.companies(), platform.setUpCompany(), platform.dismissAgent(), once),
            new TeamsApi(access, stores.desk().teams(), platform.changeTeams(), once),
            new TokensApi(
                access, stores.companies(), platform.issueToken(), platform.revokeToken(), once),
            new AccountsApi(
                access,
                stores,
                channels,
                platform.connectAccount(),
                platform.careForAccounts(),
                accounts,
                hosts,
                once),
            new ConversationsApi(
                access,
                stores,
                search,
                channels,
                clock,
                readers,
                conversations,
                platform.updateConversation(),
                platform.markRead(),
                platform.showTyping()),
            new NotesApi(access, stores, platform.takeNotes(), notes, once),
            new SavedRepliesApi(
                access, stores, platform.changeReplies(), platform.fillReply(), once),
            new OffersApi(access, stores.conversations(), platform.offerTemplates(), readers),
            new PresenceApi(access, stores.conversations(), platform.presences(), presence),
            new StartApi(access, stores, sending, platform.startConversation()),
            new MessagesApi(
                access,
                stores,
                search,
                readers,
                messages,
                sending,
                platform.sendMessage(),
                platform.cancelMessage(),
                resend),
            new CostApi(access, stores.ledger()),
            new DecisionsApi(
                access, clock, readers, stores.prices(), platform.askWhatIf(), explain),
            new TemplatesApi(access, stores),
            new TemplateSyncApi(access, stores, platform.syncTemplates(), once),
            new TemplateWritesApi(access, platform, stores.desk().teams(), once),
            new ContactsApi(access, stores, search, channels, platform.recordConsent(), once),
            new NewContactApi(access, channels, platform.createContact(), once),
            new EvidenceApi(access, stores, clock),
            new PersonApi(access, stores.contacts(), channels, platform, once),
            new BlockApi(access, platform.blockContact(), once),
            new UsageApi(access, stores, platform.readUsage(), platform.readSavings(), clock),
            new PricesApi(access, stores, channels, clock),
            new MediaApi(access, once, platform),
            new LinksApi(access, stores.accounts(), channels),
            new ExportApi(access, stores, clock, readers, messages, conversations, notes),
            new EventsApi(
                access,
                stores,
                readers,
                new EventText.Views(messages, conversations, accounts, notes, presence),
                platform.presences()));
  }

  /// Every resource, to be added to the routes of a server.
  public List<Resource> resources() {
    return resources;
  }
}
