package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.billing.BillingConversation;
import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.billing.FreeEntry;
import dev.casement.core.domain.billing.PriceWord;
import java.util.Optional;

/// How billing stands with a customer, and what the provider said about a price.
public final class BillingJson {

  private BillingJson() {}

  public static ObjectNode write(BillingThread thread) {
    ObjectNode tree = Json.object();
    tree.set("conversations", Json.array(thread.conversations(), BillingJson::conversation));
    thread.freeEntry().ifPresent(entry -> tree.set("free_entry", freeEntry(entry)));
    return tree;
  }

  public static BillingThread read(Members thread) {
    return new BillingThread(
        thread.objects("conversations", BillingJson::conversation),
        thread.maybeObject("free_entry").map(BillingJson::freeEntry));
  }

  /// As the API shows it: `{category, opened_at, closes_at, external_id?}`.
  public static ObjectNode conversation(BillingConversation conversation) {
    ObjectNode tree =
        Json.object()
            .put("category", conversation.category())
            .put("opened_at", Json.instant(conversation.openedAt()))
            .put("closes_at", Json.instant(conversation.closesAt()));
    Json.put(tree, "external_id", conversation.externalId());
    return tree;
  }

  private static BillingConversation conversation(Members conversation) {
    return new BillingConversation(
        conversation.text("category"),
        conversation.instant("opened_at"),
        conversation.instant("closes_at"),
        conversation.maybeText("external_id"));
  }

  /// As the API shows it: `{from, until, at_least, at_most, confirmed}`.
  public static ObjectNode freeEntry(FreeEntry entry) {
    ObjectNode tree = Json.object().put("from", Json.instant(entry.from()));
    Json.putOrNull(tree, "until", entry.until().map(Json::instant));
    return tree.put("at_least", Json.instant(entry.atLeast()))
        .put("at_most", Json.instant(entry.atMost()))
        .put("confirmed", entry.confirmed());
  }

  private static FreeEntry freeEntry(Members entry) {
    return new FreeEntry(
        entry.instant("from"),
        entry.maybeInstant("until"),
        entry.instant("at_least"),
        entry.instant("at_most"),
        entry.flag("confirmed"));
  }

  public static ObjectNode write(PriceWord word) {
    ObjectNode tree = Json.object();
    Json.put(tree, "model", word.model());
    word.billable().ifPresent(billable -> tree.put("billable", billable));
    Json.put(tree, "type", word.type());
    Json.put(tree, "category", word.category());
    word.conversation().ifPresent(of -> tree.set("conversation", write(of)));
    return tree;
  }

  /// Reads what [#write] wrote.
  public static PriceWord price(Members word) {
    return new PriceWord(
        word.maybeText("model"),
        word.isFlag("billable") ? Optional.of(word.flag("billable")) : Optional.empty(),
        word.maybeText("type"),
        word.maybeText("category"),
        word.maybeObject("conversation").map(BillingJson::belonging));
  }

  public static ObjectNode write(PriceWord.OfConversation of) {
    ObjectNode tree = Json.object().put("id", of.id());
    Json.put(tree, "origin", of.origin());
    Json.put(tree, "expires_at", of.expiresAt().map(Json::instant));
    return tree;
  }

  /// Reads what [#write] wrote.
  public static PriceWord.OfConversation belonging(Members of) {
    return new PriceWord.OfConversation(
        of.text("id"), of.maybeText("origin"), of.maybeInstant("expires_at"));
  }
}
