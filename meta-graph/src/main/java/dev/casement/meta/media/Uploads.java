package dev.casement.meta.media;

import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.port.channel.MediaTransfer.Uploaded;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.GraphReply;
import java.time.Duration;
import java.util.Optional;

/// Says what became of an upload.
public final class Uploads {

  private Uploads() {}

  /// The answer, where this member of it is what the file is called now. Nobody but us is harmed by
  /// an upload that went unanswered, so it may be tried again.
  public static Uploaded of(GraphReply reply, String member, Duration lasts, GraphErrors errors) {
    return reply instanceof GraphReply.Answered(int status, var json, var _)
            && status / 100 == 2
            && !json.has("error")
        ? json.text(member)
            .<Uploaded>map(id -> new Uploaded.Taken(id, lasts))
            .orElseGet(() -> new Uploaded.Not(again(errors.outcome(reply))))
        : new Uploaded.Not(again(errors.outcome(reply)));
  }

  private static SendOutcome again(SendOutcome outcome) {
    return outcome instanceof SendOutcome.Unknown(var failure)
        ? new SendOutcome.Deferred(failure, Optional.empty(), SendOutcome.Lane.MESSAGE)
        : outcome;
  }
}
