package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.consent.Consent;
import dev.casement.core.domain.consent.ConsentAuthor;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.message.MessageId;
import java.time.Instant;

/// Entries of consent histories: what they say, without whose they are.
public final class ConsentJson {

  private ConsentJson() {}

  public static ObjectNode write(Consent consent) {
    ObjectNode tree = Json.object();
    tree.put("channel", consent.channel().value());
    tree.put("kind", Words.of(consent.kind()));
    tree.put("purpose", Words.of(consent.purpose()));
    Json.put(tree, "account_id", consent.account().map(AccountId::value));
    ObjectNode by = tree.putObject("by").put("kind", Words.of(consent.author().kind()));
    Json.put(by, "name", consent.author().name());
    tree.put("source", consent.source());
    Json.put(tree, "wording", consent.wording());
    Json.put(tree, "message_id", consent.message().map(MessageId::value));
    return tree.put("at", Json.instant(consent.at()))
        .put("recorded_at", Json.instant(consent.recordedAt()));
  }

  /// An entry of this contact.
  public static Consent read(Members doc, String id, CompanyId company, ContactId contact) {
    return read(doc, doc.instant("at"), id, company, contact);
  }

  /// An entry of this contact, as it was written down while its moment stood elsewhere.
  public static Consent read(
      Members doc, Instant at, String id, CompanyId company, ContactId contact) {
    String source = doc.text("source");
    return new Consent(
        id,
        company,
        contact,
        new ChannelId(doc.text("channel")),
        doc.word("kind", Consent.Kind.class),
        doc.word("purpose", Purpose.class),
        doc.maybeText("account_id").map(AccountId::new),
        doc.maybeObject("by").map(ConsentJson::author).orElseGet(() -> ofOld(source)),
        source,
        doc.maybeText("wording"),
        doc.maybeText("message_id").map(MessageId::new),
        at,
        doc.instant("recorded_at"));
  }

  private static ConsentAuthor author(Members by) {
    return new ConsentAuthor(by.word("kind", ConsentAuthor.Kind.class), by.maybeText("name"));
  }

  /// Before authors were written down only the provider could be told from the rest.
  private static ConsentAuthor ofOld(String source) {
    return source.equals(Consent.TOLD_BY_PROVIDER)
        ? ConsentAuthor.PROVIDER
        : ConsentAuthor.UNRECORDED;
  }
}
