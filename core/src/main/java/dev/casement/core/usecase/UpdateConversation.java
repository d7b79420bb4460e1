package dev.casement.core.usecase;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.CompanyStore;
import dev.casement.core.port.store.ConversationStore;
import java.util.List;
import java.util.Optional;

/// Changes what people keep about a conversation: status, issue, who cares for it.
public final class UpdateConversation {

  private final ConversationStore conversations;
  private final CompanyStore companies;

  UpdateConversation(ConversationStore conversations, CompanyStore companies) {
    this.conversations = conversations;
    this.companies = companies;
  }

  public Answer update(CompanyId company, ConversationId id, Change change) {
    Optional<AgentId> assignee = change.assignee().flatMap(to -> to.agent());
    if (assignee.isPresent() && companies.agent(company, assignee.get()).isEmpty()) {
      return new Answer.Invalid(
          List.of(new FieldFault("assignee", "must be the id of an agent of this company")));
    }
    Attempt attempt = new Attempt(company, id, change);
    Attempts.until(attempt::run);
    return attempt.answer;
  }

  /// What to change; what is empty stays.
  public record Change(
      Optional<Conversation.Status> status,
      Optional<Boolean> issueOpen,
      Optional<Assignment> assignee,
      Optional<TeamChoice> team) {}

  /// Somebody, or nobody.
  public record Assignment(Optional<AgentId> agent) {}

  /// A team, or none.
  public record TeamChoice(Optional<String> team) {}

  /// What came of it.
  public sealed interface Answer {

    record Updated(Conversation conversation) implements Answer {}

    record Invalid(List<FieldFault> faults) implements Answer {
      public Invalid {
        faults = List.copyOf(faults);
      }
    }

    record Unknown() implements Answer {}
  }

  private final class Attempt {

    private final CompanyId company;
    private final ConversationId id;
    private final Change change;
    private Answer answer = new Answer.Unknown();

    Attempt(CompanyId company, ConversationId id, Change change) {
      this.company = company;
      this.id = id;
      this.change = change;
    }

    CommitResult run() {
      Optional<Conversation> found = conversations.conversation(company, id);
      if (found.isEmpty()) {
        return new CommitResult.Done();
      }
      ConversationDraft draft = found.get().draft();
      change.status().ifPresent(draft::status);
      change.issueOpen().ifPresent(draft::issueOpen);
      change.assignee().ifPresent(to -> draft.assignee(to.agent()));
      change.team().ifPresent(to -> draft.team(to.team()));
      Conversation changed = draft.done();
      answer = new Answer.Updated(changed);
      return conversations.commit(Changes.of(company).conversation(changed).done());
    }
  }
}
