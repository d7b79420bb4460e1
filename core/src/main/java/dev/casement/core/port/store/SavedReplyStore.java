package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.teamwork.SavedReply;
import dev.casement.core.domain.teamwork.SavedReplyId;
import java.util.List;
import java.util.Optional;

/// The saved replies of companies. Thread-safe; what is put or removed is durable when the call
/// returns.
public interface SavedReplyStore {

  Optional<SavedReply> reply(CompanyId company, SavedReplyId id);

  /// All of a company's, by id.
  List<SavedReply> replies(CompanyId company);

  /// Puts it as it is, new or changed.
  void put(SavedReply reply);

  /// Removes it, and says whether there was such a reply.
  boolean remove(CompanyId company, SavedReplyId id);
}
