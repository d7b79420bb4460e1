package dev.casement.meta.messaging;

import dev.casement.core.domain.channel.AccountNotice;
import dev.casement.core.domain.channel.Forbidden;
import dev.casement.meta.Json;
import dev.casement.meta.NoticeTexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What Meta says of the account itself, in elements that no customer sent (meta-rules 6.3): that
/// its policies are enforced, and which apps it has for what.
final class MessagingAccounts {

  /// With the hyphen, unlike everything else.
  private static final String ENFORCEMENT = "policy-enforcement";

  private static final String ROLES = "app_roles";
  private static final NoticeTexts TEXTS = NoticeTexts.load(MessagingAccounts.class);

  private MessagingAccounts() {}

  /// The notice that an element is; empty where it is something else.
  static Optional<AccountNotice> notice(Json element) {
    Json enforcement = element.at(ENFORCEMENT);
    if (enforcement.isObject()) {
      return Optional.of(enforced(enforcement));
    }
    Json roles = element.at(ROLES);
    return roles.isObject() ? Optional.of(TEXTS.notice(ROLES, words(roles))) : Optional.empty();
  }

  private static AccountNotice enforced(Json enforcement) {
    String action = enforcement.textOrEmpty("action").toLowerCase(Locale.ROOT);
    String reason = enforcement.textOrEmpty("reason");
    return switch (action) {
      case "block" ->
          TEXTS
              .notice("policy_block", reason)
              .restricting(List.of(new AccountNotice.Restriction(Forbidden.ALL, Optional.empty())));
      case "unblock" -> TEXTS.notice("policy_unblock", reason).lifting(Set.of(Forbidden.ALL));
      default -> TEXTS.notice("policy_warning", (action + " " + reason).strip());
    };
  }

  /// Each app with what it is for: `123456: primary_receiver`.
  private static String words(Json roles) {
    return roles
        .node()
        .propertyStream()
        .map(app ->
            app.getKey()
                + ": "
                + new Json(app.getValue())
                    .items().stream()
                        .flatMap(role -> role.text().stream())
                        .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }
}
