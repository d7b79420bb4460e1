package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/// What a window depends on: `{newest: {activity: instant}, refused_at?}`.
public final class EvidenceJson {

  private EvidenceJson() {}

  public static ObjectNode write(WindowEvidence evidence) {
    ObjectNode tree = Json.object();
    ObjectNode newest = tree.putObject("newest");
    for (Activity activity : Activity.values()) {
      Json.put(newest, Words.of(activity), evidence.last(activity).map(Json::instant));
    }
    Json.put(tree, "refused_at", evidence.refusedAt().map(Json::instant));
    return tree;
  }

  public static WindowEvidence read(Members evidence) {
    Members newest = evidence.object("newest");
    Map<Activity, Instant> moments = new EnumMap<>(Activity.class);
    for (Activity activity : Activity.values()) {
      newest.maybeInstant(Words.of(activity)).ifPresent(at -> moments.put(activity, at));
    }
    return WindowEvidence.of(moments, evidence.maybeInstant("refused_at"));
  }
}
