package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountNotice;
import dev.casement.core.domain.channel.AccountNotice.Severity;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.KeptNotice;
import dev.casement.core.domain.upkeep.AccountCondition;
import dev.casement.core.domain.upkeep.AccountCondition.Trouble;
import dev.casement.core.port.store.NoticeLog;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;

/// Tells people in the account's notices what we found out ourselves: each thing once.
final class AccountWarnings {

  private final NoticeLog notices;

  AccountWarnings(NoticeLog notices) {
    this.notices = notices;
  }

  /// Tells what is new since the last time, and that a token comes to its end.
  void tell(ChannelAccount account, AccountCondition before, AccountCondition now, Instant at) {
    now.tokenEndsAt()
        .filter(_ -> now.isTokenEnding(at))
        .ifPresent(end ->
            add(
                account,
                "token-ending-" + end.getEpochSecond(),
                at,
                AccountNotice.of(
                    "token_ending",
                    Severity.WARNING,
                    sentences("token_ending", end, account.zone()),
                    end.toString())));
    now.troubles().stream()
        .filter(trouble -> isNews(trouble, before))
        .forEach(trouble -> tell(account, trouble));
  }

  /// A refused token is found out by looking after the account and by sending from it: whoever
  /// comes second has nothing new to tell.
  private static boolean isNews(Trouble trouble, AccountCondition before) {
    return before.troubles().stream()
        .noneMatch(old ->
            old.about() == trouble.about()
                || ((old.about() == Trouble.About.SENDING
                        || trouble.about() == Trouble.About.SENDING)
                    && old.failure().kind() == trouble.failure().kind()));
  }

  /// Tells that messages go out again.
  void tellSendingAgain(ChannelAccount account, Instant at) {
    add(
        account,
        "sending-again-" + at.toEpochMilli(),
        at,
        AccountNotice.of(
            "sending_again",
            Severity.INFO,
            Sentences.ALL.inAllLanguages("notice.sending_again"),
            ""));
  }

  /// Tells of a trouble that was not there before.
  void tell(ChannelAccount account, Trouble trouble) {
    String kind =
        switch (trouble.about()) {
          case SUBSCRIPTION -> "subscription_failed";
          case TOKEN -> "token_refused";
          case ACCOUNT -> "account_not_working";
          case SENDING -> "sending_stopped";
        };
    add(
        account,
        kind + "-" + trouble.since().toEpochMilli(),
        trouble.since(),
        AccountNotice.of(
            kind, Severity.CRITICAL, trouble.failure().sentences(), trouble.failure().detail()));
  }

  private void add(ChannelAccount account, String id, Instant at, AccountNotice notice) {
    notices.add(
        new KeptNotice(account.id() + "-" + id, account.company(), account.id(), at, notice));
  }

  private static Map<String, String> sentences(String kind, Instant end, ZoneId zone) {
    Map<String, String> sentences = new HashMap<>();
    for (Language language : Language.values()) {
      String date =
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
              .localizedBy(language.locale())
              .format(end.atZone(zone));
      sentences.put(
          language.tag(), Sentences.ALL.say(language, "notice." + kind, Map.of("date", date)));
    }
    return sentences;
  }
}
