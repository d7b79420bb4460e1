package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import java.time.Instant;
import java.util.List;

/// What changed, in the order in which it was committed, company by company. Every commit feeds it,
/// and so does every change of an account, a template or a note. Thread-safe.
public interface ConversationFeed {

  /// What came after this entry, oldest first. Sequence numbers of a company rise in commit order
  /// and none is skipped.
  List<Entry> after(CompanyId company, long sequence, int limit);

  /// The newest sequence number of a company; 0 where nothing happened yet.
  long newest(CompanyId company);

  /// The oldest sequence number still kept; readers further back have to start over.
  long oldest(CompanyId company);

  /// Calls this after commits that fed the company's feed, on any thread, soon; several commits may
  /// share a call. It must return at once. Closing the answer ends it.
  AutoCloseable watch(CompanyId company, Runnable changed);

  /// Forgets what was committed before this wall time, but for the newest entry of each company and
  /// what was committed together with it; sequence numbers go on.
  void forget(Instant before);

  /// One change.
  ///
  /// @param subject the id of what changed: of the message, conversation, account, template or note
  /// @param at wall time
  record Entry(long sequence, Kind kind, String subject, Instant at) {}

  /// What changed.
  enum Kind {
    MESSAGE_CREATED,
    MESSAGE_UPDATED,
    CONVERSATION_UPDATED,
    /// Its own members, or what its provider said about it.
    ACCOUNT_UPDATED,
    TEMPLATE_UPDATED,
    NOTE_CREATED,
    /// It is gone; only its id is left.
    NOTE_DELETED,
    /// There is nothing any more under this id, since a person was erased; what others keep of it
    /// is to follow.
    MESSAGE_ERASED,
    CONVERSATION_ERASED,
    CONTACT_ERASED
  }
}
