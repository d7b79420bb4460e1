package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.AccountNotice;
import dev.casement.core.domain.channel.AccountNotice.Restriction;
import dev.casement.core.domain.channel.AccountNotice.Severity;
import dev.casement.core.domain.channel.Forbidden;
import dev.casement.core.domain.channel.MessagingLimit;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.meta.Json;
import dev.casement.meta.NoticeTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What Meta says about accounts and numbers (meta-rules, section 9).
final class AccountNotices {

  private static final Set<String> QUALITY_FALLS = Set.of("FLAGGED", "DOWNGRADE");

  private final NoticeTexts texts;

  AccountNotices(NoticeTexts texts) {
    this.texts = texts;
  }

  /// What this change says about the account; empty where it is of another kind.
  Optional<AccountNotice> of(String field, Json value) {
    if (!value.isObject()) {
      return Optional.empty();
    }
    return switch (field) {
      case "account_update", "business_status_update" -> Optional.of(update(value));
      case "account_alerts" -> Optional.of(alert(value));
      case "account_review_update" ->
          Optional.of(decided("account_review", value, value.textOrEmpty("rejection_reason")));
      case "phone_number_name_update" ->
          Optional.of(
              decided(
                  "phone_number_name",
                  value,
                  words(value, "requested_verified_name", "rejection_reason")));
      case "phone_number_quality_update" -> Optional.of(quality(value));
      case "business_capability_update" ->
          Optional.of(limited(texts.notice("business_capability", members(value)), value));
      case "security" -> Optional.of(texts.notice("security", words(value, "event", "requester")));
      case "template_correct_category_detection" ->
          Optional.of(texts.notice("template_category_impending", members(value)));
      case "flows" -> Optional.of(texts.notice("flow", words(value, "event", "message")));
      default -> Optional.empty();
    };
  }

  /// Trouble that Meta reports with the account, not with a message.
  AccountNotice error(Failure failure) {
    return AccountNotice.of(
        "error", Severity.WARNING, failure.sentences(), failure.code() + ": " + failure.detail());
  }

  private AccountNotice update(Json value) {
    String event = value.textOrEmpty("event").toUpperCase(Locale.ROOT);
    return switch (event) {
      case "ACCOUNT_RESTRICTION" -> restriction(value);
      case "DISABLED_UPDATE" -> ban(value);
      case "ACCOUNT_VIOLATION" ->
          texts.notice(
              "account_violation", value.at("violation_info").textOrEmpty("violation_type"));
      case "ACCOUNT_DELETED" ->
          texts.notice("account_deleted", event).restricting(List.of(forever(Forbidden.ALL)));
      case "ACCOUNT_OFFBOARDED" -> texts.notice("account_offboarded", members(value));
      case "ACCOUNT_RECONNECTED" -> texts.notice("account_reconnected", members(value));
      case "PARTNER_ADDED" -> texts.notice("partner_added", members(value.at("waba_info")));
      case "PARTNER_REMOVED" ->
          texts.notice("partner_removed", members(value.at("disconnection_info")));
      case "PARTNER_APP_INSTALLED" ->
          texts.notice("partner_app_installed", members(value.at("waba_info")));
      case "PARTNER_APP_UNINSTALLED" ->
          texts.notice("partner_app_uninstalled", members(value.at("waba_info")));
      case "VOLUME_BASED_PRICING_TIER_UPDATE" ->
          texts.notice("pricing_tier", members(value.at("volume_tier_info")));
      default -> texts.notice("account_update", members(value));
    };
  }

  private AccountNotice restriction(Json value) {
    List<Json> told = value.items("restriction_info");
    List<Restriction> restrictions =
        told.stream()
            .flatMap(one ->
                forbidden(one.textOrEmpty("restriction_type")).stream()
                    .map(what -> new Restriction(what, one.time("expiration"))))
            .toList();
    String detail =
        told.stream()
            .map(one -> words(one, "restriction_type", "remediation"))
            .collect(Collectors.joining("; "));
    return texts.notice("account_restriction", detail).restricting(restrictions);
  }

  /// What a restriction forbids of what we do; adding numbers and calling we do not.
  private static Optional<Forbidden> forbidden(String type) {
    return switch (type) {
      case "RESTRICTED_BIZ_INITIATED_MESSAGING" -> Optional.of(Forbidden.STARTING);
      case "RESTRICTED_CUSTOMER_INITIATED_MESSAGING" -> Optional.of(Forbidden.ANSWERING);
      case "RESTRICTED_UTILITY_TEMPLATES" -> Optional.of(Forbidden.UTILITY_TEMPLATES);
      case "RESTRICTED_DIRECT_SEND_UTILITY_TEMPLATES" -> Optional.of(Forbidden.DIRECT_SEND);
      default -> Optional.empty();
    };
  }

  private AccountNotice ban(Json value) {
    Json ban = value.at("ban_info");
    String detail = words(ban, "waba_ban_state", "waba_ban_date");
    return switch (ban.textOrEmpty("waba_ban_state").toUpperCase(Locale.ROOT)) {
      case "DISABLE" ->
          texts.notice("account_disabled", detail).restricting(List.of(forever(Forbidden.ALL)));
      case "REINSTATE" -> texts.notice("account_reinstated", detail).lifting(Set.of(Forbidden.ALL));
      default -> texts.notice("account_disable_scheduled", detail);
    };
  }

  private AccountNotice alert(Json value) {
    Json alert = value.has("alert_info") ? value.at("alert_info") : value;
    AccountNotice notice =
        texts.notice("account_alert", words(alert, "alert_type", "alert_description"));
    return Arrays.stream(Severity.values())
        .filter(one -> one.name().equalsIgnoreCase(alert.textOrEmpty("alert_severity")))
        .map(one -> AccountNotice.of(notice.kind(), one, notice.sentences(), notice.detail()))
        .findFirst()
        .orElse(notice);
  }

  private AccountNotice decided(String what, Json value, String detail) {
    String decision = value.textOrEmpty("decision");
    String kind = what + (decision.equalsIgnoreCase("APPROVED") ? "_approved" : "_rejected");
    return texts.notice(kind, detail.isEmpty() ? decision : decision + " " + detail);
  }

  private AccountNotice quality(Json value) {
    String event = value.textOrEmpty("event").toUpperCase(Locale.ROOT);
    String kind =
        event.equals("THROUGHPUT_UPGRADE")
            ? "throughput_upgrade"
            : QUALITY_FALLS.contains(event) ? "phone_number_quality_worse" : "phone_number_quality";
    AccountNotice notice = texts.notice(kind, words(value, "event", "old_limit", "current_limit"));
    return limited(
        event.equals("THROUGHPUT_UPGRADE") ? notice.speeding(WhatsAppPace.UPGRADED) : notice,
        value);
  }

  /// Since 2026 the limit is the portfolio's; before, it was told with the number.
  private static AccountNotice limited(AccountNotice notice, Json value) {
    return Stream.of(
            "max_daily_conversations_per_business",
            "max_daily_conversation_per_phone",
            "max_daily_conversations_per_phone",
            "current_limit")
        .flatMap(member -> value.text(member).stream())
        .flatMap(word -> MessagingLimit.named(word).stream())
        .findFirst()
        .map(notice::limiting)
        .orElse(notice);
  }

  private static Restriction forever(Forbidden what) {
    return new Restriction(what, Optional.empty());
  }

  private static String words(Json value, String... members) {
    return Stream.of(members)
        .map(member -> value.text(member).orElse(""))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// Everything plain that a small object says: `reason=CHANGE_NUMBER, initiated_by=USER`.
  private static String members(Json value) {
    return value
        .node()
        .propertyStream()
        .map(member -> new Json(member.getValue()).text().map(text -> member.getKey() + "=" + text))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }
}
