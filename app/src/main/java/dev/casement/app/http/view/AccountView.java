package dev.casement.app.http.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.ConditionJson;
import dev.casement.app.json.Json;
import dev.casement.app.json.NoticeJson;
import dev.casement.app.json.Words;
import dev.casement.core.domain.channel.AccountNotice.Restriction;
import dev.casement.core.domain.channel.AccountStanding;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.upkeep.AccountCondition;
import dev.casement.core.port.store.AccountConditions;
import dev.casement.core.port.store.NoticeLog;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.usecase.AccountHealth;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An account, and how it stands with its provider. Credentials are named, never shown.
public final class AccountView {

  private static final int NOTICES = 20;

  private final AccountHealth health;
  private final NoticeLog notices;
  private final AccountConditions conditions;
  private final InstantSource clock;

  public AccountView(
      AccountHealth health, NoticeLog notices, AccountConditions conditions, InstantSource clock) {
    this.health = health;
    this.notices = notices;
    this.conditions = conditions;
    this.clock = clock;
  }

  public ObjectNode of(ConnectedAccount connected, String language) {
    ChannelAccount account = connected.account();
    ObjectNode tree =
        Json.object()
            .put("id", account.id().value())
            .put("channel", account.channel().value())
            .put("name", account.name())
            .put("external_id", account.externalId());
    tree.set("settings", Json.map(account.settings()));
    tree.set(
        "credentials_set",
        Json.texts(connected.credentials().secrets().keySet().stream().sorted().toList()));
    tree.set(
        "capabilities",
        Json.texts(account.capabilities().stream().sorted().map(Capability::id).toList()));
    tree.set("customer_noun", Json.map(account.customerNoun()));
    Optional<AccountCondition> condition = conditions.condition(account.company(), account.id());
    tree.put("time_zone", account.zone().getId())
        .put("enabled", account.enabled())
        .put("health", Words.of(health.of(account, condition)));
    condition
        .flatMap(AccountCondition::checkedAt)
        .ifPresent(at -> tree.put("checked_at", Json.instant(at)));
    condition
        .flatMap(AccountCondition::tokenEndsAt)
        .ifPresent(at -> tree.put("token_ends_at", Json.instant(at)));
    tree.set(
        "troubles",
        Json.array(
            condition.map(AccountCondition::troubles).orElse(List.of()),
            trouble -> ConditionJson.show(trouble, language)));
    AccountStanding standing = notices.standing(account.company(), account.id());
    tree.set("restrictions", restrictions(standing));
    standing.limit().ifPresent(limit -> tree.set("messaging_limit", NoticeJson.limit(limit)));
    tree.set(
        "notices",
        Json.array(
            notices.notices(account.company(), account.id(), PageRequest.first(NOTICES)).items(),
            notice -> NoticeJson.show(notice, language)));
    return tree;
  }

  /// What is forbidden now.
  private ArrayNode restrictions(AccountStanding standing) {
    return Json.array(
        standing.forbiddenAt(clock.instant()).stream()
            .sorted(Comparator.naturalOrder())
            .map(what -> new Restriction(what, standing.until(what)))
            .toList(),
        NoticeJson::restriction);
  }
}
