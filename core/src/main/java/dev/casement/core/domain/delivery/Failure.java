package dev.casement.core.domain.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What went wrong with a send, in words for the agent and with who must act.
///
/// @param code the provider's code; 0 where it gave none
/// @param subcode the provider's finer code
/// @param sentences what to tell the agent, by language tag: en, pt-BR, es, it
/// @param detail the provider's own words, for the curious
/// @param who who can do something about it
/// @param retryAt when it is tried again, where it is
public record Failure(
    int code,
    Optional<Integer> subcode,
    FailureKind kind,
    Map<String, String> sentences,
    String detail,
    Who who,
    Optional<Instant> retryAt) {

  public Failure {
    sentences = Map.copyOf(sentences);
  }

  public Failure retriedAt(Instant at) {
    return new Failure(code, subcode, kind, sentences, detail, who, Optional.of(at));
  }

  /// The sentence in this language, else in English, else the provider's words.
  public String sentence(String language) {
    String english = sentences.getOrDefault("en", detail);
    return sentences.getOrDefault(language, english);
  }

  /// Who can do something about a failure.
  public enum Who {
    AGENT,
    ADMIN,
    META,
    CUSTOMER
  }
}
