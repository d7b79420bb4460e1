package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.message.Circumstances;
import dev.casement.core.domain.message.Circumstances.Forwarded;
import java.util.Optional;

/// What came with a received message: `referral`, `about_product`, `story`, `forwarded`,
/// `participant`, `edited_at`, each only where there is something to tell.
public final class CircumstancesJson {

  private CircumstancesJson() {}

  public static void writeInto(ObjectNode message, Circumstances circumstances) {
    circumstances
        .referral()
        .ifPresent(referral -> message.set("referral", RecordJson.write(referral)));
    circumstances
        .product()
        .ifPresent(product -> message.set("about_product", RecordJson.write(product)));
    circumstances.story().ifPresent(story -> message.set("story", RecordJson.write(story)));
    if (circumstances.forwarded() != Forwarded.NO) {
      message.put("forwarded", Words.of(circumstances.forwarded()));
    }
    Json.put(message, "participant", circumstances.participant());
    circumstances.editedAt().ifPresent(at -> message.put("edited_at", Json.instant(at)));
  }

  public static Circumstances read(Members message) {
    return new Circumstances(
        record(message, "referral", Circumstances.Referral.class),
        record(message, "about_product", Circumstances.ProductRef.class),
        record(message, "story", Circumstances.Story.class),
        message.maybeWord("forwarded", Forwarded.class).orElse(Forwarded.NO),
        message.maybeText("participant"),
        message.maybeInstant("edited_at"));
  }

  private static <T> Optional<T> record(Members message, String name, Class<T> type) {
    return message
        .maybeObject(name)
        .map(member -> RecordJson.read(member.node(), type, message.field(name)));
  }
}
