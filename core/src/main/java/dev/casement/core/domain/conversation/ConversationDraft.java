package dev.casement.core.domain.conversation;

import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.contact.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A [Conversation] being changed. Not thread-safe; used within one use case and thrown away.
public final class ConversationDraft {

  private final Conversation from;
  private ContactId contact;
  private List<CustomerAddress> addresses;
  private Conversation.Status status;
  private Optional<Instant> snoozedUntil;
  private boolean issueOpen;
  private Optional<AgentId> assignee;
  private Optional<TeamId> team;
  private WindowEvidence evidence;
  private Optional<Instant> windowClosesAt;
  private Optional<Instant> extraSentAt;
  private Optional<Instant> issueTemplateAt;
  private Optional<CommentThread> comment;
  private Optional<Instant> marketingHeldUntil;
  private boolean ownedByOther;
  private int unread;
  private Optional<LastMessage> lastMessage;
  private BillingThread billing;
  private Instant activeAt;

  ConversationDraft(Conversation from) {
    this.from = from;
    this.contact = from.contact();
    this.addresses = from.addresses();
    this.status = from.status();
    this.snoozedUntil = from.snoozedUntil();
    this.issueOpen = from.issueOpen();
    this.assignee = from.assignee();
    this.team = from.team();
    this.evidence = from.evidence();
    this.windowClosesAt = from.windowClosesAt();
    this.extraSentAt = from.extraSentAt();
    this.issueTemplateAt = from.issueTemplateAt();
    this.comment = from.comment();
    this.marketingHeldUntil = from.marketingHeldUntil();
    this.ownedByOther = from.ownedByOther();
    this.unread = from.unread();
    this.lastMessage = from.lastMessage();
    this.billing = from.billing();
    this.activeAt = from.activeAt();
  }

  public ConversationDraft contact(ContactId newContact) {
    contact = newContact;
    return this;
  }

  /// Heard from the customer at these addresses: answers go to the first of them.
  public ConversationDraft heardFrom(List<CustomerAddress> heard) {
    addresses = Conversation.inFront(heard, addresses);
    return this;
  }

  /// The customer answered: what was sent while the window was closed starts to count anew.
  public ConversationDraft answered() {
    extraSentAt = Optional.empty();
    issueTemplateAt = Optional.empty();
    return this;
  }

  /// One more address that the provider joined to this customer.
  public ConversationDraft alsoAt(CustomerAddress address) {
    addresses = Conversation.inFront(addresses, List.of(address));
    return this;
  }

  /// Addresses that are somebody else's now, or nobody's.
  public ConversationDraft leaves(Collection<CustomerAddress> gone) {
    addresses = addresses.stream().filter(address -> !gone.contains(address)).toList();
    return this;
  }

  /// How far the people are with it; a time to wake at goes.
  public ConversationDraft status(Conversation.Status newStatus) {
    status = newStatus;
    snoozedUntil = Optional.empty();
    return this;
  }

  /// Set aside until then, or until the customer writes.
  public ConversationDraft snoozed(Optional<Instant> until) {
    status = Conversation.Status.SNOOZED;
    snoozedUntil = until;
    return this;
  }

  public ConversationDraft issueOpen(boolean open) {
    issueOpen = open;
    return this;
  }

  public ConversationDraft assignee(Optional<AgentId> newAssignee) {
    assignee = newAssignee;
    return this;
  }

  public ConversationDraft team(Optional<TeamId> newTeam) {
    team = newTeam;
    return this;
  }

  public ConversationDraft evidence(WindowEvidence newEvidence, Optional<Instant> closesAt) {
    evidence = newEvidence;
    windowClosesAt = closesAt;
    return this;
  }

  public ConversationDraft extraSentAt(Instant at) {
    extraSentAt = Optional.of(at);
    return this;
  }

  public ConversationDraft issueTemplateAt(Instant at) {
    issueTemplateAt = Optional.of(at);
    return this;
  }

  public ConversationDraft comment(CommentThread newComment) {
    comment = Optional.of(newComment);
    return this;
  }

  /// The customer said something in public: the newest comment is the one to reply to, or one that
  /// had no reply yet.
  public ConversationDraft commented(CommentThread newComment) {
    if (comment.map(known -> known.yieldsTo(newComment)).orElse(true)) {
      comment = Optional.of(newComment);
    }
    return this;
  }

  /// The provider holds marketing back from this customer until then.
  public ConversationDraft marketingHeldUntil(Instant until) {
    if (marketingHeldUntil.filter(until::isBefore).isEmpty()) {
      marketingHeldUntil = Optional.of(until);
    }
    return this;
  }

  /// The comment is gone, and with it the right to a private reply.
  public ConversationDraft withoutComment() {
    comment = Optional.empty();
    return this;
  }

  public ConversationDraft ownedByOther(boolean owned) {
    ownedByOther = owned;
    return this;
  }

  public ConversationDraft billing(BillingThread thread) {
    billing = thread;
    return this;
  }

  public ConversationDraft unread(int count) {
    unread = count;
    return this;
  }

  /// Something was said: the newest message is what lists show.
  public ConversationDraft said(LastMessage message) {
    if (lastMessage.isEmpty() || !message.at().isBefore(lastMessage.get().at())) {
      lastMessage = Optional.of(message);
    }
    return this;
  }

  public ConversationDraft activeAt(Instant at) {
    if (at.isAfter(activeAt)) {
      activeAt = at;
    }
    return this;
  }

  /// The conversation as drafted, one version on.
  public Conversation done() {
    return new Conversation(
        from.id(),
        from.company(),
        from.account(),
        from.channel(),
        contact,
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
        from.createdAt(),
        activeAt,
        from.version() + 1);
  }
}
