package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;

/// What went wrong with a send: shown to one reader in one language, or kept in all of them.
public final class FailureJson {

  private FailureJson() {}

  /// For a reader: `{code, subcode?, kind, message, detail, who, retry_at?}`.
  public static ObjectNode show(Failure failure, String language) {
    ObjectNode tree = begin(failure);
    tree.put("message", failure.sentence(language));
    return end(tree, failure);
  }

  /// For the store: with `sentences` by language in place of `message`.
  public static ObjectNode write(Failure failure) {
    ObjectNode tree = begin(failure);
    ObjectNode sentences = tree.putObject("sentences");
    failure.sentences().forEach(sentences::put);
    return end(tree, failure);
  }

  private static ObjectNode begin(Failure failure) {
    ObjectNode tree = Json.object().put("code", failure.code());
    failure.subcode().ifPresent(subcode -> tree.put("subcode", subcode));
    return tree.put("kind", Words.of(failure.kind()));
  }

  private static ObjectNode end(ObjectNode tree, Failure failure) {
    tree.put("detail", failure.detail()).put("who", Words.of(failure.who()));
    Json.put(tree, "retry_at", failure.retryAt().map(Json::instant));
    return tree;
  }

  /// Reads what [#write] wrote.
  public static Failure read(Members failure) {
    return new Failure(
        (int) failure.number("code"),
        failure.maybeWhole("subcode").map(Long::intValue),
        failure.word("kind", FailureKind.class),
        failure.map("sentences"),
        failure.text("detail"),
        failure.word("who", Failure.Who.class),
        failure.maybeInstant("retry_at"));
  }
}
