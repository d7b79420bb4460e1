package dev.casement.core.port.store;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.conversation.Conversation;
import java.util.Optional;
import java.util.Set;

/// Conversations by who cares for them, and how far they are with it; what is empty is no
/// condition.
public record Care(
    Optional<Held<AgentId>> assignee,
    Optional<Held<TeamId>> team,
    Optional<Conversation.Status> status) {

  /// Whoever's they are.
  public static final Care ANY = new Care(Optional.empty(), Optional.empty(), Optional.empty());

  /// One person's.
  public static Care of(AgentId agent) {
    return new Care(
        Optional.of(new Held.ByAnyOf<>(Set.of(agent))), Optional.empty(), Optional.empty());
  }

  /// One team's.
  public static Care of(TeamId team) {
    return new Care(
        Optional.empty(), Optional.of(new Held.ByAnyOf<>(Set.of(team))), Optional.empty());
  }

  boolean shows(Conversation conversation) {
    return assignee.map(held -> held.fits(conversation.assignee())).orElse(true)
        && team.map(held -> held.fits(conversation.team())).orElse(true)
        && status.map(conversation.status()::equals).orElse(true);
  }

  /// By whom.
  public sealed interface Held<T> {

    boolean fits(Optional<T> holder);

    /// By nobody yet.
    record ByNobody<T>() implements Held<T> {
      @Override
      public boolean fits(Optional<T> holder) {
        return holder.isEmpty();
      }
    }

    /// By one of these; of none there are none.
    record ByAnyOf<T>(Set<T> holders) implements Held<T> {
      public ByAnyOf {
        holders = Set.copyOf(holders);
      }

      @Override
      public boolean fits(Optional<T> holder) {
        return holder.filter(holders::contains).isPresent();
      }
    }
  }
}
