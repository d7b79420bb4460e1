package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.AccountNotice;
import dev.casement.core.domain.channel.AccountNotice.Restriction;
import dev.casement.core.domain.channel.Forbidden;
import dev.casement.core.domain.channel.KeptNotice;
import dev.casement.core.domain.channel.MessagingLimit;
import java.util.Set;

/// What a provider said about an account: shown to one reader in one language, or kept in all of
/// them.
public final class NoticeJson {

  private NoticeJson() {}

  /// For a reader: `{id, at, kind, severity, message, detail, restrictions, lifted,
  /// messaging_limit?}`.
  public static ObjectNode show(KeptNotice kept, String language) {
    ObjectNode tree = Json.object().put("id", kept.id()).put("at", Json.instant(kept.at()));
    begin(tree, kept.notice()).put("message", kept.notice().sentence(language));
    return end(tree, kept.notice());
  }

  /// For the store: with `sentences` by language in place of `message`.
  public static ObjectNode write(AccountNotice notice) {
    ObjectNode tree = begin(Json.object(), notice);
    ObjectNode sentences = tree.putObject("sentences");
    notice.sentences().forEach(sentences::put);
    return end(tree, notice);
  }

  private static ObjectNode begin(ObjectNode tree, AccountNotice notice) {
    return tree.put("kind", notice.kind()).put("severity", Words.of(notice.severity()));
  }

  private static ObjectNode end(ObjectNode tree, AccountNotice notice) {
    tree.put("detail", notice.detail());
    tree.set("restrictions", Json.array(notice.restrictions(), NoticeJson::restriction));
    tree.set("lifted", Words.of(notice.lifted().stream().sorted().toList()));
    notice.limit().ifPresent(limit -> tree.set("messaging_limit", limit(limit)));
    notice.throughput().ifPresent(perSecond -> tree.put("throughput", perSecond));
    return tree;
  }

  /// `{forbidden, until?}`.
  public static ObjectNode restriction(Restriction restriction) {
    ObjectNode tree = Json.object().put("forbidden", Words.of(restriction.what()));
    Json.put(tree, "until", restriction.until().map(Json::instant));
    return tree;
  }

  /// `{customers}`; null where there is no limit.
  public static ObjectNode limit(MessagingLimit limit) {
    ObjectNode tree = Json.object();
    return limit
        .customers()
        .map(customers -> tree.put("customers", customers))
        .orElseGet(() -> tree.putNull("customers"));
  }

  /// Reads what [#write] wrote.
  public static AccountNotice read(Members notice) {
    return new AccountNotice(
        notice.text("kind"),
        notice.word("severity", AccountNotice.Severity.class),
        notice.map("sentences"),
        notice.text("detail"),
        notice.objects("restrictions", NoticeJson::restriction),
        Set.copyOf(notice.words("lifted", Forbidden.class)),
        notice
            .maybeObject("messaging_limit")
            .map(limit -> new MessagingLimit(limit.maybeWhole("customers"))),
        notice.maybeWhole("throughput").map(Long::intValue));
  }

  private static Restriction restriction(Members restriction) {
    return new Restriction(
        restriction.word("forbidden", Forbidden.class), restriction.maybeInstant("until"));
  }
}
