package dev.casement.core.memory;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.teamwork.SavedReply;
import dev.casement.core.domain.teamwork.SavedReplyId;
import dev.casement.core.port.store.SavedReplyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Saved replies in memory, by id.
final class MemoryReplies implements SavedReplyStore {

  private final Map<String, SavedReply> replies = new TreeMap<>();

  @Override
  public synchronized Optional<SavedReply> reply(CompanyId company, SavedReplyId id) {
    return Optional.ofNullable(replies.get(id.value()))
        .filter(reply -> reply.company().equals(company));
  }

  @Override
  public synchronized List<SavedReply> replies(CompanyId company) {
    return replies.values().stream().filter(reply -> reply.company().equals(company)).toList();
  }

  @Override
  public synchronized void put(SavedReply reply) {
    replies.put(reply.id().value(), reply);
  }

  @Override
  public synchronized boolean remove(CompanyId company, SavedReplyId id) {
    return reply(company, id).isPresent() && replies.remove(id.value()) != null;
  }
}
