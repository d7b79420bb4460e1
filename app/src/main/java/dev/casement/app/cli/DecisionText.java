package dev.casement.app.cli;

import dev.casement.app.json.Words;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Explanation;
import dev.casement.core.domain.policy.Remedy;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.usecase.Language;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A decision for a person, in their language.
final class DecisionText {
  private final DecisionWords words;

  DecisionText(Language language) {
    words = DecisionWords.in(language);
  }

  void print(Explanation explanation, PrintWriter out) {
    Decision decision = explanation.decision();
    out.println(verdict(decision));
    out.println(explanation.message());
    out.println();
    Rule rule = decision.rule();
    line(out, words.rule(), rule.id() + " (" + RuleDates.of(rule, words) + ")");
    line(out, "", rule.title());
    line(out, words.source(), rule.source());
    line(out, words.window(), window(decision.window()));
    remedies(explanation.remedies(), out);
    explanation.cost().ifPresent(cost -> line(out, words.cost(), cost(cost)));
    out.flush();
  }

  private String verdict(Decision decision) {
    return switch (decision) {
      case Decision.Allowed allowed -> {
        String sure = allowed.certainty() == Decision.Certainty.SURE ? "" : "?";
        String until = allowed.until().map(at -> ", " + words.until() + " " + at).orElse("");
        yield words.allowed() + sure + ": " + Words.of(allowed.reason()) + until;
      }
      case Decision.Blocked blocked ->
          words.blocked()
              + ": "
              + String.join(", ", blocked.reasons().stream().map(Words::of).toList());
    };
  }

  private String window(MessagingWindow window) {
    String state =
        switch (window.state()) {
          case OPEN -> words.open();
          case CLOSED -> words.closed();
          case NEVER_OPENED -> words.neverOpened();
        };
    String span = window.openedAt().map(from -> ": " + from).orElse("");
    String end = window.closesAt().map(to -> " – " + to).orElse("");
    String possible = window.possibleUntil().map(to -> " (? – " + to + ")").orElse("");
    return state + span + end + possible;
  }

  private void remedies(List<Remedy> remedies, PrintWriter out) {
    if (remedies.isEmpty()) {
      return;
    }
    String label = words.remedies();
    for (Remedy remedy : remedies) {
      line(out, label, "- " + remedy(remedy));
      label = "";
    }
  }

  private String remedy(Remedy remedy) {
    String what = words.remedy(remedy);
    Optional<Instant> until =
        remedy instanceof Remedy.HumanAgent(Instant at) ? Optional.of(at) : Optional.empty();
    return what + until.map(at -> ", " + words.until() + " " + at).orElse("");
  }

  private String cost(Quote cost) {
    String amount =
        cost.amount()
            .map(sum -> sum.toPlainString() + cost.currency().map(c -> " " + c).orElse(""))
            .orElse(words.unknown());
    String because =
        cost.freeBecause().or(cost::unknownBecause).map(why -> " (" + why + ")").orElse("");
    String model = cost.model().map(m -> ", " + Words.of(m)).orElse("");
    return amount + because + ", " + cost.category() + model;
  }

  private static void line(PrintWriter out, String label, String text) {
    out.printf("%-12s%s%n", label, text);
  }
}
