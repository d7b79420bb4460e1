package dev.casement.core.usecase;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.contact.Contact;
import dev.casement.core.domain.contact.ContactId;
import dev.casement.core.domain.contact.Identity;
import dev.casement.core.domain.contact.LinkRecord;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.ChangesDraft;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ContactStore;
import dev.casement.core.port.store.ConversationStore;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes back that two contacts are one person, whoever said so: exactly the addresses that came by
/// it go, and their conversations with them. What the provider joined into one conversation stays
/// one.
public final class UnmergeContact {

  private final ContactStore contacts;
  private final ConversationStore conversations;
  private final Ids ids;
  private final InstantSource clock;

  UnmergeContact(
      ContactStore contacts, ConversationStore conversations, Ids ids, InstantSource clock) {
    this.contacts = contacts;
    this.conversations = conversations;
    this.ids = ids;
    this.clock = clock;
  }

  /// Takes back the newest merge, or the one named.
  ///
  /// @param id the contact that stayed, or the one that was merged into it
  /// @param which the contact that came by the merge, or the line of the history
  public Answer unmerge(
      CompanyId company, ContactId id, Which which, Optional<AgentId> by, String reason) {
    Attempt attempt = new Attempt(company, id, which, by, reason);
    Attempts.until(attempt::run);
    return attempt.answer;
  }

  /// What to take back.
  public sealed interface Which {

    record Newest() implements Which {}

    record Of(ContactId other) implements Which {}

    record Line(String id) implements Which {}
  }

  /// What came of it.
  public sealed interface Answer {

    /// They are two again.
    ///
    /// @param contact as it was asked about
    /// @param apart the contact that is on its own again
    record Unmerged(Contact contact, Contact apart) implements Answer {}

    /// There is nothing of the kind to take back.
    record Nothing() implements Answer {}

    record Unknown() implements Answer {}
  }

  private final class Attempt {

    private final CompanyId company;
    private final ContactId id;
    private final Which which;
    private final Optional<AgentId> by;
    private final String reason;
    private Answer answer = new Answer.Unknown();

    Attempt(CompanyId company, ContactId id, Which which, Optional<AgentId> by, String reason) {
      this.company = company;
      this.id = id;
      this.which = which;
      this.by = by;
      this.reason = reason;
    }

    CommitResult run() {
      Optional<Contact> asked = contacts.contact(company, id);
      if (asked.isEmpty()) {
        answer = new Answer.Unknown();
        return new CommitResult.Done();
      }
      Optional<LinkRecord> line = line(asked.get());
      if (line.isEmpty()) {
        answer = new Answer.Nothing();
        return new CommitResult.Done();
      }
      return undo(line.get());
    }

    private Optional<LinkRecord> line(Contact asked) {
      if (asked.mergedInto().isPresent() && which instanceof Which.Newest) {
        return merge(asked.mergedInto().get(), id);
      }
      return switch (which) {
        case Which.Newest _ ->
            standing(id)
                .max(
                    Comparator.comparing((LinkRecord line) -> line.kind() == LinkRecord.Kind.MERGED)
                        .thenComparing(LinkRecord::id));
        case Which.Of(var other) ->
            contacts
                .contact(company, other)
                .flatMap(Contact::mergedInto)
                .filter(into -> into.equals(id))
                .flatMap(into -> merge(into, other));
        case Which.Line(var wanted) ->
            standing(id).filter(line -> line.id().equals(wanted)).findFirst();
      };
    }

    private Optional<LinkRecord> merge(ContactId into, ContactId other) {
      return standing(into)
          .filter(line -> line.other().filter(other::equals).isPresent())
          .max(Comparator.comparing(LinkRecord::id));
    }

    /// What joined addresses to this contact and was not taken back; not what it began with.
    private Stream<LinkRecord> standing(ContactId contact) {
      List<LinkRecord> all = contacts.links(company, contact);
      Contact head = head(contact);
      return all.stream()
          .filter(line ->
              switch (line.kind()) {
                case MERGED ->
                    contacts
                        .contact(company, line.other().orElseThrow())
                        .flatMap(Contact::mergedInto)
                        .filter(contact::equals)
                        .isPresent();
                case LINKED ->
                    line.identities().stream().anyMatch(head.identities()::contains)
                        && !line.identities().containsAll(head.identities());
                case UNMERGED, REASSIGNED, LEFT -> false;
              })
          .filter(line ->
              all.stream()
                  .noneMatch(later -> later.undoes().filter(line.id()::equals).isPresent()));
    }

    private Contact head(ContactId contact) {
      Contact found = contacts.contact(company, contact).orElseThrow();
      return found.mergedInto().isPresent() ? head(found.mergedInto().get()) : found;
    }

    private CommitResult undo(LinkRecord line) {
      Contact head = head(line.contact());
      List<Identity> going =
          line.identities().stream().filter(head.identities()::contains).toList();
      Contact apart =
          line.other()
              .flatMap(other -> contacts.contact(company, other))
              .map(other -> other.mergedInto(Optional.empty()))
              .orElseGet(() -> Contact.fresh(new ContactId(ids.next()), company, clock.instant()))
              .with(going)
              .next();
      Contact rest = head.without(going).next();
      answer = new Answer.Unmerged(id.equals(apart.id()) ? apart : rest, apart);
      ChangesDraft changes =
          Changes.of(company)
              .contact(rest)
              .contact(apart)
              .link(
                  new LinkRecord(
                      ids.next(),
                      company,
                      line.contact(),
                      LinkRecord.Kind.UNMERGED,
                      LinkRecord.By.HAND,
                      by,
                      going,
                      Optional.of(apart.id()),
                      Optional.of(line.id()),
                      reason,
                      clock.instant()));
      conversations
          .conversationsOf(company, head.id())
          .forEach(conversation ->
              changes.other(
                  conversation
                      .draft()
                      .contact(goes(conversation, going) ? apart.id() : head.id())
                      .done()));
      return conversations.commit(changes.done());
    }

    private static boolean goes(Conversation conversation, List<Identity> going) {
      return going.contains(new Identity(conversation.channel(), conversation.address()));
    }
  }
}
