package dev.casement.core.usecase;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.ConversationDraft;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.CompanyStore;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.TeamStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes what people keep about a conversation: status, issue, who cares for it.
public final class UpdateConversation {

  private final ConversationStore conversations;
  private final CompanyStore companies;
  private final TeamStore teams;
  private final InstantSource clock;

  UpdateConversation(
      ConversationStore conversations,
      CompanyStore companies,
      TeamStore teams,
      InstantSource clock) {
    this.conversations = conversations;
    this.companies = companies;
    this.teams = teams;
    this.clock = clock;
  }

  public Answer update(CompanyId company, ConversationId id, Change change) {
    List<FieldFault> faults = faults(company, change);
    if (!faults.isEmpty()) {
      return new Answer.Invalid(faults);
    }
    Attempt attempt = new Attempt(company, id, change);
    Attempts.until(attempt::run);
    return attempt.answer;
  }

  private List<FieldFault> faults(CompanyId company, Change change) {
    List<FieldFault> faults = new ArrayList<>();
    change
        .assignee()
        .flatMap(Assignment::agent)
        .filter(agent -> companies.agent(company, agent).isEmpty())
        .map(_ -> new FieldFault("assignee", "must be the id of an agent of this company"))
        .ifPresent(faults::add);
    change
        .team()
        .flatMap(TeamChoice::team)
        .filter(team -> teams.team(company, team).isEmpty())
        .map(_ -> new FieldFault("team", "must be the id of a team of this company"))
        .ifPresent(faults::add);
    if (change.snoozedUntil().filter(until -> !until.isAfter(clock.instant())).isPresent()) {
      faults.add(new FieldFault("snoozed_until", "must be in the future"));
    }
    if (change.snoozedUntil().isPresent()
        && change.status().filter(to -> to != Conversation.Status.SNOOZED).isPresent()) {
      faults.add(new FieldFault("snoozed_until", "goes with the status snoozed only"));
    }
    return faults;
  }

  /// What to change; what is empty stays.
  ///
  /// @param snoozedUntil sets it aside until then; set aside without it, it waits for the customer
  public record Change(
      Optional<Conversation.Status> status,
      Optional<Instant> snoozedUntil,
      Optional<Boolean> issueOpen,
      Optional<Assignment> assignee,
      Optional<TeamChoice> team) {}

  /// Somebody, or nobody.
  public record Assignment(Optional<AgentId> agent) {}

  /// A team, or none.
  public record TeamChoice(Optional<TeamId> team) {}

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
      change.snoozedUntil().ifPresent(until -> draft.snoozed(Optional.of(until)));
      change.issueOpen().ifPresent(draft::issueOpen);
      change.assignee().ifPresent(to -> draft.assignee(to.agent()));
      change.team().ifPresent(to -> draft.team(to.team()));
      Conversation changed = draft.done();
      answer = new Answer.Updated(changed);
      return conversations.commit(Changes.of(company).conversation(changed).done());
    }
  }
}
