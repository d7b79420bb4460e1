package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.Content.Media;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.domain.privacy.Erasure;
import dev.casement.core.port.media.MediaShelf;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.Stores;
import dev.casement.core.port.store.WebhookLog.Kept;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Erases a person: who they are, everything that was said in their conversations by either side,
/// the files, and the raw events that name them. What the messages cost stays, without the person
/// (decisions.md D35). Whoever writes from one of the addresses afterwards is somebody new.
///
/// It begins with one commit, after which nobody finds the person. What is left then is written
/// down first, so that it is finished after a crash, too: [FollowTraces] does that.
public final class ErasePerson {

  private static final int AT_ONCE = 100;

  private final Stores stores;
  private final ForgetFiles files;
  private final Ids ids;
  private final InstantSource clock;

  ErasePerson(Stores stores, MediaShelf shelf, Ids ids, InstantSource clock) {
    this.stores = stores;
    this.files = new ForgetFiles(stores, shelf, clock);
    this.ids = ids;
    this.clock = clock;
  }

  /// Erases whoever this is. When it returns, the person and everything said is gone; raw events in
  /// which the person is named beside are gone soon.
  ///
  /// @param reason why, for whoever is to prove that it happened
  /// @return whether there was such a person
  public boolean erase(CompanyId company, ContactId contact, String reason) {
    Optional<Erasure> begun =
        head(company, contact)
            .flatMap(person ->
                stores.erasures().begin(ids.next(), company, person.id(), reason, clock.instant()));
    begun.ifPresent(this::forgetMessages);
    return begun.isPresent();
  }

  /// The contact that the person turned out to be.
  private Optional<Contact> head(CompanyId company, ContactId id) {
    Optional<Contact> found = stores.contacts().contact(company, id);
    while (found.isPresent() && found.get().mergedInto().isPresent()) {
      found = stores.contacts().contact(company, found.get().mergedInto().get());
    }
    return found;
  }

  /// Forgets what was said; may be done again.
  void forgetMessages(Erasure erasure) {
    for (ConversationId conversation : erasure.conversations()) {
      List<Message> some = some(erasure, conversation);
      while (!some.isEmpty()) {
        some.forEach(this::forgetWhatBelongsTo);
        stores.erasures().forget(erasure, some.stream().map(Message::id).toList());
        some = some(erasure, conversation);
      }
      stores.desk().notes().removeAll(erasure.company(), conversation);
    }
  }

  private List<Message> some(Erasure erasure, ConversationId conversation) {
    return stores
        .conversations()
        .messages(
            erasure.company(),
            conversation,
            ConversationStore.Order.OLDEST_FIRST,
            PageRequest.first(AT_ONCE))
        .items();
  }

  private void forgetWhatBelongsTo(Message message) {
    message.content().files().stream()
        .map(Media::source)
        .map(MediaSource::file)
        .flatMap(Optional::stream)
        .flatMap(id -> stores.media().file(message.company(), id).stream())
        .filter(file -> isOf(message, file))
        .forEach(files::forget);
    message
        .raw()
        .map(RawRef::event)
        .ifPresent(event -> stores.webhooks().rewrite(event, Kept::erased));
  }

  /// A picture that was uploaded may go to many people.
  private static boolean isOf(Message message, MediaFile file) {
    return file.message().filter(message.id()::equals).isPresent();
  }
}
