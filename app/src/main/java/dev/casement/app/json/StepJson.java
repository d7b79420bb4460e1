package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;

/// One state that a message reached: `{status, at, error?}`.
public final class StepJson {

  private StepJson() {}

  /// For a reader.
  public static ObjectNode show(DeliveryStep step, String language) {
    ObjectNode tree = begin(step);
    step.failure().ifPresent(f -> tree.set("error", FailureJson.show(f, language)));
    return tree;
  }

  /// For the store.
  public static ObjectNode write(DeliveryStep step) {
    ObjectNode tree = begin(step);
    step.failure().ifPresent(failure -> tree.set("error", FailureJson.write(failure)));
    return tree;
  }

  private static ObjectNode begin(DeliveryStep step) {
    return Json.object().put("status", Words.of(step.state())).put("at", Json.instant(step.at()));
  }

  /// Reads what [#write] wrote.
  public static DeliveryStep read(Members step) {
    return new DeliveryStep(
        step.word("status", DeliveryState.class),
        step.instant("at"),
        step.maybeObject("error").map(FailureJson::read));
  }
}
