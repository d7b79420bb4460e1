package dev.casement.core.domain.policy;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.conversation.MessagingWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The answer to whether a message may go, with the rule that settled it.
public sealed interface Decision {

  /// What was asked.
  Asked asked();

  /// The rule that settled it.
  Rule rule();

  /// The window as it stood then.
  MessagingWindow window();

  /// What a decision is about.
  record Asked(ChannelId channel, Intent intent, Instant at) {}

  /// It may go.
  ///
  /// @param manner how it has to be sent
  /// @param certainty `POSSIBLE`: only the provider knows whether the window is open; a person may
  ///   try after confirming, automation may not (decisions.md D3)
  /// @param until the first moment at which this answer may be another one
  /// @param warnings what the author should know all the same
  /// @param overruled by whom, and why, where an administrator overruled what would have forbidden
  ///   it
  record Allowed(
      Asked asked,
      AllowReason reason,
      Rule rule,
      Manner manner,
      Certainty certainty,
      MessagingWindow window,
      Optional<Instant> until,
      List<Warning> warnings,
      Optional<Overruling> overruled)
      implements Decision {
    public Allowed {
      warnings = List.copyOf(warnings);
    }

    /// An answer that nobody overruled.
    public Allowed(
        Asked asked,
        AllowReason reason,
        Rule rule,
        Manner manner,
        Certainty certainty,
        MessagingWindow window,
        Optional<Instant> until,
        List<Warning> warnings) {
      this(asked, reason, rule, manner, certainty, window, until, warnings, Optional.empty());
    }

    /// The same, which somebody overruled a refusal for.
    public Allowed overruled(Overruling by) {
      return new Allowed(
          asked, reason, rule, manner, certainty, window, until, warnings, Optional.of(by));
    }
  }

  /// An administrator said that the account's budget does not count for one message (decisions.md
  /// D16). Nothing else can be overruled so.
  ///
  /// @param by the agent's id
  record Overruling(String by, String reason) {}

  /// It may not go.
  ///
  /// @param reasons everything that forbids it, in the order of decisions.md D18; never empty
  /// @param remedies what would help, best first; empty where nothing does
  /// @param limit the limit of content that was passed, where one was
  record Blocked(
      Asked asked,
      List<BlockReason> reasons,
      Rule rule,
      List<Remedy> remedies,
      MessagingWindow window,
      Optional<ContentLimit> limit)
      implements Decision {
    public Blocked {
      reasons = List.copyOf(reasons);
      remedies = List.copyOf(remedies);
    }

    /// The reason that counts.
    public BlockReason reason() {
      return reasons.getFirst();
    }
  }

  /// How sure an answer is.
  enum Certainty {
    SURE,
    POSSIBLE
  }

  /// What an author should know although the message may go.
  enum Warning {
    /// A marketing template inside the window to a customer who did not agree to marketing (D9).
    NO_OPT_IN,
    /// An issue-resolution template: allowed at the company's own risk (D13).
    OWN_RISK,
    /// Most of the account's budget for this month is spent.
    BUDGET_LOW,
    /// All of it is spent, and it does not refuse, or was overruled.
    BUDGET_SPENT
  }
}
