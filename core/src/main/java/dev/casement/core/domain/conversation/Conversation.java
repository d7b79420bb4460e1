package dev.casement.core.domain.conversation;

import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.contact.ContactId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The one thread between an account of the company and a channel user (decisions.md D1).
///
/// @param addresses every address that the provider itself joined to this user; the first is where
///   the customer was last heard from, and where answers go
/// @param status how far the people are with it; a status, never a new thread
/// @param snoozedUntil when a snoozed one wakes by itself; without it only the customer wakes it
/// @param issueOpen whether the customer has an unresolved issue
/// @param evidence all that the messaging window depends on
/// @param windowClosesAt the end of the window as the channel's policy saw it when something last
///   happened, kept for lists only; decisions always ask the policy
/// @param extraSentAt when a message last went out after the window had closed ("24+1")
/// @param issueTemplateAt when a template last went out to reopen the unresolved issue
///   (decisions.md D13)
/// @param marketingHeldUntil until when the provider holds marketing back from this customer
/// @param ownedByOther whether another app holds this thread at the provider
/// @param unread how many messages of the customer nobody here has seen
/// @param lastMessage what to show in a list
/// @param billing how billing stands; it has a clock of its own (R22)
/// @param activeAt when something last happened in it; lists are ordered by it
/// @param version rises with every commit that touches the conversation or its messages
public record Conversation(
    ConversationId id,
    CompanyId company,
    AccountId account,
    ChannelId channel,
    ContactId contact,
    List<CustomerAddress> addresses,
    Status status,
    Optional<Instant> snoozedUntil,
    boolean issueOpen,
    Optional<AgentId> assignee,
    Optional<TeamId> team,
    WindowEvidence evidence,
    Optional<Instant> windowClosesAt,
    Optional<Instant> extraSentAt,
    Optional<Instant> issueTemplateAt,
    Optional<CommentThread> comment,
    Optional<Instant> marketingHeldUntil,
    boolean ownedByOther,
    int unread,
    Optional<LastMessage> lastMessage,
    BillingThread billing,
    Instant createdAt,
    Instant activeAt,
    long version) {

  public Conversation {
    addresses = List.copyOf(addresses);
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("a conversation has at least one address");
    }
  }

  /// Where an answer goes: to the address the customer last wrote from.
  public CustomerAddress address() {
    return addresses.getFirst();
  }

  /// This conversation with another person, as when two contacts turn out to be one. The version
  /// stays.
  public Conversation with(ContactId person) {
    return person.equals(contact)
        ? this
        : new Conversation(
            id,
            company,
            account,
            channel,
            person,
            addresses,
            status,
            snoozedUntil,
            issueOpen,
            assignee,
            team,
            evidence,
            windowClosesAt,
            extraSentAt,
            issueTemplateAt,
            comment,
            marketingHeldUntil,
            ownedByOther,
            unread,
            lastMessage,
            billing,
            createdAt,
            activeAt,
            version);
  }

  /// This conversation at further addresses, and without those that its customer left; the version
  /// stays.
  public Conversation moved(List<CustomerAddress> to, Collection<CustomerAddress> gone) {
    return new Conversation(
        id,
        company,
        account,
        channel,
        contact,
        inFront(addresses, to).stream().filter(address -> !gone.contains(address)).toList(),
        status,
        snoozedUntil,
        issueOpen,
        assignee,
        team,
        evidence,
        windowClosesAt,
        extraSentAt,
        issueTemplateAt,
        comment,
        marketingHeldUntil,
        ownedByOther,
        unread,
        lastMessage,
        billing,
        createdAt,
        activeAt,
        version);
  }

  /// This conversation with all of another one that turned out to be with the same channel user:
  /// the later clock counts (decisions.md D1). The version stays.
  public Conversation joined(Conversation other) {
    boolean otherIsNewer = other.activeAt.isAfter(activeAt);
    return new Conversation(
        id,
        company,
        account,
        channel,
        contact,
        otherIsNewer ? inFront(other.addresses, addresses) : inFront(addresses, other.addresses),
        status == Status.OPEN || other.status == Status.OPEN ? Status.OPEN : status,
        snoozedUntil.filter(_ -> other.status != Status.OPEN),
        issueOpen || other.issueOpen,
        assignee.or(() -> other.assignee),
        team.or(() -> other.team),
        evidence.and(other.evidence),
        later(windowClosesAt, other.windowClosesAt),
        later(extraSentAt, other.extraSentAt),
        later(issueTemplateAt, other.issueTemplateAt),
        comment.or(() -> other.comment),
        later(marketingHeldUntil, other.marketingHeldUntil),
        otherIsNewer ? other.ownedByOther : ownedByOther,
        unread + other.unread,
        Stream.concat(lastMessage.stream(), other.lastMessage.stream())
            .max(Comparator.comparing(LastMessage::at)),
        billing.and(other.billing),
        createdAt.isBefore(other.createdAt) ? createdAt : other.createdAt,
        otherIsNewer ? other.activeAt : activeAt,
        version);
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return Stream.concat(one.stream(), other.stream()).max(Comparator.naturalOrder());
  }

  /// A draft of this conversation in which some members may be changed.
  public ConversationDraft draft() {
    return new ConversationDraft(this);
  }

  /// The addresses with these in front, each once.
  static List<CustomerAddress> inFront(List<CustomerAddress> first, List<CustomerAddress> rest) {
    List<CustomerAddress> all = new ArrayList<>(first);
    rest.stream().filter(address -> !first.contains(address)).forEach(all::add);
    return all;
  }

  /// How far the people are with it.
  public enum Status {
    OPEN,
    RESOLVED,
    SNOOZED
  }
}
