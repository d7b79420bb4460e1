package dev.casement.core.port.store;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known of files, whose bytes are in [MediaStore]. Files of messages are put by
/// [ConversationStore#commit], together with the message. Thread-safe.
public interface MediaFiles {

  Optional<MediaFile> file(CompanyId company, MediaId id);

  /// Adds or replaces a file that belongs to no message. Durable when it returns.
  void put(MediaFile file);

  /// Up to `limit` files about which something is to be done by now, each given to one caller only
  /// until it is released or this instance dies: those still to be fetched, and those to be
  /// deleted. Earliest due first.
  List<MediaFile> claim(Instant now, int limit);

  /// Gives a claim back.
  void release(MediaKey file);

  /// The copy of a file that an account has at its provider, as far as we know.
  Optional<ProviderCopy> copy(MediaKey file, AccountId account);

  /// Adds or replaces a copy. Durable when it returns.
  void put(ProviderCopy copy);

  /// Forgets all copies of a file. Durable when it returns.
  void forgetCopies(MediaKey file);

  /// Files first heard of before this moment, by id.
  ///
  /// @param after the file to begin behind; empty to begin at the start
  List<MediaFile> older(CompanyId company, Instant before, Optional<MediaId> after, int limit);

  /// Forgets that there was such a file, and its copies. Its bytes are to be deleted before.
  /// Durable when it returns.
  void remove(MediaKey file);

  /// A copy of a file at a provider.
  ///
  /// @param externalId the provider's id of it
  /// @param until when the provider forgets it
  record ProviderCopy(MediaKey file, AccountId account, String externalId, Instant until) {}
}
