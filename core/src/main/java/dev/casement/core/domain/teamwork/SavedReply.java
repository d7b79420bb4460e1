package dev.casement.core.domain.teamwork;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.TeamId;
import java.time.Instant;
import java.util.Optional;

/// A text that agents use again and again.
///
/// @param name by which agents find it
/// @param text with [Placeholder]s
/// @param language of the text, as a tag; empty where it fits any
/// @param team whose it is; without one it is everybody's
public record SavedReply(
    SavedReplyId id,
    CompanyId company,
    String name,
    String text,
    Optional<String> language,
    Optional<TeamId> team,
    Instant updatedAt) {

  /// No channel takes more in one message.
  public static final int LONGEST = 4_096;

  /// This reply for everybody.
  public SavedReply ofEverybody() {
    return new SavedReply(id, company, name, text, language, Optional.empty(), updatedAt);
  }
}
