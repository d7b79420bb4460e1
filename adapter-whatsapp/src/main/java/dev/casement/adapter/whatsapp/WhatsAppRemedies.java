package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Objections;
import dev.casement.core.domain.policy.Question;
import dev.casement.core.domain.policy.Remedy;
import dev.casement.core.domain.policy.Reopening;
import java.util.List;
import java.util.Optional;

/// What helps against each refusal on WhatsApp, in the order of decisions.md D19.
final class WhatsAppRemedies {

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

  private WhatsAppRemedies() {}

  static List<Remedy> of(Question question, Objections objections) {
    return switch (objections.first()) {
      case NEVER_CONTACTED, WINDOW_CLOSED, AUTOMATION_NOT_ALLOWED, CAPABILITY_MISSING ->
          reopen(question, objections.areOfWindow());
      case OPTED_OUT, OPT_IN_MISSING -> CONSENT;
      case TEMPLATE_UNKNOWN, TEMPLATE_NOT_APPROVED, TEMPLATE_PAUSED -> ANOTHER_TEMPLATE;
      case ACCOUNT_RESTRICTED, MARKETING_NOT_DELIVERED -> ELSEWHERE;
      case BUDGET -> question.isInWindow() ? ELSEWHERE : untilTheyWrite();
      case MESSAGING_LIMIT, NOT_PERMITTED -> untilTheyWrite();
      case NOT_SUPPORTED -> instead(question);
      case THREAD_NOT_OWNED, TAG_ENDED, CONTENT_LIMIT -> NOTHING;
    };
  }

  private static List<Remedy> untilTheyWrite() {
    return Reopening.ways(false, Optional.empty(), false);
  }

  /// A customer who stopped everything gets no template either.
  private static List<Remedy> reopen(Question question, boolean hold) {
    return Reopening.ways(!question.isStopped(Purpose.ALL), Optional.empty(), hold);
  }

  /// What cannot go in this way may go in another.
  private static List<Remedy> instead(Question question) {
    if (question.proposal().intent() instanceof Intent.ByTemplate) {
      return ELSEWHERE;
    }
    return question.isInWindow() ? NOTHING : reopen(question, false);
  }
}
