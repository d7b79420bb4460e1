package dev.casement.adapter.messenger;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.policy.Objections;
import dev.casement.core.domain.policy.Question;
import dev.casement.core.domain.policy.Remedy;
import dev.casement.core.domain.policy.Reopening;
import java.util.List;

/// What helps against each refusal on Messenger, in the order of decisions.md D19.
final class MessengerRemedies {

  private static final List<Remedy> CONSENT =
      List.of(
          Remedy.AskOptIn.IT,
          Remedy.SwitchChannel.ANY,
          Remedy.SendLink.ANY,
          Remedy.WaitForCustomer.IT);
  private static final List<Remedy> ANOTHER_TEMPLATE =
      List.of(Remedy.SendTemplate.ANY, Remedy.SwitchChannel.ANY);
  private static final List<Remedy> ELSEWHERE = List.of(Remedy.SwitchChannel.ANY);
  private static final List<Remedy> NOTHING = List.of();

  private MessengerRemedies() {}

  static List<Remedy> of(Question question, Objections objections) {
    return switch (objections.first()) {
      case NOT_SUPPORTED,
          TAG_ENDED,
          CAPABILITY_MISSING,
          AUTOMATION_NOT_ALLOWED,
          NEVER_CONTACTED,
          WINDOW_CLOSED ->
          question.isInWindow() ? NOTHING : reopen(question, objections.areOfWindow());
      case OPTED_OUT, OPT_IN_MISSING -> CONSENT;
      case TEMPLATE_UNKNOWN, TEMPLATE_NOT_APPROVED, TEMPLATE_PAUSED -> ANOTHER_TEMPLATE;
      case ACCOUNT_RESTRICTED, MARKETING_NOT_DELIVERED, MESSAGING_LIMIT, BUDGET, NOT_PERMITTED ->
          ELSEWHERE;
      case THREAD_NOT_OWNED, CONTENT_LIMIT -> NOTHING;
    };
  }

  /// There is nobody to keep a text for who never wrote.
  private static List<Remedy> reopen(Question question, boolean hold) {
    boolean template =
        question.isGranted(Capability.UTILITY_TEMPLATES)
            && question.isContacted()
            && !question.isStopped(Purpose.UTILITY);
    return Reopening.ways(
        template, MessengerRules.HUMAN_AGENT_DAYS.remedy(question), hold && question.isContacted());
  }
}
