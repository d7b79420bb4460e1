package dev.casement.adapter.instagram;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.meta.GraphAccess;
import dev.casement.meta.messaging.MessagingRoute;
import dev.casement.meta.messaging.MessagingSettings;
import dev.casement.meta.upkeep.UpkeepRoute;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The two flavours of the Instagram platform (meta-rules 6.1): through the Page that the account
/// is linked to, or by itself.
enum InstagramLogin {
  FACEBOOK,
  INSTAGRAM;

  static final String SETTING = "login";

  private static final List<String> OF_PAGE = List.of("messages", "messaging_postbacks", "feed");

  /// Every kind of webhook that this module reads (meta-rules 6.3).
  private static final List<String> WEBHOOKS =
      List.of(
          "messages",
          "messaging_postbacks",
          "message_reactions",
          "messaging_seen",
          "messaging_referral",
          "messaging_optins",
          "messaging_handover",
          "standby",
          "comments",
          "live_comments");

  private static final String WHOEVER_THE_TOKEN_IS = "me";

  /// The flavour of this account; where it does not say, a Page id tells that there is a Page.
  static InstagramLogin of(ChannelAccount account) {
    Map<String, String> settings = account.settings();
    return Optional.ofNullable(settings.get(SETTING))
        .map(word -> word.equals("facebook") ? FACEBOOK : INSTAGRAM)
        .orElse(settings.containsKey(MessagingSettings.PAGE_ID) ? FACEBOOK : INSTAGRAM);
  }

  /// Where messages of such an account go.
  MessagingRoute messages(ConnectedAccount account, ChannelEnvironment environment) {
    return switch (this) {
      case FACEBOOK ->
          new MessagingRoute(
              access(account, environment),
              account
                  .account()
                  .settings()
                  .getOrDefault(MessagingSettings.PAGE_ID, WHOEVER_THE_TOKEN_IS));
      case INSTAGRAM ->
          new MessagingRoute(access(account, environment), account.account().externalId());
    };
  }

  /// How such an account is kept up: connected through its Page, the Page is subscribed, and what
  /// is told of the account follows from the app; by itself, the account is, and its token ends.
  UpkeepRoute upkeep(ConnectedAccount account, ChannelEnvironment environment) {
    MessagingRoute route = messages(account, environment);
    return new UpkeepRoute(
        route.access(),
        Optional.of(route.node()),
        this == FACEBOOK ? OF_PAGE : WEBHOOKS,
        this == FACEBOOK ? UpkeepRoute.Tokens.TOLD : UpkeepRoute.Tokens.RENEWED);
  }

  /// Where such an account is asked about itself.
  MessagingRoute profile(ConnectedAccount account, ChannelEnvironment environment) {
    String node = this == FACEBOOK ? account.account().externalId() : WHOEVER_THE_TOKEN_IS;
    return new MessagingRoute(access(account, environment), node);
  }

  /// What it is asked: speaking for itself, its `id` is another one for each app.
  String profileFields() {
    return this == FACEBOOK ? "id,username" : "user_id,username";
  }

  private GraphAccess access(ConnectedAccount account, ChannelEnvironment environment) {
    return GraphAccess.of(
        account, environment, this == FACEBOOK ? GraphAccess.FACEBOOK : GraphAccess.INSTAGRAM);
  }
}
