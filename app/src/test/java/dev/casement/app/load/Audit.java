package dev.casement.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Asks the API for everything that was said, and compares it with what was acknowledged.
final class Audit {

  private final Installation installation;
  private final Acknowledged acknowledged;
  private final Optional<Statuses> statuses;
  private final BitSet seen = new BitSet();
  private long stored;
  private long lost;
  private long doubled;
  private long misfiled;
  private long disordered;
  private long behind;

  private Audit(Installation installation, Acknowledged acknowledged, Optional<Statuses> statuses) {
    this.statuses = statuses;
    this.installation = installation;
    this.acknowledged = acknowledged;
  }

  static Result of(Installation installation, Acknowledged acknowledged) throws IOException {
    return of(installation, acknowledged, Optional.empty());
  }

  static Result of(
      Installation installation, Acknowledged acknowledged, Optional<Statuses> statuses)
      throws IOException {
    Audit audit = new Audit(installation, acknowledged, statuses);
    try (Connection connection = installation.connection()) {
      audit.conversations(connection);
    }
    for (int customer = 0; customer < acknowledged.customers(); customer++) {
      if (acknowledged.upTo(customer) > 0 && !audit.seen.get(customer)) {
        audit.lost += acknowledged.upTo(customer);
      }
    }
    return new Result(
        audit.stored, audit.lost, audit.doubled, audit.misfiled, audit.disordered, audit.behind);
  }

  private void conversations(Connection connection) throws IOException {
    for (JsonNode conversation : all(connection, "/v1/conversations?limit=200")) {
      String phone = conversation.at("/contact/identities/0/external_id").asText();
      int customer = Mark.customer(phone);
      if (seen.get(customer)) {
        misfiled++;
      }
      seen.set(customer);
      messages(connection, conversation.path("id").asText(), customer);
    }
  }

  private void messages(Connection connection, String conversation, int customer)
      throws IOException {
    BitSet numbers = new BitSet();
    int newest = 0;
    String path = "/v1/conversations/" + conversation + "/messages?limit=200";
    for (JsonNode message : all(connection, path)) {
      Optional<Mark> mark = Mark.of(message.path("external_id").asText());
      if (mark.isEmpty()) {
        boolean agrees =
            statuses
                .map(told ->
                    told.agree(
                        message.path("external_id").asText(), message.path("status").asText()))
                .orElse(true);
        behind += agrees ? 0 : 1;
        continue;
      }
      stored++;
      if (mark.get().customer() != customer) {
        misfiled++;
        continue;
      }
      int number = mark.get().number();
      doubled += numbers.get(number) ? 1 : 0;
      disordered += number < newest ? 1 : 0;
      newest = Math.max(newest, number);
      numbers.set(number);
    }
    for (int number = 1; number <= acknowledged.upTo(customer); number++) {
      lost += numbers.get(number) ? 0 : 1;
    }
  }

  private List<JsonNode> all(Connection connection, String path) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    JsonNode page = installation.get(connection, path);
    page.path("data").forEach(all::add);
    while (!page.path("next_cursor").isNull()) {
      String cursor = page.path("next_cursor").asText();
      page = installation.get(connection, path + "&cursor=" + cursor);
      page.path("data").forEach(all::add);
    }
    return all;
  }

  /// What was found.
  ///
  /// @param stored messages of customers in all conversations
  /// @param disordered messages that stand after a later one of the same customer
  /// @param behind messages of ours that are not where the last acknowledged status put them
  record Result(long stored, long lost, long doubled, long misfiled, long disordered, long behind) {
    boolean isClean() {
      return lost == 0 && doubled == 0 && misfiled == 0 && disordered == 0 && behind == 0;
    }
  }
}
