package dev.casement.core.domain.consent;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.message.MessageId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// One entry of a consent history with its place in the contact's chain. Its hash is over the entry
/// and the hash before it, so that whoever changes, adds or takes away anything later has to change
/// everything behind it, too.
///
/// @param position from 1, in the order of writing down
/// @param previous the hash of the link before; of the first, the chain's origin
public record ConsentLink(Consent entry, long position, String previous, String hash) {

  /// What the first chain of a contact begins with.
  public static final String ORIGIN = "0".repeat(64);

  /// The link that an entry becomes behind this hash.
  public static ConsentLink of(Consent entry, long position, String previous) {
    return new ConsentLink(entry, position, previous, hash(entry, position, previous));
  }

  /// Whether the entry is what was hashed.
  public boolean isWhole() {
    return hash.equals(hash(entry, position, previous));
  }

  /// SHA-256 over a line for each member, in this order: its name, the number of bytes of its value
  /// and the value; a member that is missing has no number.
  private static String hash(Consent entry, long position, String previous) {
    StringBuilder text = new StringBuilder("casement consent 1\n");
    add(text, "previous", Optional.of(previous));
    add(text, "position", Optional.of(Long.toString(position)));
    add(text, "id", Optional.of(entry.id()));
    add(text, "company", Optional.of(entry.company().value()));
    add(text, "contact", Optional.of(entry.contact().value()));
    add(text, "channel", Optional.of(entry.channel().value()));
    add(text, "kind", Optional.of(word(entry.kind())));
    add(text, "purpose", Optional.of(word(entry.purpose())));
    add(text, "account", entry.account().map(AccountId::value));
    add(text, "by", Optional.of(word(entry.author().kind())));
    add(text, "by_name", entry.author().name());
    add(text, "source", Optional.of(entry.source()));
    add(text, "wording", entry.wording());
    add(text, "message", entry.message().map(MessageId::value));
    add(text, "at", Optional.of(entry.at().toString()));
    add(text, "recorded_at", Optional.of(entry.recordedAt().toString()));
    return sha256(text.toString());
  }

  private static void add(StringBuilder text, String name, Optional<String> value) {
    text.append(name);
    value.ifPresent(known ->
        text.append(' ')
            .append(known.getBytes(StandardCharsets.UTF_8).length)
            .append(' ')
            .append(known));
    text.append('\n');
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
