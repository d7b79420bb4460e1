package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.policy.Remedy;

/// A way out of a refusal: `{kind, …}`. Only what a policy itself said is read back; the templates,
/// addresses and links that filled it in have to be looked up anew.
public final class RemedyJson {

  private RemedyJson() {}

  public static ObjectNode write(Remedy remedy) {
    ObjectNode tree = Json.object().put("kind", remedy.kind());
    switch (remedy) {
      case Remedy.SendTemplate(var templates) ->
          tree.set("templates", Json.array(templates, TemplateJson::write));
      case Remedy.HumanAgent(var until) -> tree.put("until", Json.instant(until));
      case Remedy.SwitchChannel(var reachable) ->
          tree.set("identities", Json.array(reachable, RemedyJson::reachable));
      case Remedy.SendLink(var url) -> Json.putOrNull(tree, "url", url);
      case Remedy.AskOptIn _, Remedy.Hold _, Remedy.WaitForCustomer _ -> {}
    }
    return tree;
  }

  private static ObjectNode reachable(Remedy.Reachable there) {
    ObjectNode tree = IdentityJson.write(there.channel(), there.address());
    tree.put("account_id", there.account().value());
    Json.put(tree, "conversation_id", there.conversation().map(ConversationId::value));
    return tree.put("reason", Words.of(there.how()));
  }

  public static Remedy read(Members remedy) {
    return switch (remedy.text("kind")) {
      case "ask_opt_in" -> Remedy.AskOptIn.IT;
      case "send_template" -> Remedy.SendTemplate.ANY;
      case "human_agent" -> new Remedy.HumanAgent(remedy.instant("until"));
      case "switch_channel" -> Remedy.SwitchChannel.ANY;
      case "hold" -> Remedy.Hold.IT;
      case "send_link" -> Remedy.SendLink.ANY;
      case "wait_for_customer" -> Remedy.WaitForCustomer.IT;
      default -> throw new ShapeException(remedy.field("kind"), "is not a remedy");
    };
  }
}
