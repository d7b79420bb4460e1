package dev.casement.app.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.Json;
import dev.casement.app.json.Members;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.CompanyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Rows of accounts, the secrets locked in the [Vault] and bound to their row.
final class AccountRows {

  private AccountRows() {}

  static ConnectedAccount map(ResultSet row, Vault vault) throws SQLException {
    Members doc = Rows.members(row, "doc");
    ChannelAccount account =
        new ChannelAccount(
            new AccountId(row.getString("id")),
            new CompanyId(row.getString("company")),
            new ChannelId(row.getString("channel")),
            doc.text("name"),
            row.getString("external_id"),
            doc.map("settings"),
            doc.texts("capabilities").stream().map(Capability::new).collect(Collectors.toSet()),
            ZoneId.of(doc.text("time_zone")),
            doc.map("customer_noun"),
            doc.flag("enabled"));
    String secrets = vault.open(row.getBytes("secrets"), place(account));
    return new ConnectedAccount(account, credentials(Members.of(Json.parse(secrets)).map()));
  }

  private static Credentials credentials(Map<String, String> secrets) {
    Map<String, Secret> credentials = new HashMap<>();
    secrets.forEach((name, secret) -> credentials.put(name, new Secret(secret)));
    return new Credentials(credentials);
  }

  static void put(Handle handle, ConnectedAccount connected, Vault vault) {
    ChannelAccount account = connected.account();
    ObjectNode secrets = Json.object();
    connected.credentials().secrets().forEach((name, s) -> secrets.put(name, s.reveal()));
    remove(handle, account.company(), account.id());
    handle
        .createUpdate(
            """
            insert into account (company, id, channel, external_id, doc, secrets)
            values (:company, :id, :channel, :external_id, :doc, :secrets)
            """)
        .bind("company", account.company().value())
        .bind("id", account.id().value())
        .bind("channel", account.channel().value())
        .bind("external_id", account.externalId())
        .bind("doc", doc(account))
        .bind("secrets", vault.lock(Json.print(secrets), place(account)))
        .execute();
  }

  static boolean remove(Handle handle, CompanyId company, AccountId id) {
    return handle.execute(
            "delete from account where company = ? and id = ?", company.value(), id.value())
        > 0;
  }

  private static String place(ChannelAccount account) {
    return place(account.company().value(), account.id().value());
  }

  /// What the secrets of an account are bound to.
  static String place(String company, String id) {
    return "account/" + company + "/" + id;
  }

  private static String doc(ChannelAccount account) {
    ObjectNode doc = Json.object();
    doc.put("name", account.name());
    ObjectNode settings = doc.putObject("settings");
    account.settings().forEach(settings::put);
    doc.set(
        "capabilities",
        Json.texts(account.capabilities().stream().sorted().map(Capability::id).toList()));
    doc.put("time_zone", account.zone().getId());
    ObjectNode noun = doc.putObject("customer_noun");
    account.customerNoun().forEach(noun::put);
    doc.put("enabled", account.enabled());
    return Json.print(doc);
  }
}
