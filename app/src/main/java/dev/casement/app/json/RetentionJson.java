package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.company.Retention;
import java.time.Period;

/// How long a company keeps what was said: `{raw_events?, media?, messages?}`, each a period such
/// as `P90D`; what is not named is kept for ever.
public final class RetentionJson {

  private RetentionJson() {}

  public static ObjectNode write(Retention retention) {
    ObjectNode tree = Json.object();
    retention.rawEvents().ifPresent(period -> tree.put("raw_events", period.toString()));
    retention.media().ifPresent(period -> tree.put("media", period.toString()));
    retention.messages().ifPresent(period -> tree.put("messages", period.toString()));
    return tree;
  }

  /// Reads what [#write] wrote.
  public static Retention read(Members tree) {
    return new Retention(
        tree.maybeText("raw_events").map(Period::parse),
        tree.maybeText("media").map(Period::parse),
        tree.maybeText("messages").map(Period::parse));
  }
}
