package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import dev.casement.core.port.store.IdempotencyStore;
import dev.casement.core.port.store.KeptAnswer;
import java.util.Optional;
import java.util.function.Supplier;

/// Stores what a [Submission] drafted, once per idempotency key, drafting anew where somebody else
/// was faster. Refusals are not kept under the key: they are decided anew (decisions.md D30).
public final class StoreSubmission {

  private final ConversationStore conversations;
  private final IdempotencyStore answers;
  private final Runnable queued;

  /// @param queued told, on the calling thread, whenever something was queued
  public StoreSubmission(
      ConversationStore conversations, IdempotencyStore answers, Runnable queued) {
    this.conversations = conversations;
    this.answers = answers;
    this.queued = queued;
  }

  SendResult until(CompanyId company, SendCommand command, Supplier<Submission.Drafted> draft) {
    Optional<SendResult> earlier = earlier(company, command);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Attempt attempt = new Attempt(command, draft);
    return switch (Attempts.until(attempt)) {
      case CommitResult.Repeated(KeptAnswer kept) ->
          repeated(command.idempotency().orElseThrow(), kept);
      case CommitResult.Done _, CommitResult.Conflict _ -> {
        queued.run();
        yield attempt.result.orElseThrow();
      }
    };
  }

  private Optional<SendResult> earlier(CompanyId company, SendCommand command) {
    return command
        .idempotency()
        .flatMap(
            key -> answers.find(company, key.scope(), key.key()).map(kept -> repeated(key, kept)));
  }

  private static SendResult repeated(Idempotency key, KeptAnswer kept) {
    return kept.fingerprint().equals(key.fingerprint())
        ? new SendResult.Repeated(kept)
        : new SendResult.KeyReused();
  }

  private final class Attempt implements Supplier<CommitResult> {

    private final SendCommand command;
    private final Supplier<Submission.Drafted> draft;
    private Optional<SendResult> result = Optional.empty();

    Attempt(SendCommand command, Supplier<Submission.Drafted> draft) {
      this.command = command;
      this.draft = draft;
    }

    @Override
    public CommitResult get() {
      return switch (draft.get()) {
        case Submission.Drafted.Not(SendResult not) -> {
          result = Optional.of(not);
          yield new CommitResult.Done();
        }
        case Submission.Drafted.Ready(var changes, var conversation, var message) -> {
          result = Optional.of(new SendResult.Taken(conversation, message));
          command
              .idempotency()
              .ifPresent(key -> changes.answer(key.answer().write(conversation, message)));
          yield conversations.commit(changes.done());
        }
      };
    }
  }
}
