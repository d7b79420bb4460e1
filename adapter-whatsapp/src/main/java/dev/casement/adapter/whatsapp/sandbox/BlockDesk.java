package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.meta.Json;
import dev.casement.meta.sandbox.GraphAnswers;
import dev.casement.meta.sandbox.GraphRequest;
import java.time.Instant;

/// Takes customers into the list of those who are blocked, and out of it, each for themselves.
final class BlockDesk {

  private static final int PARAMETER = 100;
  private static final int MOST = 1_000;
  private static final int NOT_ALL = 139100;
  private static final int TOO_LONG_AGO = 131047;

  private final Memory memory;
  private final GraphAnswers answers;

  BlockDesk(Memory memory, GraphAnswers answers) {
    this.memory = memory;
    this.answers = answers;
  }

  boolean isBlocked(String number, String customer) {
    return memory.json().get(key(number, customer)).isPresent();
  }

  Answer handle(StandInAccount account, GraphRequest request, Instant now) {
    return switch (request.method()) {
      case "GET" -> list(account);
      case "POST", "DELETE" -> change(account, request, now);
      default -> answers.error(PARAMETER, "Unsupported " + request.method() + " request");
    };
  }

  private Answer list(StandInAccount account) {
    ObjectNode page = Json.object();
    ArrayNode data = page.putArray("data");
    ArrayNode blocked = data.addObject().putArray("block_users");
    memory
        .json()
        .under(key(account.externalId(), ""))
        .forEach(one ->
            blocked
                .addObject()
                .put("messaging_product", "whatsapp")
                .put("wa_id", one.textOrEmpty("id")));
    return answers.ok(page);
  }

  private Answer change(StandInAccount account, GraphRequest request, Instant now) {
    var users = request.body().items("block_users");
    if (users.isEmpty() || users.size() > MOST) {
      return answers.error(PARAMETER, "block_users must have 1 to " + MOST + " elements");
    }
    boolean adds = request.method().equals("POST");
    ObjectNode answer = Json.object().put("messaging_product", "whatsapp");
    ObjectNode result = answer.putObject("block_users");
    ArrayNode done = Json.object().putArray("done");
    ArrayNode failed = Json.object().putArray("failed");
    for (Json user : users) {
      String input = user.text("user").or(() -> user.text("user_id")).orElse("");
      String id = Identities.behind(memory, account, input);
      Customer customer = memory.customer(account.externalId(), id);
      if (adds && !customer.wroteWithinADay(now)) {
        ObjectNode one = failed.addObject().put("input", input).put("wa_id", id);
        one.putArray("errors").add(answers.inWebhook(TOO_LONG_AGO));
      } else {
        mark(account.externalId(), id, adds);
        done.addObject().put("input", input).put("wa_id", id);
      }
    }
    if (!done.isEmpty()) {
      result.set(adds ? "added_users" : "removed_users", done);
    }
    if (!failed.isEmpty()) {
      result.set("failed_users", failed);
      answer
          .putObject("error")
          .put("message", "(#139100) Failed to block/unblock some users")
          .put("type", "OAuthException")
          .put("code", NOT_ALL)
          .put("fbtrace_id", "SandboxTrace");
    }
    return answers.ok(answer);
  }

  private void mark(String number, String customer, boolean blocked) {
    if (blocked) {
      memory.json().put(key(number, customer), Json.object().put("id", customer));
    } else {
      memory.json().remove(key(number, customer));
    }
  }

  private static String key(String number, String customer) {
    return "blocked/" + number + "/" + customer;
  }
}
