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
    Access access = new Access(platform.company().authenticate(), sessions);
    Once once = new Once(stores.idempotency(), wallClock);
    Readers readers = new Readers(stores.companies());
    Explain explain = platform.sending().explain();
    ResendMessage resend = platform.sending().resendMessage(resendAfter);
    MessageView messages = new MessageView(stores.conversations(), stores.media(), explain, resend);
    ConversationView conversations =
        new ConversationView(stores.contacts(), platform.desk().viewConversation(), explain);
    AccountView accounts =
        new AccountView(
            platform.accounts().accountHealth(), stores.notices(), stores.conditions(), clock);
    NoteView notes = new NoteView(stores.companies());
    PresenceView presence = new PresenceView(platform.desk().presences(), stores.companies());
    Sending sending = new Sending(readers, explain, messages, conversations, once);
    resources =
        List.of(
            new PagesApi(),
            new SessionApi(access, platform.company().authenticate(), sessions),
            new WebhooksApi(
                channels,
                platform.receiving().answerHandshake(),
                platform.receiving().receiveWebhook()),
            new SignedRequestsApi(
                platform.erasure().takeDeletionRequest(),
                platform.accounts().loseAccess(),
                stores.deletions(),
                publicUrl),
            new WebhookEventsApi(
                access, stores.webhooks(), platform.receiving().replayWebhook(), once),
            new ChannelsApi(access, channels, clock),
            new CompanyApi(access, stores.companies(), platform.company().changeCompany()),
            new PeopleApi(
                access,
                stores.companies(),
                platform.company().setUpCompany(),
                platform.company().dismissAgent(),
                once),
            new TeamsApi(access, stores.desk().teams(), platform.desk().changeTeams(), once),
            new TokensApi(
                access,
                stores.companies(),
                platform.company().issueToken(),
                platform.company().revokeToken(),
                once),
            new AccountsApi(
                access,
                stores,
                channels,
                platform.accounts().connectAccount(),
                platform.accounts().careForAccounts(),
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
                platform.desk().updateConversation(),
                platform.desk().markRead(),
                platform.desk().showTyping()),
            new NotesApi(access, stores, platform.desk().takeNotes(), notes, once),
            new SavedRepliesApi(
                access, stores, platform.desk().changeReplies(), platform.desk().fillReply(), once),
            new OffersApi(
                access, stores.conversations(), platform.templates().offerTemplates(), readers),
            new PresenceApi(access, stores.conversations(), platform.desk().presences(), presence),
            new StartApi(access, stores, sending, platform.sending().startConversation()),
            new MessagesApi(
                access,
                stores,
                search,
                readers,
                messages,
                sending,
                platform.sending().sendMessage(),
                platform.sending().cancelMessage(),
                resend),
            new CostApi(access, stores.ledger()),
            new DecisionsApi(
                access, clock, readers, stores.prices(), platform.sending().askWhatIf(), explain),
            new TemplatesApi(access, stores),
            new TemplateSyncApi(access, stores, platform.templates().syncTemplates(), once),
            new TemplateWritesApi(access, platform, stores.desk().teams(), once),
            new ContactsApi(
                access, stores, search, channels, platform.people().recordConsent(), once),
            new NewContactApi(access, channels, platform.people().createContact(), once),
            new EvidenceApi(access, stores, clock),
            new PersonApi(access, stores.contacts(), channels, platform, once),
            new BlockApi(access, platform.people().blockContact(), once),
            new UsageApi(
                access,
                stores,
                platform.money().readUsage(),
                platform.money().readSavings(),
                clock),
            new PricesApi(access, stores, channels, clock),
            new MediaApi(access, once, platform),
            new LinksApi(access, stores.accounts(), channels),
            new ExportApi(access, stores, clock, readers, messages, conversations, notes),
            new EventsApi(
                access,
                stores,
                readers,
                new EventText.Views(messages, conversations, accounts, notes, presence),
                platform.desk().presences()));
  }

  /// Every resource, to be added to the routes of a server.
  public List<Resource> resources() {
    return resources;
  }
}
