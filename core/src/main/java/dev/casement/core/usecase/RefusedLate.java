package dev.casement.core.usecase;

import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.policy.Decision;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The failure of a message that was allowed when it was accepted and refused when its turn came.
final class RefusedLate {

  private RefusedLate() {}

  static Failure failure(Decision.Blocked blocked) {
    return new Failure(
        0,
        Optional.empty(),
        FailureKind.POLICY,
        Map.of(
            "en", "By the time this could be sent, the rules no longer allowed it.",
            "pt-BR", "Quando chegou a vez desta mensagem, as regras já não a permitiam.",
            "es", "Cuando llegó el turno de este mensaje, las reglas ya no lo permitían.",
            "it",
                "Quando è arrivato il turno di questo messaggio, le regole non lo permettevano più."),
        blocked.reason().name().toLowerCase(Locale.ROOT),
        Failure.Who.AGENT,
        Optional.empty());
  }
}
