package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.company.TeamId;
import dev.casement.core.domain.teamwork.Placeholder;
import dev.casement.core.domain.teamwork.SavedReply;
import dev.casement.core.domain.teamwork.SavedReplyId;
import dev.casement.core.port.store.Desk;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Saves replies, changes them, and throws them away.
public final class ChangeReplies {

  private final Desk desk;
  private final Ids ids;
  private final InstantSource clock;

  ChangeReplies(Desk desk, Ids ids, InstantSource clock) {
    this.desk = desk;
    this.ids = ids;
    this.clock = clock;
  }

  /// What a reply says, and for whom.
  public record Draft(String name, String text, Optional<String> language, Optional<TeamId> team) {}

  public Answer save(CompanyId company, Draft draft) {
    return put(company, new SavedReplyId(ids.next()), draft);
  }

  public Answer change(CompanyId company, SavedReplyId id, Draft draft) {
    return desk.replies().reply(company, id).isPresent()
        ? put(company, id, draft)
        : new Answer.Unknown();
  }

  private Answer put(CompanyId company, SavedReplyId id, Draft draft) {
    List<FieldFault> faults = new ArrayList<>();
    Placeholder.unknownIn(draft.text()).stream()
        .map(unknown -> "has {{" + unknown + "}}, which means nothing; there are " + known())
        .map(message -> new FieldFault("text", message))
        .forEach(faults::add);
    draft
        .team()
        .filter(team -> desk.teams().team(company, team).isEmpty())
        .map(_ -> new FieldFault("team_id", "must be the id of a team of this company"))
        .ifPresent(faults::add);
    if (!faults.isEmpty()) {
      return new Answer.Invalid(faults);
    }
    SavedReply reply =
        new SavedReply(
            id,
            company,
            draft.name(),
            draft.text(),
            draft.language(),
            draft.team(),
            clock.instant());
    desk.replies().put(reply);
    return new Answer.Put(reply);
  }

  private static String known() {
    return Arrays.stream(Placeholder.values())
        .map(placeholder -> "{{" + placeholder.word() + "}}")
        .collect(Collectors.joining(", "));
  }

  /// Throws it away, and says whether there was such a reply.
  public boolean remove(CompanyId company, SavedReplyId id) {
    return desk.replies().remove(company, id);
  }

  /// What came of it.
  public sealed interface Answer {

    record Put(SavedReply reply) implements Answer {}

    record Invalid(List<FieldFault> faults) implements Answer {
      public Invalid {
        faults = List.copyOf(faults);
      }
    }

    record Unknown() implements Answer {}
  }
}
